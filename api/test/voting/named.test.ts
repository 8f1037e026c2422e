import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicViewer, readAsViewer, sql, type Viewer } from '../../src/platform/index.js'
import { castVote, recordVotes } from '../../src/voting/castVote.js'
import { closeBallot } from '../../src/voting/closeBallot.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { begin, stageMeeting, vote, type Stage } from './stage.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation()
}, 240_000)
afterAll(() => t?.close())

const everybody = publicViewer('de')
const publish = (s: Stage) =>
  t.db.query('update meeting set agenda_public_since = now() where id = $1', [s.meeting.id])

async function told(s: Stage, viewer: Viewer = everybody): Promise<string[]> {
  const { data } = await t.query(
    'query ($id: ID!) { meeting(id: $id) { namedVotes { ballotId name group choice carried } } }',
    { id: s.meeting.id },
    viewer,
  )
  const { meeting } = data as unknown as {
    meeting: { namedVotes: { name: string | null; group: string | null; choice: string }[] }
  }
  return meeting.namedVotes.map(({ name, group, choice }) => `${name} ${group ?? '–'} ${choice}`)
}

async function nameAt(s: Stage, at: number): Promise<string> {
  const [person] = await t.db.query<{ name: string }[]>(
    `select given_name || ' ' || family_name as name from person where id = $1`,
    [s.members[at]?.personId],
  )
  return person?.name ?? ''
}

/** All but one for it, one on her tablet against it, by name. */
async function byName(s: Stage, motion: object = {}): Promise<string> {
  const id = await vote(s, { byName: true }, motion)
  await t.as(s.members[1], (ctx) => castVote(ctx, { id, choice: 'AGAINST' }))
  const votes = [0, 4].map((at) => ({ seatId: s.seats[at]?.id, choice: 'FOR' }))
  await t.as(s.clerk, (ctx) => recordVotes(ctx, { id, votes }))
  return id
}

test('who voted how by name is told to everybody once the result is declared, and not before', async () => {
  const s = await stageMeeting(t)
  await publish(s)
  await begin(s)
  const id = await byName(s)
  expect(await told(s)).toEqual([])
  await t.as(s.clerk, (ctx) => closeBallot(ctx, id))
  const [holder, against, none] = await Promise.all([0, 1, 4].map((at) => nameAt(s, at)))
  const expected = [`${holder} Linden FOR`, `${against} Linden AGAINST`, `${none} – FOR`].sort()
  for (const viewer of [everybody, s.members[2] as Viewer, s.clerk])
    expect((await told(s, viewer)).sort()).toEqual(expected)
})

test('of open and secret votes nobody is named, whatever was given on a tablet', async () => {
  const s = await stageMeeting(t)
  await publish(s)
  await begin(s)
  const open = await vote(s)
  await t.as(s.members[1], (ctx) => castVote(ctx, { id: open, choice: 'AGAINST' }))
  await t.as(s.clerk, (ctx) => closeBallot(ctx, open))
  await vote(s, { secretDemands: 3 }, { subject: 'AMENDMENT', text: 'Mit Tee.' })
  expect(await told(s)).toEqual([])
  // given once more by hand to the tables, as if a mistake had left it there
  await t.db.query(`update ballot set form = 'SECRET' where id = $1`, [open])
  expect(await told(s)).toEqual([])
})

test('nobody is told names of an item or an agenda that is not public', async () => {
  const s = await stageMeeting(t)
  await begin(s)
  await t.as(s.clerk, async (ctx) => closeBallot(ctx, await byName(s)))
  expect(await told(s)).toEqual([])
  await publish(s)
  expect(await told(s)).toHaveLength(3)
  await t.db.query('update agenda_item set is_public = false where id = $1', [s.item.id])
  for (const viewer of [everybody, s.members[0] as Viewer]) expect(await told(s, viewer)).toEqual([])
})

test('of a committee that publishes no names everybody is told the numbers, and nothing that tells who is who', async () => {
  const s = await stageMeeting(t)
  await publish(s)
  await begin(s)
  await t.as(s.clerk, async (ctx) => closeBallot(ctx, await byName(s)))
  await t.db.query('update committee set publishes_names = false where id = $1', [s.committee.id])
  for (const viewer of [everybody, s.members[2] as Viewer])
    expect(await told(s, viewer)).toEqual(['null – AGAINST', 'null – FOR', 'null – FOR'])
  const seats = await t.db.query(
    'select 1 from public_named_vote where meeting_id = $1 and (seat_id is not null or family_name is not null)',
    [s.meeting.id],
  )
  expect(seats).toEqual([])
  await t.db.query('update committee set publishes_names = true where id = $1', [s.committee.id])
  expect((await told(s)).some((line) => line.includes('null'))).toBe(false)
})

test('the tables behind it stay closed to everybody', async () => {
  const s = await stageMeeting(t)
  await publish(s)
  await begin(s)
  await t.as(s.clerk, async (ctx) => closeBallot(ctx, await byName(s)))
  const behind = await readAsViewer(t.source, everybody, sql`select id from ballot`)
  expect(behind).toEqual([])
})
