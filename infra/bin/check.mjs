// `npm run check [-- names]`: every rule of the house that a machine can see to, two checks at a time.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalogueProblems } from '../checks/catalogues.mjs'
import { dependencyProblems } from '../checks/dependencies.mjs'
import { styleProblems } from '../checks/styles.mjs'
import { build, checkNode, ensureInstalled, root } from './lib/prepare.mjs'

const SOURCES = [
  'api/src',
  'api/seed',
  'api/test',
  'api/migrations',
  'client/src',
  'workers/src',
  'infra/src',
]

checkNode()
await ensureInstalled(console.log)

const program = (name, ...args) => run([join(root, 'node_modules', name), ...args])
const typecheck = (workspace) => program('typescript/bin/tsc', '-p', `${workspace}/tsconfig.json`, '--noEmit')

/** Name → check; the longest first. A check gives its complaints, or nothing. */
const CHECKS = {
  lint: () => program('eslint/bin/eslint.js', '.', '--max-warnings=0'),
  'migrations up, down, up and drift': migrations,
  // the documents' types come from the committed schema and are made first
  'types of client': async () => {
    const client = { cwd: join(root, 'client') }
    const made = await run([join(root, 'node_modules/gql.tada/bin/cli.js'), 'generate-output'], client)
    return made || run([join(root, 'node_modules/vue-tsc/bin/vue-tsc.js'), '--noEmit'], client)
  },
  'types of api': () => typecheck('api'),
  'types of workers': () => typecheck('workers'),
  'types of infra': () => typecheck('infra'),
  format: () => program('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
  'import walls': () =>
    program(
      'dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      'infra/dependency-cruiser.config.mjs',
      ...SOURCES,
    ),
  schema: () => run(['api/dist/src/cli.js', 'schema', '--check']),
  'text catalogues': catalogues,
  'dependencies and licences': async () => dependencyProblems(root).join('\n'),
  'logical styles': async () => styleProblems(root).join('\n'),
}

const wanted = process.argv.slice(2)
const waiting = Object.entries(CHECKS).filter(
  ([name]) => wanted.length === 0 || wanted.some((word) => name.includes(word)),
)
if (waiting.length === 0) {
  console.error(`No check has that name. There is: ${Object.keys(CHECKS).join(', ')}.`)
  process.exit(1)
}
const failures = []
// Some checks run the built code; each of them says so itself when there is none.
await perform('build', () => build(() => undefined))
await Promise.all([work(), work()])
for (const { name, complaints } of failures) console.log(`\n== ${name}\n${complaints}`)
console.log(failures.length > 0 ? `\n${failures.length} checks failed` : '\nall checks passed')
process.exitCode = failures.length > 0 ? 1 : 0

async function work() {
  for (let next = waiting.shift(); next; next = waiting.shift()) await perform(...next)
}

async function perform(name, check) {
  const begin = performance.now()
  const complaints = await check().catch((error) => error.stack ?? String(error))
  const seconds = ((performance.now() - begin) / 1000).toFixed(1).padStart(6)
  console.log(`${complaints ? 'failed' : 'ok    '} ${seconds} s  ${name}`)
  if (complaints) failures.push({ name, complaints })
}

async function catalogues() {
  const { pluralForms } = await import('../../api/dist/src/contract/index.js')
  const exceptions = JSON.parse(readFileSync(join(root, 'infra/checks/texts.json'), 'utf8'))
  return catalogueProblems(root, { pluralForms, exceptions }).join('\n')
}

/** On a throwaway database: a check never touches anyone's data. */
async function migrations() {
  const { startPostgres } = await import('../dist/src/postgres.js')
  const { url, stop } = await startPostgres({ throwaway: true })
  try {
    return await run(['api/dist/src/cli.js', 'migrate', '--check'], { env: { DATABASE_URL: url } })
  } finally {
    await stop()
  }
}

/** Runs a node program; gives what it said when it failed. */
function run(args, { cwd = root, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    child.once('close', (code) => resolve(code === 0 ? '' : output.trim() || `it ended with code ${code}`))
  })
}
