// What others wrote and we ship: under a licence that fits the EUPL 1.2, and none that nobody uses.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Permissive ones, and those that the EUPL's appendix or a file's own boundary makes compatible; OFL is for fonts. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'EUPL-1.2',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Zlib',
])
const WORKSPACES = ['api', 'client', 'workers', 'infra']
/** Needed though no file names them: what a library asks to be there, and programs that are run. */
const UNNAMED = {
  api: ['@better-auth/core'],
  client: ['vue-tsc'],
}

/** Whether an SPDX expression can be met with the allowed licences. */
export function allowed(expression) {
  const text = expression.replace(/[()]/g, ' ')
  return text
    .split(/\sOR\s/)
    .some((choice) => choice.split(/\sAND\s/).every((licence) => ALLOWED.has(licence.trim())))
}

/** Every complaint about licences in the lock file and about dependencies of the workspaces. */
export function dependencyProblems(root) {
  const json = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'))
  const licences = Object.entries(json('package-lock.json').packages)
    .filter(([path, { link }]) => path.includes('node_modules/') && !link)
    .filter(([, { license }]) => !allowed(license ?? ''))
    .map(
      ([path, { license }]) => `${path.replace(/^.*node_modules\//, '')}: licence ${license ?? 'not stated'}`,
    )
  const unused = WORKSPACES.flatMap((workspace) => {
    const { dependencies, devDependencies } = json(`${workspace}/package.json`)
    const sources = files(join(root, workspace)).map((path) => readFileSync(path, 'utf8'))
    return Object.keys({ ...dependencies, ...devDependencies })
      .filter((name) => !/^@(types|mitsprache)\//.test(name) && !UNNAMED[workspace]?.includes(name))
      .filter((name) => !sources.some((source) => source.includes(name)))
      .map((name) => `${workspace}/package.json: nothing uses ${name}`)
  })
  return [...licences, ...unused]
}

function files(directory) {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name)
    if (entry.isDirectory()) return /^(node_modules|dist|\..*)$/.test(entry.name) ? [] : files(path)
    return /\.(ts|mts|js|mjs|vue|css)$/.test(entry.name) ? [path] : []
  })
}
