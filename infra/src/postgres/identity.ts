import { spawnSync, type SpawnOptions } from 'node:child_process'
import { chownSync, lstatSync, readdirSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname, join } from 'node:path'

/**
 * As whom PostgreSQL runs, since it refuses to run as root: `self` (an ordinary user), `namespace` (root, inside a
 * user namespace in which it is nobody; the files stay root's) or `nobody` (root without namespaces: uid 65534).
 */
export type Identity = 'self' | 'namespace' | 'nobody'

/** The uid and gid of nobody. */
export const NOBODY = 65534

const UNSHARE = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`]

/** Finds out as whom PostgreSQL can run on this machine. */
export function chooseIdentity(): Identity {
  const isRoot = process.getuid?.() === 0
  if (!isRoot && hasName()) return 'self'
  if (succeeds([...UNSHARE, 'true'])) return 'namespace'
  return isRoot ? 'nobody' : 'self'
}

/** PostgreSQL also refuses a user without a name, as containers with a free choice of uid have it. */
function hasName(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

/** The uid that owns the database's files under this identity. */
export function ownerOf(identity: Identity): number {
  return identity === 'nobody' ? NOBODY : (process.getuid?.() ?? 0)
}

/** A command line that runs a program as this identity and sends it a signal when the launcher dies. */
export function commandAs(
  identity: Identity,
  deathSignal: 'INT' | 'KILL',
  program: string,
  args: string[],
): { file: string; args: string[]; options: SpawnOptions } {
  const prefix = identity === 'namespace' ? UNSHARE : []
  const guard = canGuard() ? ['setpriv', '--pdeathsig', deathSignal] : []
  const [file = program, ...rest] = [...prefix, ...guard, program, ...args]
  const options = identity === 'nobody' ? { uid: NOBODY, gid: NOBODY } : {}
  return { file, args: rest, options }
}

let guardWorks: boolean | undefined

function canGuard(): boolean {
  guardWorks ??= process.platform === 'linux' && succeeds(['setpriv', '--pdeathsig', 'INT', 'true'])
  return guardWorks
}

function succeeds([file = '', ...args]: string[]): boolean {
  return spawnSync(file, args, { stdio: 'ignore' }).status === 0
}

/** True when nobody may walk down to this directory and look into it. */
export function nobodyCanReach(directory: string): boolean {
  for (let path = directory; ; path = dirname(path)) {
    const { mode, uid } = statSync(path)
    if (!(mode & 0o001) && uid !== NOBODY) return false
    if (path === dirname(path)) return true
  }
}

/** Gives a directory with all it holds to the owner that this identity needs (root may have changed identity). */
export function giveTo(identity: Identity, path: string): void {
  if (process.getuid?.() !== 0) return
  const owner = ownerOf(identity)
  const status = lstatSync(path, { throwIfNoEntry: false })
  if (status === undefined || status.uid === owner) return
  giveTree(path, owner)
}

function giveTree(path: string, owner: number): void {
  const status = lstatSync(path)
  if (status.isSymbolicLink()) return
  if (status.isDirectory()) for (const name of readdirSync(path)) giveTree(join(path, name), owner)
  // The directory comes last: its owner tells whether the whole tree was given.
  chownSync(path, owner, owner)
}
