import type { DataSource } from 'typeorm'
import type { AuditAnchor } from './verifyAudit.js'

/** The end of the chain as it stands: noted outside the database once a day, it anchors all before it. */
export async function auditHead(source: DataSource): Promise<AuditAnchor> {
  const [head] = await source.query<{ position: string; hash: string }[]>(
    'select position::text, hash from audit_head',
  )
  return { position: Number(head?.position ?? 0), hash: head?.hash ?? '' }
}
