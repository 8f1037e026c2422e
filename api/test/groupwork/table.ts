import { randomUUID } from 'node:crypto'
import type { Viewer } from '../../src/platform/index.js'
import { setProgramme } from '../../src/summits/setProgramme.js'
import type { TestInstallation } from '../harness/index.js'
import { ask, type Answer } from '../priorities/round.js'
import { call } from '../stories/people.js'
import { stageOf } from '../summits/stage.js'

/** A result as the shared page shows it. */
export interface Item {
  id: string
  kind: string
  parentId: string | null
  revision: number
  text: string
  toInvolve: string[]
  dueOn: string | null
}
/** An event with workshops, one group for each, and the link of its table. */
export interface Groups {
  summitId: string
  planner: Viewer
  groups: { id: string; token: string; field: string }[]
}

const shown = 'isOpen group { id state } items { id kind parentId revision text toInvolve dueOn }'

/** Plans an event with workshops of these fields of action, a group and a link for each. */
export async function groupsOf(t: TestInstallation, fields: readonly string[]): Promise<Groups> {
  const { summitId, planner } = await stageOf(t, { capacity: 100, guests: 0 })
  const [event] = await t.db.query<{ starts_at: Date }[]>('select starts_at from summit where id = $1', [
    summitId,
  ])
  const known = await t.db.query<{ id: string; text: string }[]>('select id, text from field_of_action')
  await t.as(planner, (ctx) =>
    setProgramme(ctx, {
      id: summitId,
      items: fields.map((text) => ({
        startsAt: event?.starts_at,
        title: `Workshop ${text}`,
        fieldId: known.find((field) => field.text === text)?.id,
      })),
    }),
  )
  const workshops = await t.db.query<{ id: string; field: string }[]>(
    `select p.id, f.text as field from programme_item p join field_of_action f on f.id = p.field_id
      where p.summit_id = $1 order by f.position`,
    [summitId],
  )
  const groups: Groups['groups'] = []
  for (const { id: workshop, field } of workshops) {
    const { id } = await call<{ id: string }>(
      t,
      planner,
      'mutation ($id: ID!) { openGroup(programmeItemId: $id) { id } }',
      { id: workshop },
    )
    groups.push({ id, field, token: await linkOf(t, planner, id) })
  }
  return { summitId, planner, groups }
}

export const linkOf = async (t: TestInstallation, planner: Viewer, id: string): Promise<string> =>
  (
    await call<{ token: string }>(t, planner, 'mutation ($id: ID!) { makeGroupLink(id: $id) { token } }', {
      id,
    })
  ).token

/** What somebody with the link of a table reads. */
export async function table(t: TestInstallation, at: object, viewer?: Viewer) {
  const { data } = await ask<{ groupTable: { isOpen: boolean; items: Item[] } | null }>(
    t,
    `query ($at: GroupKeyInput!) { groupTable(at: $at) { ${shown} } }`,
    { at },
    viewer,
  )
  return data.groupTable
}

type Done = Answer<Record<string, { items: Item[] }>>
/** One change at a table, as a phone makes it. */
export const change = (
  t: TestInstallation,
  verb: string,
  type: string,
  input: object,
  viewer?: Viewer,
): Promise<Done> =>
  ask(t, `mutation ($input: ${type}!) { ${verb}(input: $input) { ${shown} } }`, { input }, viewer)

/** Saves fields of a result; a new one unless an id is given. Gives its id. */
export async function write(
  t: TestInstallation,
  token: string,
  item: {
    id?: string
    kind: string
    parentId?: string | null
    revision?: number
    fields: Record<string, unknown>
  },
): Promise<{ id: string; answer: Done }> {
  const id = item.id ?? randomUUID()
  const answer = await change(t, 'saveGroupItem', 'SaveGroupItemInput', {
    revision: 0,
    ...item,
    token,
    id,
  })
  return { id, answer }
}

/** A verb of who plans the event. */
export const plans = (t: TestInstallation, planner: Viewer, verb: string, type: string, input: object) =>
  ask<Record<string, unknown>>(
    t,
    `mutation ($input: ${type}!) { ${verb}(input: $input) { id } }`,
    { input },
    planner,
  )
export const finish = (t: TestInstallation, planner: Viewer, id: string) =>
  ask(t, 'mutation ($id: ID!) { finishGroup(id: $id) { id } }', { id }, planner)
