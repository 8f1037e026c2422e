import type { DataSource } from 'typeorm'
import { AuditKey } from './AuditEntry.js'
import { readPublicKeys } from './auditKey.js'
import { reasonHash } from './keepReason.js'
import { readChain } from './readChain.js'
import { verifyChain, type AuditFault, type AuditReport } from './verifyChain.js'

/**
 * Recomputes the whole chain outside the database and names what was changed, deleted, moved or cut off, with what a file cannot tell:
 * moves without an entry, entries the sealer went by, reasons whose text is another.
 */
export async function verifyAudit(source: DataSource): Promise<AuditReport> {
  return source.transaction('REPEATABLE READ', async (db) => {
    const keys = await db.find(AuditKey)
    const report = await verifyChain(
      await readChain(db),
      keys.flatMap(({ publicKey }) => readPublicKeys(publicKey)),
    )
    return { ...report, faults: [...report.faults, ...(await strays(db.query.bind(db)))] }
  })
}

/** Entries and moves nobody sealed, and reasons whose text is not the sealed one. */
async function strays(query: <R>(sql: string) => Promise<R>): Promise<AuditFault[]> {
  const unsealed = await query<{ id: string }[]>(
    `select e.id from audit_entry e, audit_head h where e.xid < h.sealed_below
       and not exists (select 1 from audit_seal s where s.entry_id = e.id)
     union all select t.id from transition t where not exists (select 1 from audit_entry e where e.transition_id = t.id)`,
  )
  const reasons = await query<{ id: string; salt: string; text: string; hash: string }[]>(
    'select id, salt, text, hash from reason where text is not null',
  )
  return [
    ...unsealed.map((row): AuditFault => ({ kind: 'unsealed', position: null, id: row.id })),
    ...reasons
      .filter((row) => reasonHash(row.salt, row.text) !== row.hash)
      .map((row): AuditFault => ({ kind: 'reason', position: null, id: row.id })),
  ]
}
