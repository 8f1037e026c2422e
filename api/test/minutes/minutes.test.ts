import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginMinutes } from '../../src/minutes/beginMinutes.js'
import { Minutes } from '../../src/minutes/index.js'
import { withdrawMinutesNote } from '../../src/minutes/noteInMinutes.js'
import { reopenMinutes, signMinutes } from '../../src/minutes/signMinutes.js'
import type { Viewer } from '../../src/platform/index.js'
import { closeBallot, recordShowOfHands } from '../../src/voting/closeBallot.js'
import { recordVotes } from '../../src/voting/castVote.js'
import { recuse } from '../../src/voting/recuse.js'
import { closeMeeting, interruptMeeting, resumeMeeting } from '../../src/voting/steerMeeting.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { put, refused, take, vote } from '../voting/stage.js'
import { allAtOnce, tally } from '../races/race.js'
import { without } from '../races/unlocked.js'
import { note, read, sign, type Part } from './read.js'
import { keeperOf, stageMinutes, written, type MinutesStage } from './stage.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation()
}, 240_000)
afterAll(() => t?.close())

/** An item behind closed doors. */
async function secretItem(s: MinutesStage, title: string): Promise<string> {
  const [row] = await t.db.query<{ id: string }[]>(
    `insert into agenda_item (meeting_id, label, title, position, is_public) values ($1, 'N 1', $2, 9, false) returning id`,
    [s.meeting.id, title],
  )
  return row?.id ?? ''
}

test('the facts are those that were recorded: who was there, pauses, motions, votes, recusals', async () => {
  const s = await stageMinutes(t)
  await take(s, s.seats.slice(1, 2), 'EXCUSED')
  await t.as(s.clerk, (ctx) => interruptMeeting(ctx, s.meeting.id))
  await t.as(s.clerk, (ctx) => resumeMeeting(ctx, s.meeting.id))
  await t.as(s.clerk, (ctx) => recuse(ctx, { itemId: s.item.id, seatId: s.seats[2]?.id }))
  const hands = await vote(s)
  await t.as(s.clerk, (ctx) =>
    recordShowOfHands(ctx, { id: hands, votesFor: 3, votesAgainst: 1, abstentions: 1 }),
  )
  const named = await vote(s, { byName: true }, { subject: 'AMENDMENT', text: 'Auch samstags.' })
  await t.as(s.clerk, (ctx) =>
    recordVotes(ctx, { id: named, votes: [{ seatId: s.seats[3]?.id, choice: 'FOR' }] }),
  )
  await t.as(s.clerk, (ctx) => closeBallot(ctx, named))
  const id = await written(s)
  expect(await refused(t.as(s.keeper, (ctx) => beginMinutes(ctx, s.meeting.id)))).toBe('MINUTES_EXIST')
  const { minutes } = await read(s, s.keeper)
  expect(minutes).toMatchObject({ id, state: 'DRAFT', mayNote: true, maySign: true })
  expect(minutes?.number).toMatch(/^NS\d{3}-\d{4}-\d{3}$/)
  const part = minutes?.publicPart as Part
  expect(part).toMatchObject({ place: 'Rathaus', interruptions: [{ untilAt: expect.any(String) }] })
  expect([part.beganAt, part.endedAt]).toEqual([expect.any(String), expect.any(String)])
  expect(part.attendance.filter(({ presence }) => presence === 'EXCUSED')).toHaveLength(1)
  expect(part.attendance.every(({ untilAt }) => untilAt !== null)).toBe(true)
  const [item] = part.items
  expect(item?.recusals).toHaveLength(1)
  expect(item?.ballots).toMatchObject([
    { subject: 'MAIN_MOTION', votesFor: 3, votesAgainst: 1, abstentions: 1, carried: true, votes: [] },
    { subject: 'AMENDMENT', text: 'Auch samstags.', form: 'BY_NAME', votes: [{ choice: 'FOR' }] },
  ])
})

test('names stand in the public part where the committee publishes them, and always for its own', async () => {
  const s = await stageMinutes(t)
  await t.db.query('update committee set publishes_names = false where id = $1', [s.committee.id])
  const id = await written(s)
  await sign(s, s.keeper, id)
  await sign(s, s.chair, id)
  const known = await read(s, s.members[3])
  expect(known.minutes?.publicPart?.attendance.map(({ name }) => name)).toEqual(Array(8).fill(null))
  expect(known.minutes?.otherPart?.attendance.every(({ name, holder }) => name ?? holder)).toBe(true)
})

test('chair and keeper sign once each; the first signature freezes, the second makes effective', async () => {
  const s = await stageMinutes(t)
  const secret = await secretItem(s, 'Ein Grundstück')
  await t.as(s.keeper, (ctx) => beginMinutes(ctx, s.meeting.id))
  const { minutes } = await read(s, s.keeper)
  const id = minutes?.id ?? ''
  expect(await refused(sign(s, s.keeper, id))).toBe('MINUTES_MEETING_RUNS')
  expect((await read(s, s.keeper)).minutes?.maySign).toBe(false)
  await t.as(s.clerk, (ctx) => closeMeeting(ctx, s.meeting.id))
  await note(s, s.clerk, { id, itemId: s.item.id })
  await note(s, s.keeper, { id, itemId: secret, kind: 'STATEMENT', speaker: 'Frau X', text: 'Geheim.' })
  expect(await refused(note(s, s.keeper, { id, kind: 'STATEMENT' }))).toBe('REQUIRED')
  expect(await refused(note(s, s.chair, { id }))).toBe('FORBIDDEN')
  // nobody signs but these two, the clerk least of all
  for (const who of [s.clerk, s.members[1] as Viewer, s.deputy])
    expect(await refused(sign(s, who, id))).toBe('FORBIDDEN')
  await sign(s, s.keeper, id)
  expect(await refused(sign(s, s.keeper, id))).toBe('MINUTES_SIGNED_BY_YOU')
  expect(await refused(note(s, s.keeper, { id }))).toBe('MINUTES_FROZEN')
  // what is recorded afterwards changes nothing
  await t.db.query(`update meeting set place = 'Anderswo' where id = $1`, [s.meeting.id])
  const signed = await read(s, s.chair)
  expect(signed.minutes).toMatchObject({ state: 'SIGNED', maySign: true, mayReopen: true })
  expect(signed.minutes?.publicPart).toMatchObject({ place: 'Rathaus' })
  expect(signed.minutes?.awaited).toMatchObject([{ duty: 'CHAIR' }])
  expect((await read(s, undefined)).minutes).toBeNull()
  await sign(s, s.chair, id)
  expect(await refused(sign(s, s.chair, id))).toBe('MINUTES_EFFECTIVE')
  const everybody = (await read(s, undefined)).minutes
  expect(everybody).toMatchObject({ state: 'EFFECTIVE', otherPart: null, awaited: [] })
  expect(everybody?.signatures.map(({ duty }) => duty)).toEqual(['KEEPER', 'CHAIR'])
  expect(JSON.stringify(everybody)).toContain('Es regnete.')
  expect(JSON.stringify(everybody)).not.toMatch(/Grundstück|Geheim/)
  const own = (await read(s, s.members[4])).minutes
  expect(own?.otherPart?.items).toMatchObject([
    { label: 'N 1', title: 'Ein Grundstück', notes: [{ speaker: 'Frau X', text: 'Geheim.' }] },
  ])
  const tasks = await t.db.query(
    'select kind from task where subject_id = $1 and closed_at is null order by 1',
    [id],
  )
  expect(tasks).toEqual([])
  const told = await t.db.query<{ template: string; n: number }[]>(
    'select template, count(*)::int as n from message where about_id = $1 group by 1 order by 1',
    [id],
  )
  expect(told).toEqual([
    { template: 'minutes.effective', n: 9 },
    { template: 'minutes.toSign', n: 1 },
  ])
  // the public part goes along, and no other edition
  const along = await t.db.query(
    `select distinct d.kind, d.options ->> 'edition' as edition from message m left join document d on d.id = m.document_id
      where m.about_id = $1 and m.template = 'minutes.effective'`,
    [id],
  )
  expect(along).toEqual([{ kind: 'MINUTES', edition: 'PUBLIC' }])
})

test('before the second signature they are opened again for a reason; afterwards the database itself refuses', async () => {
  const s = await stageMinutes(t)
  const id = await written(s)
  await note(s, s.keeper, { id })
  await sign(s, s.chair, id)
  expect(await refused(t.as(s.chair, (ctx) => reopenMinutes(ctx, { id, reason: ' ' })))).toBe('REASON_NEEDED')
  await t.as(s.chair, (ctx) => reopenMinutes(ctx, { id, reason: 'Ein Name stimmt nicht.' }))
  const draft = (await read(s, s.keeper)).minutes
  expect(draft).toMatchObject({ state: 'DRAFT', round: 2, signatures: [], mayNote: true })
  const noteId = draft?.publicPart?.notes[0]?.id ?? ''
  await t.as(s.keeper, (ctx) => withdrawMinutesNote(ctx, noteId))
  await sign(s, s.chair, id)
  await sign(s, s.keeper, id)
  expect((await read(s, undefined)).minutes?.publicPart?.notes).toEqual([])
  expect(await refused(t.as(s.clerk, (ctx) => reopenMinutes(ctx, { id, reason: 'x' })))).toBe(
    'MINUTES_EFFECTIVE',
  )
  for (const change of [
    `update minutes set number = 'x' where id = $1`,
    `update minutes set state = 'DRAFT', effective_at = null where id = $1`,
    'delete from minutes where id = $1',
    `update minutes_part set content = '{}' where minutes_id = $1`,
    'delete from minutes_signature where minutes_id = $1',
    `insert into minutes_note (minutes_id, kind, text, is_public) values ($1, 'NOTE', 'x', true)`,
    'delete from minutes_note where minutes_id = $1',
  ])
    await expect(t.db.query(change, [id]), change).rejects.toThrow(/never changed|take no note/)
})

test('who is chair and keeper signs once, for what nobody else could; a vice chair signs where the chair was away', async () => {
  const s = await stageMinutes(t)
  const both = await keeperOf(s, s.chair.personId ?? '')
  const id = await written(s)
  await sign(s, both, id)
  expect((await read(s, both)).minutes).toMatchObject({ maySign: false, signatures: [{ duty: 'CHAIR' }] })
  expect(await refused(sign(s, both, id))).toBe('MINUTES_SIGNED_BY_YOU')
  await sign(s, s.keeper, id)
  expect((await t.db.findOneByOrFail(Minutes, { id })).state).toBe('EFFECTIVE')

  const away = await stageMinutes(t)
  await t.db.query(`update membership set duty = 'VICE_CHAIR' where seat_id = $1 and role = 'HOLDER'`, [
    away.seats[1]?.id,
  ])
  await t.db.query('delete from attendance where seat_id = $1', [away.seats[0]?.id])
  const other = await written(away)
  expect(await refused(sign(away, away.chair, other))).toBe('FORBIDDEN')
  await sign(away, away.members[1] as Viewer, other)
  // a second keeper signs nothing once one has
  const second = await keeperOf(away)
  await sign(away, away.keeper, other)
  expect(await refused(sign(away, second, other))).toBe('MINUTES_EFFECTIVE')
})

test('two who sign at once are two signatures, and one who signs twice is one', async () => {
  const s = await stageMinutes(t)
  const id = await written(s)
  const twice = [s.keeper, s.keeper, s.chair, s.chair].map((viewer) => ({
    viewer,
    work: (ctx: Parameters<typeof signMinutes>[0]) => signMinutes(ctx, id),
  }))
  const ended = tally(await allAtOnce(t, twice))
  expect(ended.done).toBe(2)
  expect(ended.FAULT).toBeUndefined()
  expect((await t.db.findOneByOrFail(Minutes, { id })).state).toBe('EFFECTIVE')
})

/** Several meetings of one body. */
async function meetingsOfOneBody(): Promise<MinutesStage[]> {
  const first = await stageMinutes(t)
  const stages = [first]
  while (stages.length < 6) {
    const s = await stageMinutes(t)
    await t.db.query('update meeting set body_id = $2 where id = $1', [s.meeting.id, first.committee.bodyId])
    stages.push(s)
  }
  return stages
}

/** Their minutes are begun at the same moment; every third fails after its number was taken. */
async function numbered(stages: readonly MinutesStage[]): Promise<{ numbers: string[]; faults: number }> {
  const ended = await allAtOnce(
    t,
    stages.map((s, at) => ({
      viewer: s.keeper,
      work: async (ctx) => {
        await beginMinutes(ctx, s.meeting.id)
        if (at % 3 === 2) throw new Error('something went wrong')
      },
    })),
  )
  const rows = await t.db.query<{ number: string }[]>(
    'select number from minutes where body_id = $1 order by number',
    [stages[0]?.committee.bodyId],
  )
  return { numbers: rows.map(({ number }) => number), faults: tally(ended).FAULT ?? 0 }
}
const gapless = (numbers: readonly string[]) => numbers.map((n) => Number(n.split('-').at(-1)))

test('numbers have no gap and no double, whoever begins at once and whatever fails; without the lock they have', async () => {
  const held = await numbered(await meetingsOfOneBody())
  expect(held.faults).toBe(2)
  expect(gapless(held.numbers)).toEqual([1, 2, 3, 4])
  const stages = await meetingsOfOneBody()
  const lost = await without({ numbers: true }, () => numbered(stages))
  expect(gapless(lost.numbers)).not.toEqual([1, 2, 3, 4])
})

test('no minutes before the meeting was opened, and none by strangers', async () => {
  const s = await stageMinutes(t)
  expect((await read(s, s.members[2])).mayBeginMinutes).toBe(false)
  expect((await read(s, s.keeper)).mayBeginMinutes).toBe(true)
  expect(await refused(t.as(s.members[2], (ctx) => beginMinutes(ctx, s.meeting.id)))).toBe('FORBIDDEN')
  await t.db.query(`update meeting set state = 'INVITED' where id = $1`, [s.meeting.id])
  expect(await refused(t.as(s.keeper, (ctx) => beginMinutes(ctx, s.meeting.id)))).toBe('MINUTES_TOO_EARLY')
  expect(await put(s).catch(() => 'refused')).toBe('refused')
})
