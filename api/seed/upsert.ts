import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm'
import { SeedRecord } from './SeedRecord.js'

/** One row of reference data: its stable key and the columns the seed owns. */
export interface SeedRow<T> {
  key: string
  values: Partial<T>
}

/** JSON with sorted keys: two values that mean the same have the same text. */
function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

const same = (a: Record<string, unknown>, b: Record<string, unknown>) =>
  Object.keys(b).every((column) => canonical(a[column]) === canonical(b[column]))

const entityName = (type: EntityTarget<ObjectLiteral>) =>
  typeof type === 'function' ? type.name : String(type)

async function insertNew<T extends { id: string }>(
  db: EntityManager,
  type: new () => T,
  fresh: readonly SeedRow<T>[],
): Promise<[string, string][]> {
  if (fresh.length === 0) return []
  // copies: an insert writes the generated columns into what it is given
  const saved = await db.insert(type, fresh.map((row) => ({ ...row.values })) as never)
  const ids = saved.identifiers.map((identifier) => String(identifier.id))
  await db.insert(
    SeedRecord,
    fresh.map(({ key, values }, at) => ({
      entity: entityName(type),
      key,
      rowId: String(ids[at]),
      values: JSON.parse(canonical(values)) as Record<string, never>,
    })),
  )
  return fresh.map(({ key }, at) => [key, String(ids[at])])
}

async function updateKnown<T extends { id: string }>(
  db: EntityManager,
  type: new () => T,
  known: ReadonlyMap<string, SeedRecord>,
  rows: readonly SeedRow<T>[],
): Promise<void> {
  const changed = rows.filter(({ key, values }) => {
    const record = known.get(key)
    return record && !same(record.values, values as Record<string, unknown>)
  })
  for (const { key, values } of changed) {
    const record = known.get(key) as SeedRecord
    const row = await db.findOneBy(type, { id: record.rowId } as never)
    if (!row || !same(row as unknown as Record<string, unknown>, record.values)) continue
    await db.update(type, { id: record.rowId } as never, values as never)
    await db.update(
      SeedRecord,
      { entity: record.entity, key },
      { values: JSON.parse(canonical(values)) as Record<string, never> },
    )
  }
}

/**
 * Brings rows to what the reference data say, found by stable key: new ones are written, those that still are as the
 * seed left them follow a newer release, those an operator changed stay. Gives each key's id.
 */
export async function upsertByKey<T extends { id: string }>(
  db: EntityManager,
  type: new () => T,
  rows: readonly SeedRow<T>[],
): Promise<Map<string, string>> {
  const records = await db.findBy(SeedRecord, { entity: entityName(type) })
  const known = new Map(records.map((record) => [record.key, record]))
  const written = await insertNew(
    db,
    type,
    rows.filter(({ key }) => !known.has(key)),
  )
  await updateKnown(db, type, known, rows)
  return new Map([...records.map((record): [string, string] => [record.key, record.rowId]), ...written])
}

/** The id of a key that must have been written before; a missing one is a fault of the reference data. */
export function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key)
  if (!id) throw new Error(`The reference data name ${key}, which was not written.`)
  return id
}
