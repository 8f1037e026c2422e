// Runs a bundled program with what V8 made of its source before: to compile ten megabytes anew is a third of a start.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'

const here = dirname(fileURLToPath(import.meta.url))
/** By then a program has done what every start does; what it does later is compiled when it is wanted. */
const KEEP_AFTER_MS = 3000
const modules = new Map()
const compiled = []

/** Runs the program in this file beside us. */
export function runBundle(file) {
  // what came out of a cache cannot import: this can
  globalThis.importModule = (url) => import(url)
  load(file)
  if (compiled.length > 0) setTimeout(() => compiled.forEach(keep), KEEP_AFTER_MS).unref()
}

/** What a file beside us exports; the build has made each a function of what a module is given, in ASCII. */
function load(file) {
  const known = modules.get(file)
  if (known) return known.exports
  const filename = join(here, file)
  const module = { exports: {} }
  modules.set(file, module)
  const outside = createRequire(filename)
  const require = (id) => (id.startsWith('./') ? load(id.slice(2)) : outside(id))
  scriptOf(filename).runInThisContext()(module.exports, require, module, filename, here)
  return module.exports
}

function scriptOf(filename) {
  const source = readFileSync(filename, 'latin1')
  const cache = `${filename}.${process.version}.cache`
  // the build names files by their content and begins with an empty folder: what lies here is of this source
  const cachedData = read(cache)
  const script = new Script(source, { filename, ...(cachedData && { cachedData }) })
  if (script.cachedDataRejected ?? true) compiled.push({ script, cache })
  return script
}

function read(file) {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

/** Where nothing may be written, every start compiles. */
function keep({ script, cache }) {
  try {
    writeFileSync(cache, script.createCachedData())
  } catch {
    // said above
  }
}
