import { afterAll, beforeAll, expect, test } from 'vitest'
import { viewerOf } from '../../src/accounts/loadViewer.js'
import { paperVerbs } from '../../src/papers/index.js'
import { addDays, clock, dayOf, DomainError, type Viewer } from '../../src/platform/index.js'
import { allAtOnce, endsBadly } from '../races/race.js'
import { without } from '../races/unlocked.js'
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

/** They are a member again. */
const stay = () =>
  w.t.db.query('update group_member set valid_to = null where group_id = $1 and person_id = $2', [
    groupId,
    member.personId,
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

/**
 * Somebody leaves in the moment in which they hand something in: whoever is first, the other one knows of it. Who has left by
 * the time it is handed in hands in nothing; who left after it sees it handed in.
 */
const leavingWhileSubmitting = async () => {
  await stay()
  const id = await drafted()
  return async () => {
    let seenHandedIn: boolean | undefined
    const ended = await allAtOnce(w.t, [
      { viewer: member, work: (ctx) => paperVerbs.submitProposal(ctx, id) },
      {
        viewer: undefined,
        work: async (ctx) => {
          await ctx.db.query('update group_member set valid_to = $3 where group_id = $1 and person_id = $2', [
            ...[groupId, member.personId, addDays(dayOf(clock.now()), -1)],
          ])
          const [row] = await ctx.db.query<{ state: string }[]>('select state from proposal where id = $1', [
            id,
          ])
          seenHandedIn = row?.state !== 'DRAFT'
        },
      },
    ])
    expect(ended[1]?.code).toBe('done')
    expect(['done', 'INVALID_INPUT']).toContain(ended[0]?.code)
    expect(ended[0]?.code === 'done', 'handed in for a Fraktion that was left').toBe(seenHandedIn)
    const papers = await w.t.db.query('select 1 from paper where proposal_id = $1', [id])
    expect(papers.length).toBe(ended[0]?.code === 'done' ? 1 : 0)
  }
}

test('whoever leaves the Fraktion while handing in its motion does one of both first', async () => {
  for (let round = 0; round < 6; round += 1) {
    const holds = await leavingWhileSubmitting()
    await holds()
  }
  await stay()
})

test('without its lock somebody hands in a motion for a Fraktion already left', async () => {
  expect(
    await endsBadly(async () => {
      const holds = await leavingWhileSubmitting()
      return () => without({ rows: true }, holds)
    }),
  ).toBe(true)
  await stay()
}, 60_000)

test('who left the Fraktion meanwhile hands nothing in for it, and nothing is half done', async () => {
  const id = await drafted()
  await leave()
  expect(await refused(submit(id))).toEqual(['groupId GROUP_LEFT'])
  expect(await idOf(w.t, `select state as id from proposal where id = $1`, [id])).toBe('DRAFT')
})
