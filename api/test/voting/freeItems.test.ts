import { afterAll, beforeAll, expect, test } from 'vitest'
import { AgendaItem } from '../../src/meetings/index.js'
import { discardBallot, recordShowOfHands } from '../../src/voting/closeBallot.js'
import { concludeItem } from '../../src/voting/concludeItem.js'
import { openBallot } from '../../src/voting/openBallot.js'
import { callItem } from '../../src/voting/steerMeeting.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { ballot, begin, put, refused, stageMeeting, vote, type Stage } from './stage.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation()
}, 240_000)
afterAll(() => t?.close())

const item = (s: Stage) => t.db.findOneByOrFail(AgendaItem, { id: s.item.id })
const end = (s: Stage, more: object = {}) =>
  refused(t.as(s.clerk, (ctx) => concludeItem(ctx, { itemId: s.item.id, ...more })))
async function started(): Promise<Stage> {
  const s = await stageMeeting(t)
  await begin(s)
  return s
}
/** A vote by hands on a motion to the item. */
async function hands(s: Stage, votesFor: number, motion: object = {}): Promise<string> {
  const id = await vote(s, {}, motion)
  const counts = { votesFor, votesAgainst: 7 - votesFor, abstentions: 0 }
  await t.as(s.clerk, (ctx) => recordShowOfHands(ctx, { id, ...counts }))
  return id
}

test('an item without a paper is dealt with and its vote stays; called again it goes on', async () => {
  const s = await started()
  const id = await hands(s, 5)
  for (const outcome of ['POSTPONED', 'REMOVED_FROM_AGENDA'])
    expect(await end(s, { outcome, reason: 'Doch nicht.' })).toBe('VOTES_CONTRADICT')
  expect(await end(s, { outcome: 'ADOPTED' })).toBe('OUTCOME_NOT_ALLOWED')
  expect(await end(s)).toBe('done')
  expect(await item(s)).toMatchObject({ state: 'ON_AGENDA', endedAt: expect.any(Date) as Date })
  expect(await ballot(s, id)).toMatchObject({ state: 'CLOSED', carried: true })
  expect(await end(s)).toBe('STATION_ENDED')
  const more = { subject: 'AMENDMENT', text: 'Mit Tee.' }
  expect(await refused(put(s, more))).toBe('UNKNOWN_CHOICE')
  const discard = () => t.as(s.clerk, (ctx) => discardBallot(ctx, { id, reason: 'Falsch gezählt.' }))
  expect(await refused(discard())).toBe('STATION_ENDED')
  await t.as(s.clerk, (ctx) => callItem(ctx, { meetingId: s.meeting.id, itemId: s.item.id }))
  expect((await item(s)).endedAt).toBeNull()
  expect(await refused(put(s, more))).toBe('done')
  expect(await end(s)).toBe('MOTIONS_WAIT')
})

test('a carried motion puts it off or takes it off, with a reason; a lost one does neither', async () => {
  const ends = { ADJOURNMENT: 'POSTPONED', REMOVAL: 'REMOVED' } as const
  for (const [motion, state] of Object.entries(ends)) {
    const s = await started()
    const waits = await put(s)
    await hands(s, 5, { subject: 'PROCEDURAL', motion })
    expect(await end(s, { outcome: 'SETTLED' })).toBe('VOTES_CONTRADICT')
    expect(await end(s)).toBe('REASON_NEEDED')
    expect(await end(s, { reason: 'Es fehlen Zahlen.' })).toBe('done')
    expect(await item(s)).toMatchObject({ state, stateReason: 'Es fehlen Zahlen.' })
    // what still waited to be voted on is voted on no more
    expect(await refused(open(s, waits))).toBe('STATION_ENDED')
  }
  const s = await started()
  await hands(s, 2, { subject: 'PROCEDURAL', motion: 'ADJOURNMENT' })
  expect(await end(s)).toBe('REQUIRED')
  expect(await end(s, { outcome: 'POSTPONED', reason: 'Es ist spät.' })).toBe('done')
  expect((await item(s)).state).toBe('POSTPONED')
})

const open = (s: Stage, id: string) => t.as(s.clerk, (ctx) => openBallot(ctx, { id }))
