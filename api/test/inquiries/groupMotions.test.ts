import { afterAll, beforeAll, expect, test } from 'vitest'
import { viewerOf } from '../../src/accounts/loadViewer.js'
import { paperVerbs } from '../../src/papers/index.js'
import { addDays, clock, dayOf, DomainError, type Viewer } from '../../src/platform/index.js'
import { idOf, worldInstallation, type World } from '../world/index.js'

let w: World
let groupId: string
let member: Viewer
beforeAll(async () => {
  w = await worldInstallation()
  groupId = await idOf(
    w.t,
    `select id from parliamentary_group where body_id = $1 and short_name = 'Linden'`,
    [w.places.neuss],
  )
  const own = await idOf(
    w.t,
    'select person_id as id from group_member where group_id = $1 order by 1 limit 1',
    [groupId],
  )
  member = await viewerOf(w.t.db, own)
}, 240_000)
afterAll(() => w?.t.close())

const drafted = async () => {
  const id = await w.t.as(member, (ctx) => paperVerbs.startDraft(ctx, { language: 'de', groupId }))
  const texts = {
    title: 'Mehr Sprachkurse',
    what: 'Zwei Kurse.',
    why: 'Es fehlen Plätze.',
    forWhom: 'Für alle.',
  }
  await w.t.as(member, (ctx) =>
    paperVerbs.saveDraft(ctx, { id, revision: 0, fields: { ...texts, bodyIds: [w.places.neuss] } }),
  )
  return id
}
const submit = (id: string) => w.t.as(member, (ctx) => paperVerbs.submitProposal(ctx, id))
const refused = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) =>
      error instanceof DomainError
        ? error.fields.map(({ field, code }) => `${field} ${code}`)
        : Promise.reject(error),
  )
const leave = () =>
  w.t.db.query('update group_member set valid_to = $3 where group_id = $1 and person_id = $2', [
    groupId,
    member.personId,
    addDays(dayOf(clock.now()), -1),
  ])

test('the other members of the Fraktion are told what was handed in for it, once', async () => {
  const id = await drafted()
  await submit(id)
  const told = await w.t.db.query<{ person_id: string }[]>(
    `select m.person_id from message m join paper p on p.id = m.about_id
      where m.template = 'papers.filedForGroup' and p.proposal_id = $1`,
    [id],
  )
  const others = await w.t.db.query<{ person_id: string }[]>(
    'select person_id from group_member where group_id = $1 and person_id <> $2',
    [groupId, member.personId],
  )
  expect(told.map((row) => row.person_id).sort()).toEqual(others.map((row) => row.person_id).sort())
})

test('who left the Fraktion meanwhile hands nothing in for it, and nothing is half done', async () => {
  const id = await drafted()
  await leave()
  expect(await refused(submit(id))).toEqual(['groupId GROUP_LEFT'])
  expect(await idOf(w.t, `select state as id from proposal where id = $1`, [id])).toBe('DRAFT')
})
