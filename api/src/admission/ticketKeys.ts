import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto'
import {
  readTicketCode,
  signedPart,
  writeTicketCode,
  type ReadTicketCode,
  type TicketCode,
} from '../contract/ticketCode.js'
import type { Ctx } from '../platform/index.js'
import { TicketKey } from './Ticket.js'

/** Signs codes with the newest key; the first one is made when it is first needed. */
export async function ticketSigner(ctx: Ctx): Promise<(of: Omit<TicketCode, 'keyId'>) => string> {
  const { id, privateKey } = (await newestKey(ctx)) ?? (await makeKey(ctx))
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64url'), format: 'der', type: 'pkcs8' })
  return (of) => {
    const signed = signedPart({ ...of, keyId: id })
    return writeTicketCode(signed, sign(null, signed, key))
  }
}

const newestKey = (ctx: Ctx): Promise<TicketKey | null> =>
  ctx.db.findOne(TicketKey, { where: {}, order: { createdAt: 'DESC' } })

async function makeKey(ctx: Ctx): Promise<TicketKey> {
  // of two who need the first key at once, the second finds that of the first
  await ctx.db.query(`select pg_advisory_xact_lock(hashtextextended('ticket key', 0))`)
  const there = await newestKey(ctx)
  if (there) return there
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const raw = String(publicKey.export({ format: 'jwk' }).x)
  const made = {
    id: createHash('sha256').update(Buffer.from(raw, 'base64url')).digest('hex').slice(0, 8),
    publicKey: raw,
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64url'),
  }
  await ctx.db.insert(TicketKey, made)
  return ctx.db.findOneByOrFail(TicketKey, { id: made.id })
}

/** Reads codes and says which are genuine: null for one that is no code of ours. */
export async function ticketReader(ctx: Ctx): Promise<(code: string) => ReadTicketCode | null> {
  const keys = new Map<string, KeyObject>(
    (await ctx.db.find(TicketKey)).map(({ id, publicKey }) => [
      id,
      createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' }),
    ]),
  )
  return (code) => {
    const read = readTicketCode(code)
    const key = read && keys.get(read.keyId)
    return read && key && verify(null, read.signed, key, read.signature) ? read : null
  }
}
