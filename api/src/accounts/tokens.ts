import { createHash, randomBytes } from 'node:crypto'

/** A token nobody can guess, and what is kept of it: who reads the table cannot use it. */
export function newToken(): { token: string; hash: string } {
  const token = randomBytes(24).toString('base64url')
  return { token, hash: hashOf(token) }
}

/** What is kept of a token. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
