import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { copyBinaries, installedBinaries, librariesLinked, linkLibraries, type Binaries } from './binaries.js'
import { nobodyCanReach, type Identity } from './identity.js'

/** The files of one server: its cluster, password, remembered port and log. */
export interface Place {
  directory: string
  cluster: string
  passwordFile: string
  portFile: string
  logFile: string
}

/**
 * Prepares the directory of a server under `dataDir`. When root must run it as nobody and nobody cannot walk down to
 * `dataDir` (a clone below /root), the files lie in /var/lib and a note in `dataDir` says where.
 */
export function preparePlace(dataDir: string, identity: Identity, onProgress: (line: string) => void): Place {
  const wanted = join(dataDir, 'postgres')
  mkdirSync(wanted, { recursive: true, mode: 0o755 })
  const note = join(wanted, 'moved-to')
  let directory = realpathSync(wanted)
  if (existsSync(note) && existsSync(readFileSync(note, 'utf8'))) {
    directory = readFileSync(note, 'utf8')
  } else if (identity === 'nobody' && !nobodyCanReach(directory) && !existsSync(join(directory, 'cluster'))) {
    directory = realpathSync(mkdtempSync('/var/lib/mitsprache-'))
    chmodSync(directory, 0o755)
    writeFileSync(note, directory)
    onProgress(`the database lies in ${directory}, because only root can look into ${dataDir}`)
  }
  return {
    directory,
    cluster: join(directory, 'cluster'),
    passwordFile: join(directory, 'password'),
    portFile: join(directory, 'port'),
    logFile: join(directory, 'log'),
  }
}

/** The programs to run: those that npm installed, or a copy where they cannot be read or completed. */
export function prepareBinaries(place: Place, identity: Identity): Binaries {
  const installed = installedBinaries()
  if (identity === 'nobody' && !nobodyCanReach(installed.native))
    return copyBinaries(installed, place.directory)
  if (librariesLinked(installed)) return installed
  try {
    linkLibraries(installed)
    return installed
  } catch {
    return copyBinaries(installed, place.directory)
  }
}

/** The superuser's password of this cluster, made once and readable by its owner alone. */
export function ensurePassword(place: Place): string {
  if (!existsSync(place.passwordFile)) {
    writeFileSync(place.passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 })
  }
  return readFileSync(place.passwordFile, 'utf8').trim()
}

/** The port this cluster listened on last time, if any. */
export function rememberedPort(place: Place): number | undefined {
  if (!existsSync(place.portFile)) return undefined
  return Number.parseInt(readFileSync(place.portFile, 'utf8'), 10) || undefined
}
