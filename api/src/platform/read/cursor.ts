import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto'
import { invalid } from '../errors.js'

/**
 * Cursors: the sort keys of an entry, encrypted and bound to the very list and order they came from. Equal positions
 * give equal cursors (the nonce is derived from the content), so clients can cache them.
 */
export class CursorCodec {
  readonly #key: Buffer
  readonly #nonceKey: Buffer

  constructor(secret: string) {
    const derive = (info: string) => Buffer.from(hkdfSync('sha256', secret, 'mitsprache', info, 32))
    this.#key = derive('cursor')
    this.#nonceKey = derive('cursor nonce')
  }

  /** The cursor of an entry of `list` whose keys are written as a JSON array. */
  encode(list: string, keys: string): string {
    const nonce = createHmac('sha256', this.#nonceKey)
      .update(list)
      .update('\0')
      .update(keys)
      .digest()
      .subarray(0, 12)
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce)
    cipher.setAAD(Buffer.from(list))
    const body = Buffer.concat([cipher.update(keys, 'utf8'), cipher.final()])
    return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
  }

  /** The keys of a cursor; refuses one that is forged, cut, or of another list or order. */
  decode(list: string, cursor: string): (string | null)[] {
    try {
      const bytes = Buffer.from(cursor, 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', this.#key, bytes.subarray(0, 12), {
        authTagLength: 16,
      })
      decipher.setAAD(Buffer.from(list))
      decipher.setAuthTag(bytes.subarray(12, 28))
      const text = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
      return JSON.parse(text) as (string | null)[]
    } catch {
      throw invalid('after', 'INVALID_CURSOR')
    }
  }
}
