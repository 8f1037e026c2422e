import { createPublicKey } from 'node:crypto'
import type { DataSource } from 'typeorm'
import { clock, dayOf } from '../platform/index.js'
import { AuditHead, AuditKey, SignedHead } from './AuditEntry.js'
import { auditKey, keyIdOf, pemOf, signStatement, type SignedStatement } from './auditKey.js'
import { sealAudit } from './sealAudit.js'

/**
 * Seals what there is and signs the end of the chain for today; a day is signed once. `keyFile`: the private key, made when missing.
 * Gives the head of the day. What comes before it cannot be changed any more by someone who has the database alone.
 */
export async function signHead(source: DataSource, keyFile: string): Promise<SignedStatement> {
  const key = await auditKey(keyFile)
  await sealAudit(source, { sweep: true })
  return source.transaction(async (db) => {
    const head = await db.findOneByOrFail(AuditHead, { single: true })
    const position = Number(head.position)
    const made = signStatement({ day: dayOf(clock.now()), position, hash: head.hash }, key)
    const publicKey = createPublicKey(key)
    await db
      .createQueryBuilder()
      .insert()
      .into(AuditKey)
      .values({ id: keyIdOf(publicKey), publicKey: pemOf(publicKey) })
      .orIgnore()
      .execute()
    await db
      .createQueryBuilder()
      .insert()
      .into(SignedHead)
      .values({ ...made, position: String(position) })
      .orIgnore()
      .execute()
    const kept = await db.findOneByOrFail(SignedHead, { day: made.day })
    return { ...kept, position: Number(kept.position) }
  })
}
