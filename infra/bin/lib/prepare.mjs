// Brings a clone to the point where the built code can run. Node's own modules only: nothing is installed yet.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beginBuild, isBuilt, markBuilt, sourceState } from './sources.mjs'

/** The root of the repository. */
export const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[/\\]$/, '')

/** Ends with one sentence when this Node is too old. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  fail(`Mitsprache needs Node 20.19 or newer, this is Node ${process.versions.node}.`)
}

/** Installs the dependencies unless those of the lock file are installed. */
export async function ensureInstalled(say) {
  if (isInstalled()) return
  say('installing the dependencies (npm ci)')
  const npm = process.env.npm_execpath
  const options = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const [file, args] = npm ? [process.execPath, [npm, ...options]] : ['npm', options]
  const { code, output } = await run(file, args)
  if (code === 0) return
  if (/ENOSPC|no space left/i.test(output)) fail('The disk is full: the dependencies could not be installed.')
  if (/EACCES|EPERM|EROFS/.test(output))
    fail(`The right to write to ${root} is missing: the dependencies could not be installed.`)
  fail(`The dependencies could not be installed:\n${output.trim()}`)
}

/** Builds unless the sources are those of the last build; ends with a sentence when that fails. */
export async function ensureBuilt(say) {
  const complaint = await build(say)
  if (complaint) fail(complaint)
}

/** Builds unless the sources are those of the last build; gives the complaint when that fails, else nothing. */
export async function build(say) {
  const state = sourceState(root)
  if (isBuilt(root, state)) return ''
  say('building')
  beginBuild(root)
  const turbo = join(root, 'node_modules/.bin/turbo')
  const { code, output } = await run(turbo, ['run', 'build', '--output-logs=errors-only'])
  if (code !== 0) {
    if (/ENOSPC|no space left/i.test(output)) return 'The disk is full: the build could not be written.'
    if (/EACCES|EROFS/.test(output))
      return `The right to write to ${root} is missing: the build could not be written.`
    return `The build failed:\n${output.trim()}`
  }
  markBuilt(root, state)
  return ''
}

const bench = join(root, 'infra/bench')

/** Installs what Mitsprache is measured against and with: a project of its own that nothing else needs. */
export async function installRivals(say) {
  const stamp = join(bench, 'node_modules/.cache/mitsprache-bench')
  const state = createHash('sha256')
    .update(readFileSync(join(bench, 'package-lock.json')))
    .digest('hex')
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== state) {
    say('installing what is measured with (npm ci in infra/bench)')
    const { code, output } = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], bench)
    if (code !== 0) fail(`It could not be installed:\n${output.trim()}`)
    mkdirSync(dirname(stamp), { recursive: true })
    writeFileSync(stamp, state)
  }
}

/** Installs and builds the servers Mitsprache is measured against. */
export async function prepareRivals(say) {
  await installRivals(say)
  say('building the servers to compare with')
  const { code, output } = await run(process.execPath, [
    join(bench, 'node_modules/typescript/bin/tsc'),
    '-p',
    bench,
  ])
  if (code !== 0) fail(`The servers to compare with could not be built:\n${output.trim()}`)
}

/** Prints one sentence and ends. */
export function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}

/** True when each package of the lock file is installed in its version; npm writes its own list last. */
function isInstalled() {
  try {
    const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
    const present = JSON.parse(readFileSync(join(root, 'node_modules/.package-lock.json'), 'utf8')).packages
    return Object.entries(wanted).every(([path, { version, optional, link, peer }]) => {
      if (!/(^|\/)node_modules\//.test(path) || optional || link || peer) return true
      return present[path]?.version === version
    })
  } catch {
    return false
  }
}

function run(file, args, cwd = root) {
  return new Promise((resolve) => {
    const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1', NODE_ENV: '' }
    const child = spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    child.once('error', (error) => resolve({ code: 1, output: `${output}${error.message}` }))
    child.once('close', (code) => resolve({ code, output }))
  })
}
