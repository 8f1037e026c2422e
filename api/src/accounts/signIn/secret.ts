import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../../platform/index.js'

/** The secret that signs session cookies: given, or made once and kept beside the data so that a restart signs nobody out. */
export function sessionSecret(config: Pick<Config, 'sessionSecret' | 'dataDir'>): string {
  if (config.sessionSecret) {
    if (config.sessionSecret.length < 32)
      throw new Error('SESSION_SECRET is too short: at least 32 random characters are needed.')
    return config.sessionSecret
  }
  const path = join(config.dataDir, 'session-secret')
  mkdirSync(config.dataDir, { recursive: true })
  try {
    // wx: of two processes that start at once, one writes and the other reads
    writeFileSync(path, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(path, 'utf8').trim()
}
