import { idOf, type World } from '../world/index.js'
import type { Table, Who } from './mutations.js'

const kreis: readonly Who[] = ['integrationOffice']

/** Who keeps the tree of goals: the Integrationsbuero of the Kreis. */
export async function rightsOfGoals({ t }: World): Promise<Table> {
  const measureId = await idOf(
    t,
    `select id from measure where details_revision = 0 and removed_at is null order by position, id limit 1`,
  )
  const bare = { strategies: [], actorGroupIds: [], considerations: [], years: [] }
  const rewordedId = await idOf(
    t,
    `select id from guiding_goal where state = 'CARRIED' order by position, id limit 1`,
  )
  const servedId = await idOf(
    t,
    `select g.id from guiding_goal g, measure m where m.id = $1 and g.id is distinct from m.guiding_goal_id and g.removed_at is null
      order by g.key limit 1`,
    [measureId],
  )
  const words = { version: 1, text: 'Alle kommen zu Wort.', day: '2026-06-01', reason: 'So beschlossen.' }
  const fieldId = await idOf(t, `select id from field_of_action where key = 'language'`)
  const indicator = { text: 'Alle haben einen Platz.', kind: 'YES_NO' }
  const indicatorId = await idOf(
    t,
    `insert into indicator (field_id, text, kind, position) values ($1, 'Versehentlich', 'YES_NO', 99) returning id`,
    [fieldId],
  )
  return {
    defineIndicator: [{ input: { ...indicator, parent: 'FIELD', parentId: fieldId }, may: kreis }],
    describeMeasure: [
      {
        input: { measureId, revision: 0, ...bare, intendedEffect: 'Mehr Menschen sprechen mit.' },
        may: kreis,
      },
    ],
    removeIndicator: [{ input: { id: indicatorId }, may: kreis }],
    linkGoals: [{ input: { kind: 'MEASURE', fromId: measureId, toId: servedId, linked: true }, may: kreis }],
    rewordGoal: [{ input: { kind: 'GUIDING_GOAL', id: rewordedId, ...words, translations: [] }, may: kreis }],
  }
}
