import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** What a head of the chain says: this hash stood at this position when it was signed, on this day (Europe/Berlin). */
export interface HeadStatement {
  day: string
  position: number
  hash: string
}

/** A head and who signed it. */
export interface SignedStatement extends HeadStatement {
  keyId: string
  /** Ed25519 over the statement, base64url. */
  signature: string
}

const bytesOf = ({ day, position, hash }: HeadStatement) =>
  Buffer.from(['mitsprache audit head', day, position, hash].join('\n'))

/** Public keys as they are handed around: PEM, one or several after one another. Throws a sentence for the operator when there is none. */
export function readPublicKeys(pem: string): KeyObject[] {
  const found = pem.match(/-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----/g) ?? []
  if (found.length === 0) throw new Error('There is no public key: a PEM file is needed.')
  return found.map((one) => createPublicKey(one))
}

/** A public key as PEM. */
export function pemOf(key: KeyObject): string {
  return key.export({ format: 'pem', type: 'spki' }).toString()
}

/** Short name of a public key. */
export function keyIdOf(key: KeyObject): string {
  return createHash('sha256')
    .update(key.export({ format: 'der', type: 'spki' }))
    .digest('hex')
    .slice(0, 16)
}

/**
 * The private key of this installation, made when it is first needed. It lies in a file and not in the database on purpose: whoever
 * can write to the database must not be able to sign what they wrote.
 */
export async function auditKey(file: string): Promise<KeyObject> {
  const { privateKey } = generateKeyPairSync('ed25519')
  const made = privateKey.export({ format: 'pem', type: 'pkcs8' })
  await mkdir(dirname(file), { recursive: true })
  // of two who need the first key at once, the second reads that of the first
  const fresh = await writeFile(file, made, { mode: 0o600, flag: 'wx' }).then(
    () => true,
    (error: NodeJS.ErrnoException) => (error.code === 'EEXIST' ? false : Promise.reject(error)),
  )
  return fresh ? privateKey : createPrivateKey(await readFile(file))
}

/** Signs a head. */
export function signStatement(head: HeadStatement, key: KeyObject): SignedStatement {
  return {
    ...head,
    keyId: keyIdOf(createPublicKey(key)),
    signature: sign(null, bytesOf(head), key).toString('base64url'),
  }
}

/** Whether one of these keys signed this head. */
export function isSigned(head: SignedStatement, keys: readonly KeyObject[]): boolean {
  const key = keys.find((one) => keyIdOf(one) === head.keyId)
  return key !== undefined && verify(null, bytesOf(head), key, Buffer.from(head.signature, 'base64url'))
}
