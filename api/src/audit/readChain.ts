import type { EntityManager } from 'typeorm'
import { AuditHead, SignedHead } from './AuditEntry.js'
import { contentOf, sealedColumns, sealedRows, type Sealed, type SealedContent } from './sealed.js'
import type { Chain } from './verifyChain.js'

const BATCH = 5_000

interface Row extends SealedContent {
  position: string
  entry_id: string
  previous: string
  hash: string
}

/** The chain as it stands in a database, read as one transaction sees it. */
export async function readChain(db: EntityManager): Promise<Chain> {
  const end = await db.findOneBy(AuditHead, { single: true })
  const heads = await db.find(SignedHead, { order: { day: 'ASC' } })
  return {
    seals: () => seals(db),
    end: { position: Number(end?.position ?? 0), hash: end?.hash ?? '' },
    heads: heads.map((head) => ({ ...head, position: Number(head.position) })),
  }
}

async function* seals(db: EntityManager): AsyncGenerator<Sealed> {
  for (let position = 0; ;) {
    const rows = await db.query<Row[]>(
      `select s.position, s.entry_id, s.previous, s.hash, c.* from audit_seal s
       left join lateral (select ${sealedColumns} from ${sealedRows} where e.id = s.entry_id) c on true
       where s.position > $1 order by s.position limit ${BATCH}`,
      [position],
    )
    for (const row of rows) {
      position = Number(row.position)
      const { entry_id: entryId, previous, hash } = row
      yield { position, entryId, previous, hash, content: row.id === null ? null : contentOf(row) }
    }
    if (rows.length < BATCH) return
  }
}
