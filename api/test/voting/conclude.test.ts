import { afterAll, beforeAll, expect, test } from 'vitest'
import { consultationRoles } from '../../src/contract/consultations.lists.js'
import { lastVoteOf, outcomesAtTable } from '../../src/contract/votedOutcome.js'
import { addDays, type Ctx } from '../../src/platform/index.js'
import { Ballot } from '../../src/voting/index.js'
import { concludeItem } from '../../src/voting/concludeItem.js'
import { discardBallot, recordShowOfHands } from '../../src/voting/closeBallot.js'
import { openBallot } from '../../src/voting/openBallot.js'
import { putMotion } from '../../src/voting/putMotion.js'
import { recordPresence } from '../../src/voting/recordPresence.js'
import { findNoQuorum, findQuorum } from '../../src/voting/findQuorum.js'
import { closeMeeting, doubtQuorum, openMeeting } from '../../src/voting/steerMeeting.js'
import { idOf, worldInstallation, type World } from '../world/index.js'
import { refused } from './stage.js'
import * as table from './table.js'
import type { Table } from './table.js'

let w: World
beforeAll(async () => {
  w = await worldInstallation({ poolSize: 4 })
}, 240_000)
afterAll(() => w?.t.close())

const as = <T>(work: (ctx: Ctx) => Promise<T>) => w.t.as(w.cast.clerk, work)

const atTheTable = () => table.atTheTable(w)
const hands = (at: Table, votesFor: number, votesAgainst: number, motion?: object) =>
  table.hands(w, at, votesFor, votesAgainst, motion)
const conclude = ({ on }: Table, more: object = {}) => as((ctx) => concludeItem(ctx, { ...on, ...more }))
const resolution = async ({ on }: Table) => {
  const [found] = await w.t.db.query<Record<string, unknown>[]>(
    `select r.outcome, r.source, r.votes_for as "votesFor", r.text, c.state from resolution r join consultation c on c.id = r.consultation_id where c.id = $1`,
    [on.consultationId],
  )
  return found
}
const next = ({ paperId }: Table) =>
  idOf(w.t, `select id from consultation where paper_id = $1 and state = 'OPEN'`, [paperId])

test('what was voted is the resolution, and the next station opens with it', async () => {
  const s = await atTheTable()
  expect(await refused(conclude(s))).toBe('VOTE_NEEDED')
  expect(await refused(conclude(s, { outcome: 'ADOPTED' }))).toBe('VOTE_NEEDED')
  await hands(s, s.present, 0)
  const later = { reason: 'Doch nicht.', dueOn: addDays(w.j.today, 60) }
  for (const outcome of ['REJECTED', 'POSTPONED', 'REMOVED_FROM_AGENDA', 'NO_OPINION'])
    expect(await refused(conclude(s, { ...later, outcome }))).toBe('VOTES_CONTRADICT')
  await conclude(s)
  expect(await resolution(s)).toMatchObject({ source: 'MEETING', votesFor: s.present, state: 'CONCLUDED' })
  expect(await next(s)).toBeTruthy()
  expect(await refused(conclude(s))).toBe('CONFLICT')
})

test('what stands before a meeting held here is not recorded past it, and nobody is offered to', async () => {
  const s = await atTheTable()
  const { consultationId: id } = s.on
  const byHand = (who = w.cast.clerk) =>
    refused(w.j.run(who, 'recordOutcome', { id, outcome: 'ADOPTED', decidedOn: w.j.today }))
  const offered = async () =>
    (await w.t.query('query ($id: ID!) { consultation(id: $id) { availableActions } }', { id }, w.cast.clerk))
      .data
  expect([await byHand(), await byHand(w.cast.integrationChair)]).toEqual(['HELD_HERE', 'HELD_HERE'])
  expect(await byHand(w.cast.lead)).toBe('FORBIDDEN')
  expect(JSON.stringify(await offered())).not.toContain('recordOutcome')
  await w.t.db.query(`update meeting set state = 'INVITED', number = null where id = $1`, [s.meetingId])
  expect(JSON.stringify(await offered())).toContain('recordOutcome')
  await w.t.db.query(`update meeting set number = 77 where id = $1`, [s.meetingId])
  expect(await byHand()).toBe('HELD_HERE')
  // another system holds it: there is nothing here that could decide
  await w.t.db.query(`update meeting set state = 'SCHEDULED', number = null where id = $1`, [s.meetingId])
  expect(await byHand()).toBe('done')
})

test('after a rejection the item is not put off instead; that it was noted contradicts no vote', async () => {
  const s = await atTheTable()
  await hands(s, 0, s.present)
  const later = { reason: 'Es fehlen Zahlen.', dueOn: addDays(w.j.today, 60) }
  expect(await refused(conclude(s, { ...later, outcome: 'POSTPONED' }))).toBe('VOTES_CONTRADICT')
  // the vote does not speak against it, only that this body was heard does
  expect(await refused(conclude(s, { outcome: 'NOTED' }))).toBe('OUTCOME_NOT_ALLOWED')
})

test('a vote that names no station is not discarded once an outcome of its item stands', async () => {
  const s = await atTheTable()
  const { itemId } = s.on
  const id = await as((ctx) => putMotion(ctx, { itemId, subject: 'MAIN_MOTION' }))
  await as((ctx) => openBallot(ctx, { id }))
  await as((ctx) => recordShowOfHands(ctx, { id, votesFor: s.present, votesAgainst: 0, abstentions: 0 }))
  await conclude(s)
  const discard = () => as((ctx) => discardBallot(ctx, { id, reason: 'Falsch gezählt.' }))
  expect(await refused(discard())).toBe('STATION_ENDED')
})

test('an amendment that is carried makes a new version, which the next station works on; a reason is needed', async () => {
  const s = await atTheTable()
  await hands(s, s.present, 0, { subject: 'AMENDMENT', text: 'Ein Treff, nur donnerstags.' })
  await hands(s, s.present, 0, { text: 'Der Treff wird donnerstags eingerichtet.' })
  expect(await refused(conclude(s))).toBe('REASON_NEEDED')
  await conclude(s, { reason: 'Donnerstags ist der Raum frei.' })
  const text = 'Der Treff wird donnerstags eingerichtet.'
  expect(await resolution(s)).toMatchObject({ text })
  const [draft] = await w.t.db.query<{ text: string }[]>(
    'select d.text from consultation c join draft_resolution d on d.id = c.draft_resolution_id where c.id = $1',
    [await next(s)],
  )
  expect(draft?.text).toBe(text)
})

test('a motion that is put has to be voted on; one to put the item off ends it for a second reading', async () => {
  const s = await atTheTable()
  await as((ctx) => putMotion(ctx, { ...s.on, subject: 'MAIN_MOTION' }))
  expect(await refused(conclude(s, { outcome: 'NOTED' }))).toBe('MOTIONS_WAIT')
  await hands(s, s.present, 0, { subject: 'PROCEDURAL', motion: 'ADJOURNMENT' })
  expect(await refused(conclude(s, { reason: 'Es fehlen Zahlen.' }))).toBe('REQUIRED')
  const removed = { outcome: 'REMOVED_FROM_AGENDA', reason: 'Es fehlen Zahlen.' }
  expect(await refused(conclude(s, removed))).toBe('VOTES_CONTRADICT')
  await conclude(s, { reason: 'Es fehlen Zahlen.', dueOn: addDays(w.j.today, 60) })
  expect(await resolution(s)).toMatchObject({ outcome: 'POSTPONED', source: 'MEETING' })
  const [item] = await w.t.db.query<{ state: string }[]>('select state from agenda_item where id = $1', [
    s.on.itemId,
  ])
  expect(item?.state).toBe('POSTPONED')
  const more = { itemId: s.on.itemId, subject: 'AMENDMENT', text: 'Mit Tee.' }
  expect(await refused(as((ctx) => putMotion(ctx, more)))).toBe('UNKNOWN_CHOICE')
  expect(await next(s)).toBeTruthy()
})

test('what too few came to decide is called to a second time, in words, and is then decided by however many come', async () => {
  const s = await atTheTable()
  const found = () => refused(as((ctx) => findNoQuorum(ctx, s.meetingId)))
  await w.t.db.query('update sitting_rules set statutory_seats = 1 where meeting_id = $1', [s.meetingId])
  expect(await found()).toBe('QUORUM_HOLDS')
  await w.t.db.query('update sitting_rules set statutory_seats = 200 where meeting_id = $1', [s.meetingId])
  expect(await found()).toBe('done')
  expect(await lacks(s)).toBe(1)
  const id = await as((ctx) => putMotion(ctx, { ...s.on, subject: 'MAIN_MOTION' }))
  const open = (of: string) => refused(as((ctx) => openBallot(ctx, { id: of })))
  expect(await open(id)).toBe('NO_QUORUM')
  // enough came after all: what was found stands no more; then they left again
  await w.t.db.query('update sitting_rules set statutory_seats = 1 where meeting_id = $1', [s.meetingId])
  await as((ctx) => findQuorum(ctx, s.meetingId))
  expect(await lacks(s)).toBe(0)
  await w.t.db.query('update sitting_rules set statutory_seats = 200 where meeting_id = $1', [s.meetingId])
  expect([await found(), await lacks(s)]).toEqual(['done', 1])
  await as((ctx) => closeMeeting(ctx, s.meetingId))

  const { meetingId, itemId } = await secondMeeting(s.on.consultationId)
  const [mail] = await w.t.db.query<{ parts: object[] }[]>(
    `select params->'parts' as parts from message where about_id = $1 and template = 'meetings.invited' limit 1`,
    [meetingId],
  )
  expect(mail?.parts).toMatchObject([{ template: 'meetings.secondCall' }])
  const [seat] = await w.t.db.query<{ seatId: string }[]>(
    `select seat_id as "seatId" from membership where committee_id = $1 and role = 'HOLDER' and valid_to is null limit 1`,
    [w.places.integrationBody],
  )
  await as((ctx) =>
    recordPresence(ctx, { meetingId, seats: [{ seatId: seat?.seatId, presence: 'PRESENT' }] }),
  )
  await w.t.db.query('update sitting_rules set statutory_seats = 200 where meeting_id = $1', [meetingId])
  await as((ctx) => doubtQuorum(ctx, meetingId))
  const on = { itemId, consultationId: s.on.consultationId }
  const again = await as((ctx) => putMotion(ctx, { ...on, subject: 'MAIN_MOTION' }))
  // that however many may decide this item does not say that enough are there
  await w.t.db.query('update sitting set current_item_id = $2 where meeting_id = $1', [meetingId, itemId])
  expect(await refused(as((ctx) => findQuorum(ctx, meetingId)))).toBe('NO_QUORUM')
  expect(await open(again)).toBe('done')
  // what was called to for the first time needs as many as ever
  const other = await idOf(
    w.t,
    `select id from agenda_item where meeting_id = $1 and not is_second_call limit 1`,
    [meetingId],
  )
  const plain = await as((ctx) => putMotion(ctx, { itemId: other, subject: 'MAIN_MOTION' }))
  expect(await open(plain)).toBe('NO_QUORUM')
})

test('put off for lack of a quorum, an item is called to a second time at the station that waits for it', async () => {
  const marked = async (change: string) => {
    const s = await atTheTable()
    await w.t.db.query('update sitting_rules set statutory_seats = 200 where meeting_id = $1', [s.meetingId])
    await as((ctx) => findNoQuorum(ctx, s.meetingId))
    const reason = 'Es sind zu wenige da.'
    await conclude(s, { outcome: 'POSTPONED', reason, dueOn: addDays(w.j.today, 60) })
    await as((ctx) => closeMeeting(ctx, s.meetingId))
    const waits = await idOf(w.t, 'select id from consultation where follows_id = $1', [s.on.consultationId])
    await w.t.db.query(`update consultation set ${change}`, [s.on.consultationId])
    return (await secondMeeting(waits)).itemId
  }
  expect(await marked(`resume_on = null where follows_id = $1`)).toBeTruthy()
  // what came back to be decided anew stays so when it is put off
  expect(await marked(`source = 'REVIEW' where follows_id = $1`)).toBeTruthy()
  // it was decided in between: the call was used up
  await expect(marked(`outcome = 'REJECTED' where id = $1`)).rejects.toThrow('nothing found')
})

const lacks = async ({ on }: Table) =>
  (
    await w.t.db.query<object[]>('select from quorum_lack where consultation_id = $1 and lifted_at is null', [
      on.consultationId,
    ])
  ).length

let day = 300
/** A further meeting to which a station was invited, held now. */
async function secondMeeting(consultationId: string) {
  const startsAt = new Date(`${addDays(w.j.today, (day += 1))}T18:00:00Z`)
  const committeeIds = [w.places.integrationBody]
  const meetingId = await w.j.run(w.cast.clerk, 'planMeeting', { committeeIds, startsAt, place: 'Rathaus' })
  await w.j.run(w.cast.clerk, 'pullAgenda', { id: meetingId, consultationIds: [consultationId] })
  await w.j.run(w.cast.clerk, 'inviteToMeeting', { id: meetingId })
  await w.t.db.query(`update meeting set starts_at = now() - interval '1 second' * $2 where id = $1`, [
    meetingId,
    day,
  ])
  await as((ctx) => openMeeting(ctx, meetingId))
  const itemId = await idOf(w.t, 'select id from agenda_item where meeting_id = $1 and is_second_call', [
    meetingId,
  ])
  return { meetingId, itemId }
}

test('what was not dealt with waits for another meeting when this one is closed', async () => {
  const { on, meetingId } = await atTheTable()
  await as((ctx) => closeMeeting(ctx, meetingId))
  const [station] = await w.t.db.query<object[]>(
    `select c.state, exists (select 1 from agenda_item_consultation l where l.consultation_id = c.id) as listed,
       exists (select 1 from task t where t.subject_id = c.id and t.kind = 'consultations.schedule' and t.closed_at is null) as waits,
       exists (select 1 from task t where t.subject_id = $2 and t.kind = 'meetings.announce' and t.closed_at is null) as announce
     from consultation c where c.id = $1`,
    [on.consultationId, meetingId],
  )
  expect(station).toEqual({ state: 'OPEN', listed: false, waits: true, announce: false })
})

test(
  'what the form offers is what the server takes: every role, every vote, every outcome',
  { timeout: 240_000 },
  async () => {
    const target = await idOf(
      w.t,
      'select k.id from committee k join committee c on c.body_id = k.body_id where c.id = $1 and k.id <> c.id and k.removed_at is null limit 1',
      [w.places.integrationBody],
    )
    const all = {
      ...{ reason: 'Es fehlen Zahlen.', text: 'Ein Treff.', questions: ['Wie viele kommen?'] },
      ...{ dueOn: addDays(w.j.today, 60), committeeId: target },
    }
    const votes: [string, number, object][] = [
      ['none', -1, {}],
      ['carried', 1, {}],
      ['lost', 0, {}],
      ['put off', 1, { subject: 'PROCEDURAL', motion: 'ADJOURNMENT' }],
    ]
    for (const [name, yes, motion] of votes) {
      const s = await atTheTable()
      if (yes >= 0) await hands(s, yes * s.present, (1 - yes) * s.present, motion)
      for (const role of consultationRoles) {
        await w.t.db.query('update consultation set role = $2 where id = $1', [s.on.consultationId, role])
        const ballots = await w.t.db.findBy(Ballot, { itemId: s.on.itemId })
        const returnable = await hadBefore(s)
        for (const { outcome, lacks } of outcomesAtTable(
          { role, source: 'TEMPLATE' },
          lastVoteOf(ballots),
          returnable,
        )) {
          const ended = await refused(tried(s, { ...all, outcome }))
          expect({ name, role, outcome, ended: ended === 'done' }).toEqual({
            name,
            role,
            outcome,
            ended: !lacks,
          })
        }
      }
    }
  },
)

/** Whether the room says that the paper can be sent back. */
async function hadBefore({ meetingId, on }: Table): Promise<boolean> {
  const { data } = await w.t.query(
    'query ($id: ID!) { meeting(id: $id) { sitting { returnable } } }',
    { id: meetingId },
    w.cast.clerk,
  )
  const { meeting } = data as unknown as { meeting: { sitting: { returnable: string[] } } }
  return meeting.sitting.returnable.includes(on.consultationId)
}

/** Ends an item and takes it back. */
async function tried({ on }: Table, more: object): Promise<void> {
  class Undone extends Error {}
  await as(async (ctx) => {
    await concludeItem(ctx, { ...on, ...more })
    throw new Undone()
  }).catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error
  })
}
