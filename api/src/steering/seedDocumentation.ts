import type { EntityManager } from 'typeorm'
import * as data from '../../seed/reference/index.js'
import { idOf, upsertByKey, type SeedRow } from '../../seed/upsert.js'
import type { DocumentationKind } from './kinds.js'
import { WorkshopItem } from './WorkshopItem.js'

type Part = [DocumentationKind, readonly data.Sourced[]]

const parts: Part[] = [
  ['STATEMENT', data.STATEMENTS],
  ['EVENT', data.EVENTS],
  ['CIRCLE_ARC', data.CIRCLE_ARCS],
  ['EVALUATION_VERB', data.EVALUATION_VERBS],
  ['GUIDING_QUESTION', data.GUIDING_QUESTIONS],
  ['PURPOSE', data.PURPOSES],
  ['RESOLUTION_SENTENCE', data.RESOLUTION_SENTENCES],
  ['CLOSING_RULE', data.CLOSING_STATEMENTS],
]

const sectionOrder = new Map<string, number>(data.SECTIONS.map(({ key }, at) => [key, at]))

/** Events as dated; what an item refers to is filled in once all have ids. */
function columns(datum: data.Sourced): Partial<WorkshopItem> {
  const event = data.EVENTS.find(({ key }) => key === datum.key)
  const purpose = data.PURPOSES.find(({ key }) => key === datum.key)
  const sentence = data.RESOLUTION_SENTENCES.find(({ key }) => key === datum.key)
  return {
    eventKind: event?.kind ?? null,
    happenedOn: event?.date ?? null,
    gathering: purpose?.gathering ?? null,
    unanimous: sentence?.unanimous ?? null,
  }
}

function ordered(): { kind: DocumentationKind; datum: data.Sourced }[] {
  const items = parts.flatMap(([kind, all]) => all.map((datum) => ({ kind, datum })))
  return items.sort(
    (a, b) => (sectionOrder.get(a.datum.section) ?? 0) - (sectionOrder.get(b.datum.section) ?? 0),
  )
}

const row = (
  { kind, datum }: { kind: DocumentationKind; datum: data.Sourced },
  at: number,
): SeedRow<WorkshopItem> => ({
  key: datum.key,
  values: {
    key: datum.key,
    section: datum.section,
    text: datum.text,
    position: at + 1,
    kind,
    ...columns(datum),
  },
})

/** Writes the documentation; items others refer to come first. */
export async function seedDocumentation(db: EntityManager): Promise<ReadonlyMap<string, string>> {
  const rows = ordered().map(row)
  const refers = (key: string) => ({
    after: data.EVENTS.find((event) => event.key === key)?.after,
    overriddenBy: data.PURPOSES.find((purpose) => purpose.key === key)?.supersededBy,
  })
  const pointing = ({ key }: SeedRow<WorkshopItem>) => Object.values(refers(key)).some(Boolean)
  const targets = await upsertByKey(
    db,
    WorkshopItem,
    rows.filter((one) => !pointing(one)),
  )
  return upsertByKey(
    db,
    WorkshopItem,
    rows.filter(pointing).map(({ key, values }) => {
      const { after, overriddenBy } = refers(key)
      return {
        key,
        values: {
          ...values,
          afterId: after ? idOf(targets, after) : null,
          overriddenById: overriddenBy ? idOf(targets, overriddenBy) : null,
        },
      }
    }),
  )
}
