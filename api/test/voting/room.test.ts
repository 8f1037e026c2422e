import { afterAll, beforeAll, expect, test } from 'vitest'
import { castVote } from '../../src/voting/castVote.js'
import { clock, publicViewer, readAsViewer, sql, type Viewer } from '../../src/platform/index.js'
import {
  doubtQuorum,
  closeMeeting,
  openMeeting,
  interruptMeeting,
  resumeMeeting,
} from '../../src/voting/steerMeeting.js'
import { liftRecusal, recuse } from '../../src/voting/recuse.js'
import { recordShowOfHands } from '../../src/voting/closeBallot.js'
import { findQuorum } from '../../src/voting/findQuorum.js'
import { openBallot } from '../../src/voting/openBallot.js'
import { defaultRulesOf } from '../../src/contract/procedure.lists.js'
import { MeetingCommittee } from '../../src/meetings/index.js'
import { SittingRules } from '../../src/voting/index.js'
import { LegislativeTerm, PoolDeputy, ProcedureRules } from '../../src/committees/index.js'
import { buildCommittee, buildMembership, buildSeat } from '../factories/committees.js'
import { buildPerson } from '../factories/accounts.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { ballot, begin, put, refused, stageMeeting, take, vote, type Stage } from './stage.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation()
}, 240_000)
afterAll(() => t?.close())

const seat = (s: Stage, at: number) => s.seats[at] ?? { id: '' }
const member = (s: Stage, at: number) => s.members[at]
const present = async (s: Stage) => {
  const id = await vote(s, {}, { subject: 'PROCEDURAL', motion: 'END_OF_DEBATE' })
  const { present: now } = await ballot(s, id)
  await t.as(s.clerk, (ctx) => recordShowOfHands(ctx, { id, votesFor: 0, votesAgainst: 0, abstentions: 0 }))
  return now
}

test('who is there is kept in spans; a deputy takes the seat of an absent member, and never both count', async () => {
  const s = await stageMeeting(t)
  await begin(s)
  const deputyId = s.deputy.personId ?? ''
  expect(await present(s)).toBe(7)
  await take(s, [seat(s, 0)], 'DEPUTY', deputyId)
  expect(await present(s)).toBe(7)
  await take(s, [seat(s, 0)], 'EXCUSED')
  expect(await present(s)).toBe(6)
  // who stands on the committee's list may act for any member who is away
  const { id: listed } = await buildPerson(t)
  await t.db.insert(PoolDeputy, {
    committeeId: s.committee.id,
    personId: listed,
    position: 1,
    validFrom: '2020-01-01',
  })
  await take(s, [seat(s, 0)], 'DEPUTY', listed)
  expect(await present(s)).toBe(7)
  await take(s, [seat(s, 0)], 'EXCUSED')
  // a stranger, a member who sits elsewhere, a seat of another committee
  expect(await refused(take(s, [seat(s, 1)], 'DEPUTY', deputyId))).toBe('NOT_A_DEPUTY')
  expect(await refused(take(s, [seat(s, 0)], 'DEPUTY', member(s, 1)?.personId ?? ''))).toBe('NOT_A_DEPUTY')
  const other = await stageMeeting(t)
  expect(await refused(take(s, [seat(other, 0)]))).toBe('UNKNOWN_CHOICE')
  // a seat nobody holds has no deputy, one of a term that is over does not exist
  const empty = await buildSeat(t, { committeeId: s.committee.id, mandate: 'COUNCILLOR' })
  const { personId: named } = await buildMembership(t, { seatId: empty.id, role: 'DEPUTY' })
  expect(await refused(take(s, [empty], 'DEPUTY', named))).toBe('SEAT_EMPTY')
  const over = await t.db.save(
    t.db.create(LegislativeTerm, {
      ...{ bodyId: s.committee.bodyId, validFrom: '2014-01-01', validTo: '2019-12-31' },
    }),
  )
  await t.db.query('update seat set term_id = $2 where id = $1', [empty.id, over.id])
  expect(await refused(take(s, [empty], 'ABSENT'))).toBe('UNKNOWN_CHOICE')
  // even by hand the table takes neither the member beside the deputy nor one person twice
  const row = (seatId: string, personId: string) =>
    t.db.query(
      `insert into attendance (meeting_id, committee_id, seat_id, presence, person_id, from_at) values ($1, $2, $3, 'PRESENT', $4, now())`,
      [s.meeting.id, s.committee.id, seatId, personId],
    )
  await take(s, [seat(s, 0)], 'DEPUTY', deputyId)
  await expect(row(seat(s, 0).id, member(s, 0)?.personId ?? '')).rejects.toThrow('one_on_a_seat')
  await take(s, [seat(s, 1)], 'ABSENT')
  await expect(row(seat(s, 1).id, deputyId)).rejects.toThrow('one_seat_a_person')
  const spans = await t.db.query<{ presence: string }[]>(
    'select presence from attendance where meeting_id = $1 and seat_id = $2 order by from_at, until_at nulls last',
    [s.meeting.id, seat(s, 0).id],
  )
  expect(spans.map((one) => one.presence)).toEqual([
    'PRESENT',
    'DEPUTY',
    'EXCUSED',
    'DEPUTY',
    'EXCUSED',
    'DEPUTY',
  ])
})

test('who is recused is not counted and has no vote; one says so for oneself, the clerk for everybody', async () => {
  const s = await stageMeeting(t)
  await begin(s)
  const of = (at: number) => ({ itemId: s.item.id, seatId: seat(s, at).id })
  await t.as(member(s, 4), (ctx) => recuse(ctx, of(4)))
  expect(await refused(t.as(member(s, 4), (ctx) => recuse(ctx, of(5))))).toBe('FORBIDDEN')
  expect(await refused(t.as(member(s, 4), (ctx) => liftRecusal(ctx, of(4))))).toBe('FORBIDDEN')
  await t.as(s.clerk, (ctx) => recuse(ctx, of(5)))
  await t.as(s.clerk, (ctx) => recuse(ctx, of(5)))
  expect(await present(s)).toBe(5)
  await t.as(s.clerk, (ctx) => liftRecusal(ctx, of(5)))
  expect(await present(s)).toBe(6)
  const id = await vote(s)
  expect(await refused(t.as(s.clerk, (ctx) => recuse(ctx, of(5))))).toBe('BALLOT_STILL_OPEN')
  expect(await ballot(s, id)).toMatchObject({ present: 6, quorumNeeded: 4, statutorySeats: 7 })
})

test('the quorum is presumed until somebody doubts it; then nothing is voted on before it is found', async () => {
  const s = await stageMeeting(t)
  await begin(s, 3)
  const id = await vote(s, {}, { subject: 'PROCEDURAL', motion: 'END_OF_DEBATE' })
  expect(await ballot(s, id)).toMatchObject({ present: 3, quorumNeeded: 4, quorumPresumed: true })
  await t.as(s.clerk, (ctx) => recordShowOfHands(ctx, { id, votesFor: 2, votesAgainst: 1, abstentions: 0 }))
  await t.as(member(s, 0), (ctx) => doubtQuorum(ctx, s.meeting.id))
  expect(await refused(t.as(s.clerk, (ctx) => findQuorum(ctx, s.meeting.id)))).toBe('NO_QUORUM')
  const main = await put(s)
  const open = () => t.as(s.clerk, (ctx) => openBallot(ctx, { id: main }))
  expect(await refused(open())).toBe('NO_QUORUM')
  // four are enough, but not two councillors beside two expert citizens
  await take(s, [seat(s, 2)], 'ABSENT')
  await take(s, [seat(s, 4), seat(s, 5)])
  expect(await refused(t.as(s.clerk, (ctx) => findQuorum(ctx, s.meeting.id)))).toBe('NO_QUORUM')
  await take(s, [seat(s, 2)])
  // whoever may not take part in the item that is called does not help: two councillors are left beside two expert citizens
  const of = { itemId: s.item.id, seatId: seat(s, 0).id }
  await t.as(s.clerk, (ctx) => recuse(ctx, of))
  expect(await refused(t.as(s.clerk, (ctx) => findQuorum(ctx, s.meeting.id)))).toBe('NO_QUORUM')
  await t.as(s.clerk, (ctx) => liftRecusal(ctx, of))
  await t.as(s.clerk, (ctx) => findQuorum(ctx, s.meeting.id))
  await open()
  expect(await ballot(s, main)).toMatchObject({ present: 5, quorumPresumed: false })
})

test('nothing is done before the meeting is opened, during a break, or after its end; strangers do nothing at all', async () => {
  const s = await stageMeeting(t)
  expect(await refused(take(s, [seat(s, 0)]))).toBe('MEETING_NOT_OPEN')
  // it is opened on the day to which was invited, not before and not after
  for (const days of [-1, 1]) {
    const startsAt = new Date(clock.now().getTime() + days * 86_400_000)
    const { clerk, meeting } = await stageMeeting(t, { startsAt })
    expect(await refused(t.as(clerk, (ctx) => openMeeting(ctx, meeting.id)))).toBe('MEETING_OTHER_DAY')
  }
  await begin(s)
  await t.as(s.clerk, (ctx) => interruptMeeting(ctx, s.meeting.id))
  expect(await refused(put(s))).toBe('MEETING_NOT_OPEN')
  await t.as(s.clerk, (ctx) => resumeMeeting(ctx, s.meeting.id))
  const other = await stageMeeting(t)
  expect(await refused(t.as(other.clerk, (ctx) => closeMeeting(ctx, s.meeting.id)))).toBe('FORBIDDEN')
  const id = await vote(s)
  expect(await refused(t.as(s.clerk, (ctx) => closeMeeting(ctx, s.meeting.id)))).toBe('BALLOT_STILL_OPEN')
  await t.as(s.clerk, (ctx) => recordShowOfHands(ctx, { id, votesFor: 7, votesAgainst: 0, abstentions: 0 }))
  await t.as(s.clerk, (ctx) => closeMeeting(ctx, s.meeting.id))
  expect(await refused(take(s, [seat(s, 0)], 'ABSENT'))).toBe('MEETING_NOT_OPEN')
  const [left] = await t.db.query<{ count: string }[]>(
    'select count(*) from attendance where meeting_id = $1 and until_at is null',
    [s.meeting.id],
  )
  expect(left?.count).toBe('0')
})

test('of many motions the newest are seen, and of a long list every deputy for every seat', async () => {
  const s = await stageMeeting(t)
  await begin(s)
  await t.db.query(
    `insert into ballot (item_id, committee_id, subject, text, created_at)
     select $1, $2, 'AMENDMENT', n::text, now() - interval '1 hour' + interval '1 second' * n from generate_series(1, 201) n`,
    [s.item.id, s.committee.id],
  )
  await t.db.query(
    `with made as (insert into person (family_name) select 'Vertretung ' || n from generate_series(1, 40) n returning id)
     insert into pool_deputy (committee_id, person_id, position, valid_from) select $1, id, row_number() over (), '2020-01-01' from made`,
    [s.committee.id],
  )
  const { data } = await t.query(
    'query ($id: ID!) { meeting(id: $id) { sitting { ballots { text } deputies { seatId } } } }',
    { id: s.meeting.id },
    s.clerk,
  )
  const { meeting } = data as unknown as {
    meeting: { sitting: { ballots: { text: string }[]; deputies: { seatId: string }[] } }
  }
  const texts = meeting.sitting.ballots.map(({ text }) => text)
  expect([texts[0], texts.length]).toEqual(['201', 200])
  // eight held seats, each with the list, and the one with its named deputy
  expect(meeting.sitting.deputies).toHaveLength(8 * 40 + 1)
})

test('the rules of each committee are fixed when a joint meeting opens: its own, else those of its kind', async () => {
  const s = await stageMeeting(t)
  const other = await buildCommittee(t, { bodyId: s.committee.bodyId })
  await buildSeat(t, { committeeId: other.id })
  await t.db.insert(MeetingCommittee, { meetingId: s.meeting.id, committeeId: other.id })
  const on = { committeeId: other.id, validFrom: '2020-01-01' }
  const rules = { ...defaultRulesOf(other.kind), ...on, secretShare: 4, tabletVotes: true }
  await t.db.save(
    t.db.create(ProcedureRules, {
      ...rules,
      ...{ voteForms: [...rules.voteForms], meetingForms: [...rules.meetingForms] },
    }),
  )
  await t.as(s.clerk, (ctx) => openMeeting(ctx, s.meeting.id))
  const fixed = await t.db.findBy(SittingRules, { meetingId: s.meeting.id })
  const of = (id: string) => fixed.find(({ committeeId }) => committeeId === id)
  expect(of(s.committee.id)).toMatchObject({ statutorySeats: 7, secretShare: 5, tabletVotes: false })
  expect(of(other.id)).toMatchObject({ statutorySeats: 1, secretShare: 4, tabletVotes: true })
})

interface Seen {
  mayRun: boolean
  sitting: null | {
    places: unknown[]
    ownPlaces: { role: string; sits: boolean }[]
    ownVotes: { choice: string | null }[]
    ballots: { places: { choice: string | null; voted: boolean }[] }[]
  }
}
const seen = `query ($id: ID!) { meeting(id: $id) { mayRun sitting { places { seatId holder presence } ownPlaces { seatId role sits } ownVotes { ballotId choice } ballots { state places { seatId voted choice } } } } }`

test("the room is seen by those in it, live; of the others' votes nobody sees more than that they were given", async () => {
  const s = await stageMeeting(t)
  await begin(s)
  const id = await vote(s)
  await t.as(member(s, 1), (ctx) => castVote(ctx, { id, choice: 'AGAINST' }))
  const read = async (viewer: Viewer) => {
    const answer = await t.query(seen, { id: s.meeting.id }, viewer)
    const { meeting } = answer.data as unknown as { meeting: Seen }
    const places = meeting.sitting?.ballots[0]?.places ?? []
    return [
      meeting.mayRun,
      meeting.sitting?.places.length ?? 0,
      places.filter(({ voted }) => voted).length,
      places.filter(({ choice }) => choice).length,
      meeting.sitting?.ownPlaces.map(({ role, sits }) => `${role} ${sits}`).join() ?? '',
      meeting.sitting?.ownVotes.map(({ choice }) => choice).join() ?? '',
    ]
  }
  const other = await stageMeeting(t)
  expect(await read(publicViewer('de'))).toEqual([false, 0, 0, 0, '', ''])
  expect(await read(other.clerk)).toEqual([false, 0, 0, 0, '', ''])
  expect(await read(s.clerk)).toEqual([true, 8, 1, 0, '', ''])
  expect(await read(s.members[0] as Viewer)).toEqual([false, 8, 1, 0, 'HOLDER true', ''])
  expect(await read(s.members[1] as Viewer)).toEqual([false, 8, 1, 0, 'HOLDER true', 'AGAINST'])
  // the wall says the same when the table is asked without any condition
  const behind = async (viewer: Viewer) =>
    (await readAsViewer(t.source, viewer, sql`select id from ballot where id = ${id}::uuid`)).length
  expect([await behind(publicViewer('de')), await behind(other.clerk)]).toEqual([0, 0])
  expect([await behind(s.clerk), await behind(s.members[0] as Viewer)]).toEqual([1, 1])
  const channel = await t.live(
    'subscription ($id: ID!) { meetingChanged(id: $id) { sitting { ballots { state votesFor } } } }',
    { id: s.meeting.id },
    s.members[0] as Viewer,
  )
  await channel.until(/"state":"OPEN"/)
  await t.as(s.clerk, (ctx) => recordShowOfHands(ctx, { id, votesFor: 6, votesAgainst: 1, abstentions: 0 }))
  await channel.until(/"state":"CLOSED","votesFor":6/)
  channel.end()
})
