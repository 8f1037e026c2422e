import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginMinutes } from '../../src/minutes/beginMinutes.js'
import { addDays, type Ctx, type Viewer } from '../../src/platform/index.js'
import { recordShowOfHands } from '../../src/voting/closeBallot.js'
import { concludeItem } from '../../src/voting/concludeItem.js'
import { openBallot } from '../../src/voting/openBallot.js'
import { putMotion } from '../../src/voting/putMotion.js'
import { recordPresence } from '../../src/voting/recordPresence.js'
import { closeMeeting, openMeeting } from '../../src/voting/steerMeeting.js'
import { idOf, worldInstallation, type World } from '../world/index.js'
import { refused } from './stage.js'

let w: World
beforeAll(async () => {
  w = await worldInstallation({ poolSize: 4 })
}, 240_000)
afterAll(() => w?.t.close())

const as = <T>(who: Viewer, work: (ctx: Ctx) => Promise<T>) => w.t.as(who, work)

/** Everybody who holds a seat of a committee. */
const seatsOf = (committeeId: string) =>
  w.t.db.query<{ seatId: string }[]>(
    `select seat_id as "seatId" from membership where committee_id = $1 and role = 'HOLDER' and valid_to is null`,
    [committeeId],
  )

/** The Integrationsrat and the Sozialausschuss of Neuss meet together, and both deal with a paper at one item. */
async function together() {
  const { integrationBody } = w.places
  const social = await idOf(
    w.t,
    `select id from committee where body_id = $1 and kind = 'SOCIAL_COMMITTEE' and removed_at is null`,
    [w.places.neuss],
  )
  const { paperId } = await w.j.bring('IN_CONSULTATION', { title: 'Gemeinsamer Kurs' })
  const first = await w.j.openStation(paperId)
  // both are asked at the same time
  const second = await idOf(
    w.t,
    `with moved as (update consultation set state = 'OPEN', opened_at = now(), position = (select position from consultation where id = $2)
       where paper_id = $1 and committee_id = $3 returning id) select id from moved`,
    [paperId, first, social],
  )
  const startsAt = new Date(`${addDays(w.j.today, 45)}T17:00:00Z`)
  const committeeIds = [integrationBody, social]
  const meetingId = await w.j.run(w.cast.clerk, 'planMeeting', { committeeIds, startsAt, place: 'Rathaus' })
  await w.j.run(w.cast.clerk, 'pullAgenda', { id: meetingId, consultationIds: [first, second] })
  await w.j.run(w.cast.clerk, 'inviteToMeeting', { id: meetingId })
  const itemId = await idOf(
    w.t,
    'select item_id as id from agenda_item_consultation where consultation_id = $1',
    [first],
  )
  await w.t.db.query('update agenda_item_consultation set item_id = $2 where consultation_id = $1', [
    second,
    itemId,
  ])
  await w.t.db.query('update meeting set starts_at = now() where id = $1', [meetingId])
  await as(w.cast.integrationChair, (ctx) => openMeeting(ctx, meetingId))
  for (const id of committeeIds) {
    const seats = (await seatsOf(id)).map(({ seatId }) => ({ seatId, presence: 'PRESENT' }))
    await as(w.cast.clerk, (ctx) => recordPresence(ctx, { meetingId, seats }))
  }
  return { meetingId, itemId, first, second, integrationBody, social }
}

/** Puts a motion and has it carried by a number of votes. */
async function carried(on: object, votesFor: number): Promise<void> {
  const { integrationChair: chair } = w.cast
  const id = await as(chair, (ctx) => putMotion(ctx, { ...on, subject: 'MAIN_MOTION' }))
  await as(chair, (ctx) => openBallot(ctx, { id }))
  await as(chair, (ctx) => recordShowOfHands(ctx, { id, votesFor, votesAgainst: 0, abstentions: 0 }))
}

test('two committees vote on one item one after the other, whoever leads the meeting ends it for both, and the minutes name both', async () => {
  const s = await together()
  const { meetingId, itemId } = s
  const chair = w.cast.integrationChair
  const end = (consultationId: string) => as(chair, (ctx) => concludeItem(ctx, { itemId, consultationId }))
  await carried({ itemId, consultationId: s.first }, 3)
  expect(await refused(end(s.second))).toBe('VOTE_NEEDED')
  await carried({ itemId, consultationId: s.second }, 2)
  expect([await refused(end(s.first)), await refused(end(s.second))]).toEqual(['done', 'done'])
  // an item without a paper is voted on by each of them as well
  const free = await idOf(w.t, `select id from agenda_item where meeting_id = $1 and kind = 'MINUTES'`, [
    meetingId,
  ])
  const alone = as(chair, (ctx) => putMotion(ctx, { itemId: free, subject: 'MAIN_MOTION' }))
  expect(await refused(alone)).toBe('UNKNOWN_CHOICE')
  await carried({ itemId: free, committeeId: s.integrationBody }, 2)
  await carried({ itemId: free, committeeId: s.social }, 1)
  await as(chair, (ctx) => closeMeeting(ctx, meetingId))
  await as(w.cast.clerk, (ctx) => beginMinutes(ctx, meetingId))

  const { data } = await w.t.query(
    `query ($id: ID!) { meeting(id: $id) { committees { name } minutes { publicPart { committees
       items { id ballots { committee votesFor } outcomes { committee outcome } } } } } }`,
    { id: meetingId },
    w.cast.clerk,
  )
  const { meeting } = data as unknown as { meeting: { minutes: { publicPart: Part } } }
  const { committees, items } = meeting.minutes.publicPart
  expect(committees).toHaveLength(2)
  const votes = (id: string) => items.find((item) => item.id === id)?.ballots
  const [lead, other] = committees
  expect(votes(itemId)).toEqual([
    { committee: lead, votesFor: 3 },
    { committee: other, votesFor: 2 },
  ])
  expect(votes(free)?.map(({ committee }) => committee)).toEqual([lead, other])
  const ends = items.find((item) => item.id === itemId)?.outcomes.map(({ committee }) => committee)
  expect(ends?.toSorted()).toEqual([...committees].sort())
})

interface Part {
  committees: string[]
  items: {
    id: string
    ballots: { committee: string | null; votesFor: number }[]
    outcomes: { committee: string; outcome: string }[]
  }[]
}

test('the lead chair of a meeting ends nothing of another one, nor by hand', async () => {
  const { paperId } = await w.j.bring('FIRST_CONCLUDED')
  const id = await w.j.openStation(paperId)
  const byHand = w.j.run(w.cast.integrationChair, 'recordOutcome', {
    id,
    outcome: 'RECOMMENDED',
    decidedOn: w.j.today,
  })
  expect(await refused(byHand)).toBe('FORBIDDEN')
})
