import { spawn } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Binaries } from './binaries.js'
import { explain } from './explain.js'
import { commandAs, NOBODY, type Identity } from './identity.js'
import type { Place } from './place.js'

/** The environment of the programs: nothing of the person's own PostgreSQL settings may leak in. */
export const PROGRAM_ENV = { PATH: process.env.PATH ?? '/usr/bin:/bin', LANG: 'C.UTF-8', TZ: 'UTC' }

/** Creates the cluster with German collation, unless it exists; an interrupted attempt is thrown away. */
export async function ensureCluster(
  place: Place,
  binaries: Binaries,
  identity: Identity,
  password: string,
  throwaway: boolean,
): Promise<boolean> {
  if (existsSync(join(place.cluster, 'PG_VERSION'))) return false
  const unfinished = `${place.cluster}.unfinished`
  const passwordCopy = join(place.directory, 'password.initdb')
  for (const path of [unfinished, place.cluster, passwordCopy]) rmSync(path, { recursive: true, force: true })
  mkdirSync(unfinished, { mode: 0o700 })
  writeFileSync(passwordCopy, password, { mode: 0o600 })
  if (identity === 'nobody') for (const path of [unfinished, passwordCopy]) chownSync(path, NOBODY, NOBODY)
  try {
    await run(binaries, identity, initdbArguments(unfinished, passwordCopy, throwaway), place)
    renameSync(unfinished, place.cluster)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    throw error
  } finally {
    rmSync(passwordCopy, { force: true })
  }
  return true
}

function initdbArguments(cluster: string, passwordFile: string, throwaway: boolean): string[] {
  return [
    `--pgdata=${cluster}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=icu',
    '--icu-locale=de-DE',
    process.platform === 'linux' ? '--locale=C.UTF-8' : '--locale=C',
    ...(throwaway ? ['--no-sync'] : []),
  ]
}

function run(binaries: Binaries, identity: Identity, args: string[], place: Place): Promise<void> {
  const command = commandAs(identity, 'KILL', binaries.initdb, args)
  return new Promise((resolve, reject) => {
    const child = spawn(command.file, command.args, {
      ...command.options,
      cwd: place.directory,
      env: PROGRAM_ENV,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.once('error', reject)
    child.once('close', (code) => (code === 0 ? resolve() : reject(explain(output, place.directory))))
  })
}
