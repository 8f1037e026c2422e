import { createHash } from 'node:crypto'
import type { DataSource } from 'typeorm'
import { sealedContent, sealedRows } from './guards.sql.js'
import { reasonHash } from './keepReason.js'

/** A known end of the chain, noted outside the database (the workers log one a day). */
export interface AuditAnchor {
  position: number
  hash: string
}

/** What is wrong at one place of the chain. */
export interface AuditFault {
  kind: 'content' | 'order' | 'missing' | 'unsealed' | 'tail' | 'anchor' | 'reason'
  position: number | null
  id: string | null
}

/** What the verifier found; the chain is whole when there are no faults. */
export interface AuditReport {
  entries: number
  head: AuditAnchor
  faults: AuditFault[]
}

interface Sealed {
  position: string
  entry_id: string
  previous: string
  hash: string
  content: string | null
}

const batch = 5_000

/**
 * Recomputes the whole chain outside the database and names what was changed, deleted, reordered or cut off.
 * With an anchor also a chain that was rewritten from the start is found.
 */
export async function verifyAudit(source: DataSource, anchor?: AuditAnchor): Promise<AuditReport> {
  return source.transaction('REPEATABLE READ', async (db) => {
    const faults: AuditFault[] = []
    let previous = ''
    let position = 0
    let anchored = anchor === undefined || anchor.position === 0
    for (;;) {
      const rows: Sealed[] = await db.query(
        `select s.position::text, s.entry_id, s.previous, s.hash, c.content from audit_seal s
         left join lateral (select e.id, ${sealedContent} as content from ${sealedRows} where e.id = s.entry_id) c on true
         where s.position > $1 order by s.position limit ${batch}`,
        [position],
      )
      for (const row of rows) {
        faults.push(...faultsOf(row, position, previous))
        position = Number(row.position)
        previous = row.hash
        anchored ||= position === anchor?.position && row.hash === anchor.hash
      }
      if (rows.length < batch) break
    }
    const [head] = await db.query<{ position: string; hash: string }[]>(
      'select position::text, hash from audit_head',
    )
    if (!head || Number(head.position) !== position || head.hash !== previous)
      faults.push({ kind: 'tail', position: Number(head?.position ?? 0), id: null })
    if (!anchored) faults.push({ kind: 'anchor', position: anchor?.position ?? null, id: null })
    faults.push(...(await strays(db.query.bind(db))))
    return { entries: position, head: { position, hash: previous }, faults }
  })
}

function faultsOf(row: Sealed, before: number, previous: string): AuditFault[] {
  const at = { position: Number(row.position), id: row.entry_id }
  if (row.content === null) return [{ kind: 'missing', ...at }]
  const faults: AuditFault[] = []
  if (at.position !== before + 1 || row.previous !== previous) faults.push({ kind: 'order', ...at })
  const hash = createHash('sha256').update([row.previous, row.position, row.content].join('\n')).digest('hex')
  if (hash !== row.hash) faults.push({ kind: 'content', ...at })
  return faults
}

/** Entries and moves nobody sealed, and reasons whose text is not the sealed one. */
async function strays(query: <R>(sql: string) => Promise<R>): Promise<AuditFault[]> {
  const unsealed = await query<{ id: string }[]>(
    `select e.id from audit_entry e where not exists (select 1 from audit_seal s where s.entry_id = e.id)
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
