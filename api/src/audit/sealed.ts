import { createHash } from 'node:crypto'

const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`

/**
 * What a seal covers, in its order: an entry (e), its move (t) and the hash of the move's reason (r), each with the column
 * it is read from. What a dump or an export is checked by is read from this list too.
 */
export const sealedFields = {
  id: 'e.id::text',
  action: 'e.action',
  entity: 'e.entity',
  entityId: 'e.entity_id::text',
  fields: `array_to_string(e.fields, ',')`,
  actorId: 'e.actor_id::text',
  at: instant('e.at'),
  transitionId: 't.id::text',
  movePosition: 't.position::text',
  moveEntity: 't.entity',
  moveEntityId: 't.entity_id::text',
  machine: 't.machine',
  verb: 't.verb',
  from: 't."from"',
  to: 't."to"',
  outcome: 't.outcome',
  moveActorId: 't.actor_id::text',
  occurredAt: instant('t.occurred_at'),
  recordedAt: instant('t.recorded_at'),
  reasonHash: 'r.hash',
  forId: 'e.for_id::text',
} as const

/** What a seal covers of one entry; null for what there is not. */
export type SealedContent = Record<keyof typeof sealedFields, string | null>

/** One place of the chain: the seal, and what is found of the entry it was made of. */
export interface Sealed {
  position: number
  entryId: string
  previous: string
  hash: string
  content: SealedContent | null
}

const names = Object.keys(sealedFields) as (keyof SealedContent)[]

/** The columns of a statement that reads what seals cover. */
export const sealedColumns = names.map((name) => `${sealedFields[name]} as "${name}"`).join(', ')

/** Joins of an entry with what its seal covers. */
export const sealedRows = `audit_entry e left join transition t on t.id = e.transition_id left join reason r on r.id = t.reason_id`

/** The content of a row that holds more. */
export function contentOf(row: SealedContent): SealedContent {
  return Object.fromEntries(names.map((name) => [name, row[name]])) as SealedContent
}

/** The hash of one place of the chain: over the hash before it, its position and its content, one line a value. */
export function sealHash(previous: string, position: number, content: SealedContent): string {
  const { forId, ...rest } = content
  const always = names
    .filter((name) => name !== 'forId')
    .map((name) => rest[name as keyof typeof rest] ?? '-')
  // what somebody did for another has a line more: seals made before there was such a thing still fit
  const lines = [previous, String(position), ...always, ...(forId ? [forId] : [])]
  return createHash('sha256').update(lines.join('\n')).digest('hex')
}
