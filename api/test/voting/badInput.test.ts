import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, type Viewer } from '../../src/platform/index.js'
import { recuse } from '../../src/voting/recuse.js'
import { idOf, worldInstallation, type World } from '../world/index.js'
import { begin, put, stageMeeting, take, vote } from './stage.js'
import { atTheTable, hands } from './table.js'

let w: World
beforeAll(async () => {
  w = await worldInstallation({ poolSize: 4 })
}, 240_000)
afterAll(() => w?.t.close())

/** All that a refused act must leave as it is. */
const kept = [
  'meeting',
  'agenda_item',
  'ballot',
  'ballot_seat',
  'vote',
  'consultation',
  'resolution',
  'paper',
  'task',
  'message',
]
const everything = async () =>
  (
    await w.t.db.query<{ sum: string }[]>(
      kept
        .map(
          (table) =>
            `select md5(coalesce(string_agg(md5(x::text), '' order by x::text), '')) as sum from "${table}" x`,
        )
        .join(' union all '),
    )
  ).map(({ sum }) => sum)

/** Asks the API for it; gives what it is refused with, and sees that nothing was changed. */
async function refused(who: Viewer | undefined, verb: string, type: string, input: object): Promise<string> {
  const before = await everything()
  const answer = await w.t.query(
    `mutation ($input: ${type}!) { ${verb}(input: $input) { id } }`,
    { input },
    who && { ...who, locale: 'de' },
  )
  expect(await everything(), verb).toEqual(before)
  const [error] = answer.errors ?? []
  const fields = (error?.extensions['fields'] ?? []) as { message?: string }[]
  return fields[0]?.message ?? error?.message ?? 'done'
}

test('votes that may not be are refused with the reason', async () => {
  const s = await stageMeeting(w.t)
  await begin(s, 6)
  await w.t.as(s.clerk, (ctx) => recuse(ctx, { itemId: s.item.id, seatId: s.seats[5]?.id }))
  await take(s, s.seats.slice(0, 1), 'DEPUTY', s.deputy.personId ?? '')
  const id = await vote(s)
  const cast = (who: Viewer | undefined) => refused(who, 'castVote', 'CastVoteInput', { id, choice: 'FOR' })
  expect(await cast(s.members[0])).toBe('Für Ihren Sitz stimmt gerade Ihre Stellvertretung ab.')
  expect(await cast(s.members[5])).toContain('Sie sind bei diesem Punkt befangen.')
  const give = `mutation ($input: CastVoteInput!) { castVote(input: $input) { id } }`
  expect((await w.t.query(give, { input: { id, choice: 'FOR' } }, s.deputy)).errors).toBeUndefined()
  expect(await cast(s.deputy)).toBe('Für diesen Sitz ist schon abgestimmt.')
  const counted = { id, votesFor: 4, votesAgainst: 2, abstentions: 0 }
  const record = (input: object) => refused(s.clerk, 'recordShowOfHands', 'ShowOfHandsInput', input)
  expect(await record(counted)).toContain('Das sind 6 Stimmen, abstimmen dürfen hier aber nur 5.')
  const hold = `mutation ($input: ShowOfHandsInput!) { recordShowOfHands(input: $input) { id } }`
  expect((await w.t.query(hold, { input: { ...counted, votesFor: 3 } }, s.clerk)).errors).toBeUndefined()
  expect(await cast(s.members[1])).toBe('Die Abstimmung ist beendet.')
  expect(await record({ ...counted, votesFor: 3 })).toMatch(/Bitte laden Sie die Seite neu/)
})

test('without a quorum nothing is voted on', async () => {
  const s = await stageMeeting(w.t)
  await begin(s, 3)
  const id = await put(s)
  const doubt = `mutation ($id: ID!) { doubtQuorum(id: $id) { id } }`
  expect((await w.t.query(doubt, { id: s.meeting.id }, s.clerk)).errors).toBeUndefined()
  expect(await refused(s.clerk, 'openBallot', 'OpenBallotInput', { id })).toBe(
    'Das Gremium ist nicht beschlussfähig: Es zählen 3 Anwesende, nötig sind 4.',
  )
})

test('an outcome its role does not allow, a skipped station and a day that is past are refused', async () => {
  const table = await atTheTable(w)
  await hands(w, table, table.present, 0)
  const { clerk } = w.cast
  const end = (input: object) =>
    refused(clerk, 'concludeItem', 'ConcludeItemInput', { ...table.on, ...input })
  expect(await end({ outcome: 'RECOMMENDED' })).toBe(
    'Dieses Ergebnis kann das Gremium an dieser Station nicht fassen.',
  )
  const planned = await idOf(
    w.t,
    `select id from consultation where paper_id = $1 and state = 'PLANNED' order by position desc limit 1`,
    [table.paperId],
  )
  const outcome = { id: planned, outcome: 'ADOPTED', decidedOn: w.j.today }
  expect(await refused(clerk, 'recordOutcome', 'RecordOutcomeInput', outcome)).toBe(
    'Dieses Gremium ist noch nicht an der Reihe.',
  )
  const meeting = await idOf(
    w.t,
    `select m.id from meeting m where m.body_id = $1 and m.state = 'SCHEDULED' and m.starts_at > now() limit 1`,
    [w.places.neuss],
  )
  const past = { id: meeting, startsAt: `${addDays(w.j.today, -1)}T17:00:00Z`, place: 'Rathaus' }
  expect(await refused(clerk, 'moveMeeting', 'MoveMeetingInput', past)).toContain(
    'liegt in der Vergangenheit',
  )
})

test('no other date takes a station off a meeting that goes on, whoever keeps its agenda', async () => {
  const s = await atTheTable(w)
  const day = addDays(w.j.today, 20)
  const input = {
    ...{ id: s.on.consultationId, startsAt: `${day}T16:00:00Z`, place: 'Rathaus', label: 'Ö 1' },
    isPublic: true,
  }
  const elsewhere = () => refused(w.cast.clerk, 'scheduleConsultation', 'ScheduleConsultationInput', input)
  await w.t.db.query(`update meeting set state = 'INTERRUPTED', number = null where id = $1`, [s.meetingId])
  expect(await elsewhere()).toContain('steht schon auf einer Tagesordnung')
})
