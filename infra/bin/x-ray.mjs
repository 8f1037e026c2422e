// `npm run x-ray -- FILE… [--json]`: how papers went through a council, from its OParl objects or lists of chains; needs no database.
import { checkNode, ensureBuilt, ensureInstalled, fail } from './lib/prepare.mjs'

const files = process.argv.slice(2).filter((word) => !word.startsWith('--'))
if (files.length === 0)
  fail('Usage: npm run x-ray -- FILE… [--json]: OParl 1.x JSON, JSON lines, or chains as JSON lines.')

checkNode()
await ensureInstalled(console.error)
await ensureBuilt(console.error)

const { printFilesXRay, xRayFiles } = await import('../../api/dist/src/opendata/chains/xRayFiles.js')
const today = new Date().toISOString().slice(0, 10)
const figures = await xRayFiles(files, today).catch((error) => fail(error.message))
console.log(
  process.argv.includes('--json') ? JSON.stringify(figures, null, 2) : printFilesXRay(figures).join('\n'),
)
