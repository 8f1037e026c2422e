import type { EntityManager } from 'typeorm'
import { retentionKeys, type RetentionKey } from '../contract/followup.lists.js'
import { dataKinds, keptRules, processingActivities, type KeptKey } from '../contract/privacy.lists.js'
import { heldTables, type Holding } from '../platform/index.js'
import { daysKept } from '../summits/index.js'
import { activityFacts } from './activities.js'
import type { HeldColumn, ProcessingActivity } from './Register.view.js'

/** The register of processing (Art. 30 GDPR), made of what the modules say of their columns and of the days that hold here. */
export async function processingRegister(db: EntityManager): Promise<ProcessingActivity[]> {
  const days = await daysSet(db)
  const held = heldColumns()
  return processingActivities.map((key) => {
    const columns = held.flatMap(({ holding: [activity, kind, ...kept], name }): HeldColumn[] =>
      activity === key ? [{ name, kind, kept }] : [],
    )
    const kinds = dataKinds.filter((kind) => columns.some((column) => column.kind === kind))
    const rules = new Set<KeptKey>(columns.flatMap(({ kept }) => kept))
    return {
      key,
      ...activityFacts[key],
      kinds,
      special: kinds.includes('special'),
      limits: [...retentionKeys, ...keptRules]
        .filter((rule) => rules.has(rule))
        .map((rule) => ({ key: rule, days: days.get(rule) ?? null })),
      columns,
    }
  })
}

/** Every column that holds something of people, by the name of its table. */
export function heldColumns(): { name: string; holding: Holding }[] {
  return [...heldTables()]
    .flatMap(([table, columns]) =>
      Object.entries(columns).flatMap(([column, holding]) =>
        holding ? [{ name: `${table}.${column}`, holding }] : [],
      ),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Days after an event, as set in this installation. */
async function daysSet(db: EntityManager): Promise<Map<KeptKey, number | null>> {
  const columns = retentionKeys.map((key) => `${daysKept(key)} as "${key}"`)
  const [found] = await db.query<Record<RetentionKey, number>[]>(`select ${columns.join(', ')}`)
  return new Map(retentionKeys.map((key) => [key, found?.[key] ?? null]))
}
