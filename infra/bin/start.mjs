// `npm start`: installs and builds what is missing, then runs the launcher in this same process.
import { checkNode, ensureBuilt, ensureInstalled } from './lib/prepare.mjs'

const say = (text) => {
  console.log(`${((Date.now() - performance.timeOrigin) / 1000).toFixed(1).padStart(6)} s  ${text}`)
}

checkNode()
await ensureInstalled(say)
await ensureBuilt(say)
const { main } = await import('../dist/src/launcher.js')
await main(process.argv.slice(2))
