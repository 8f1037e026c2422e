// `npm run admin -- <command>`: a command of the operator, on DATABASE_URL or on the embedded database of DATA_DIR.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { checkNode, ensureBuilt, ensureInstalled, fail, root } from './lib/prepare.mjs'

checkNode()
await ensureInstalled(console.error)
await ensureBuilt(console.error)

const dataDir = resolve(process.env.DATA_DIR || join(root, '.data'))
const args = process.argv.slice(2)
// what is checked in a file needs no database, and must not depend on one
const offline = args[0] === 'audit' && args[1] === 'verify'
const database = offline
  ? { url: '', stop: async () => {} }
  : process.env.DATABASE_URL
    ? { url: process.env.DATABASE_URL, stop: async () => {} }
    : await embedded()
// fictional people come into a database brought along only when they are asked for
if (args[0] === 'seed' && process.env.DATABASE_URL && process.env.DEMO_DATA !== '1')
  args.push('--reference-only')
const code = await run(args, database.url)
await database.stop()
process.exit(code)

/** The database of the running installation, or the same one started for this command alone. */
async function embedded() {
  const running = runningUrl()
  if (running) return { url: running, stop: async () => {} }
  const { startPostgres } = await import('../dist/src/postgres.js')
  return startPostgres({ dataDir }).catch((error) => fail(error.message))
}

function runningUrl() {
  try {
    const { pid, databaseUrl } = JSON.parse(readFileSync(join(dataDir, 'running.json'), 'utf8'))
    process.kill(pid, 0)
    return databaseUrl
  } catch {
    return undefined
  }
}

function run(args, databaseUrl) {
  return new Promise((done) => {
    const env = { ...process.env, DATABASE_URL: databaseUrl, DATA_DIR: dataDir }
    const child = spawn(process.execPath, ['api/dist/run/cli.js', ...args], {
      cwd: root,
      env,
      stdio: 'inherit',
    })
    child.once('close', (exitCode) => done(exitCode ?? 1))
  })
}
