// Whether what is built belongs to the sources that lie there. Node's own modules only: nothing is installed yet.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const PACKAGES = ['api', 'client', 'workers', 'infra']
const OUTPUTS = [
  'infra/dist/src/launcher.js',
  'api/dist/run/main.js',
  'api/dist/run/cli.js',
  'workers/dist/run/main.js',
  'client/dist/client',
  'client/dist/server',
]
const IGNORED = new Set(['node_modules', 'dist', '.turbo', 'coverage', 'test-results', 'journeys', 'bin'])
const stampOf = (root) => join(root, 'node_modules/.cache/mitsprache-build')

/** Names, sizes and times of all sources; turbo looks at the contents, but takes seconds for it. */
export function sourceState(root) {
  const hash = createHash('sha256')
  const add = (path) => {
    const status = statSync(join(root, path), { throwIfNoEntry: false })
    if (status === undefined) return
    if (!status.isDirectory()) {
      if (!/\.test\.ts$/.test(path)) hash.update(`${path}\0${status.size}\0${status.mtimeMs}\n`)
      return
    }
    for (const name of readdirSync(join(root, path)).sort()) if (!IGNORED.has(name)) add(`${path}/${name}`)
  }
  for (const path of ['package-lock.json', 'turbo.json', ...PACKAGES]) add(path)
  return hash.digest('hex')
}

/** True when everything lies there that a build makes, and the last build was one of these sources. */
export function isBuilt(root, state) {
  if (!OUTPUTS.every((path) => existsSync(join(root, path)))) return false
  return existsSync(stampOf(root)) && readFileSync(stampOf(root), 'utf8') === state
}

/** What is built belongs to no sources until the build has ended; what Node made of it (service.ts) goes with it. */
export function beginBuild(root) {
  rmSync(stampOf(root), { force: true })
  rmSync(join(root, 'node_modules/.cache/compiled'), { recursive: true, force: true })
}

/** Notes that a build of these sources has been made. */
export function markBuilt(root, state) {
  mkdirSync(dirname(stampOf(root)), { recursive: true })
  writeFileSync(stampOf(root), state)
}
