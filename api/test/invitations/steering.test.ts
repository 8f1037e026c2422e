import { afterAll, beforeAll, expect, test } from 'vitest'
import { claimMessages, expireClaims, messagesToHand, settleMessages } from '../../src/mail/index.js'
import type { Viewer } from '../../src/platform/index.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { call, demoViewer, refusal } from '../stories/people.js'
import { stageOf, type Stage } from '../summits/stage.js'
import { postOf } from './post.js'

let t: TestInstallation
let planner: Viewer
let post: ReturnType<typeof postOf>
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  planner = await demoViewer(t, 'leyla.brueckner@demo.example')
  post = postOf(t, planner)
  await t.db.query(`update message set state = 'cancelled' where state = 'queued'`)
}, 240_000)
afterAll(() => t?.close())

const event = () => stageOf(t, { capacity: 50, guests: 0 })
const patience = { attempts: 5, firstPauseMs: 0, longestPauseMs: 0 }
const steer = (verb: string, { id }: { id: string }) =>
  call<{ state: string }>(t, planner, `mutation ($id: ID!) { ${verb}(id: $id) { id state } }`, { id })
const shown = async (s: Stage) =>
  (
    await call<{ sendings: Record<string, unknown>[] }>(
      t,
      planner,
      'query ($id: ID!) { summit(id: $id) { sendings { state written sent waiting failed availableActions } } }',
      { id: s.summitId },
    )
  ).sendings[0]
/** Mails of a sending, in the order they are due. */
const mailsOf = (sending: { id: string }) =>
  post.rows<{ id: string; state: string; due_in: number; last_error: string | null }>(
    `select id, state, extract(epoch from not_before - now())::float as due_in, last_error from message
      where mailing_id = $1 order by not_before, created_at, id`,
    [sending.id],
  )
const statesOf = async (sending: { id: string }) => (await mailsOf(sending)).map(({ state }) => state).sort()
const claim = (ids: readonly string[], leaseMs = 60_000) => claimMessages(t.source, ids, leaseMs)
type Claimed = Awaited<ReturnType<typeof claim>>
type Delivery = Parameters<typeof settleMessages>[1][number]['delivery']
const settle = (claimed: Claimed, delivery: Delivery) =>
  settleMessages(
    t.source,
    claimed.map((message) => ({ message, delivery })),
    patience,
  )
/** The moment the job comes back at has come. */
const later = (sending: { id: string }) =>
  t.db.query('update sending set next_at = now() where id = $1', [sending.id])
/** Somebody who has so many people on the list begins to send. */
async function begun(people: number, perMinute?: number) {
  const s = await event()
  await post.invite(s, people)
  const sending = await post.start(s, 'INVITATION', perMinute)
  await post.run(sending)
  return { s, sending, ids: (await mailsOf(sending)).map(({ id }) => id) }
}

test('paused, what waits is neither handed over nor taken up; what is under way goes out and is counted, what comes back waits', async () => {
  const { s, sending, ids } = await begun(6)
  expect(await shown(s)).toMatchObject({ state: 'RUNNING', written: 6, sent: 0, waiting: 6 })
  const [gone, putOff, lost] = [ids.slice(0, 1), ids.slice(1, 2), ids.slice(2, 3)]
  const underWay = await claim([...gone, ...putOff])
  await claim(lost, 1)
  await steer('pauseSending', sending)
  // claimed together, in any order
  const taken = (wanted: readonly string[]) => underWay.filter(({ id }) => wanted.includes(id))
  await settle(taken(gone), { result: 'sent' })
  await settle(taken(putOff), { result: 'retry', code: 'SMTP_451' })
  await new Promise((resolve) => setTimeout(resolve, 10))
  await expireClaims(t.source)
  expect(await statesOf(sending)).toEqual(['queued', 'queued', 'queued', 'queued', 'sent', 'uncertain'])
  expect(await claim(ids)).toEqual([])
  expect(await messagesToHand(t.source, 0, 100)).toEqual([])
  await post.run(sending)
  expect(await shown(s)).toMatchObject({ state: 'PAUSED', sent: 1, waiting: 5, failed: 0 })
  // other mails are not held
  const other = await begun(1)
  expect(await claim(other.ids)).toHaveLength(1)
  await steer('resumeSending', sending)
  expect((await messagesToHand(t.source, 60_000, 100)).map(({ id }) => id).sort()).toEqual(
    ids.filter((id) => !gone.includes(id)).sort(),
  )
  const rest = await claim([...ids, ...ids])
  expect(rest).toHaveLength(5)
  await later(sending)
  await post.run(sending)
  expect((await shown(s))?.state).toBe('RUNNING')
  await settle(rest, { result: 'sent' })
  await later(sending)
  await post.run(sending)
  expect(await shown(s)).toMatchObject({
    state: 'DONE',
    written: 6,
    sent: 6,
    waiting: 0,
    availableActions: [],
  })
})

test('who comes on the list when all are written is not part of it; a mail nobody takes ends it, too', async () => {
  const { s, sending, ids } = await begun(2)
  await post.invite(s, 1, 2)
  await later(sending)
  await post.run(sending)
  expect(await post.figures(s)).toMatchObject({ drafted: 1, issued: 2 })
  const claimed = await claim(ids)
  await settle(claimed.slice(0, 1), { result: 'sent' })
  await settle(claimed.slice(1), { result: 'failed', code: 'SMTP_550' })
  await later(sending)
  await post.run(sending)
  expect(await shown(s)).toMatchObject({ state: 'DONE', sent: 1, failed: 1, waiting: 0 })
})

test('a mail its server puts off for hours holds up neither the end of the sending nor the next one, and is tried on', async () => {
  const { s, sending, ids } = await begun(3)
  const claimed = await claim(ids)
  await settle(claimed.slice(0, 2), { result: 'sent' })
  const put = claimed.slice(2)
  await later(sending)
  await post.run(sending)
  expect((await shown(s))?.state).toBe('RUNNING')
  const hours = { attempts: 5, firstPauseMs: 3_600_000, longestPauseMs: 3_600_000 }
  await settleMessages(
    t.source,
    put.map((message) => ({ message, delivery: { result: 'retry', code: 'SMTP_451' } as const })),
    hours,
  )
  await later(sending)
  await post.run(sending)
  expect(await shown(s)).toMatchObject({ state: 'DONE', sent: 2, waiting: 1, failed: 0 })
  await post.invite(s, 1, 3)
  const next = await post.start(s, 'INVITATION')
  await post.run(next)
  expect(await mailsOf(next)).toHaveLength(1)
  await t.db.query('update message set not_before = now() where mailing_id = $1', [sending.id])
  await settle(await claim(put.map(({ id }) => id)), { result: 'sent' })
  expect(await statesOf(sending)).toEqual(['sent', 'sent', 'sent'])
})

test('a throttle spaces the mails, also after it was paused and resumed again and again, with every old job still there', async () => {
  const { s, sending } = await begun(25, 6)
  const spaces = async () => {
    const due = (await mailsOf(sending)).map(({ due_in: at }) => at)
    return due.slice(1).map((at, nth) => Math.round(at - (due[nth] ?? 0)))
  }
  expect(await spaces()).toEqual([10, 10, 10, 10, 10])
  for (let i = 0; i < 3; i++) {
    await steer('pauseSending', sending)
    await steer('resumeSending', sending)
  }
  // what had been due in a minute is due in a minute; every job there is runs, more than once
  await Promise.all([1, 2, 3, 4].map(() => post.run(sending)))
  expect(await spaces()).toEqual([10, 10, 10, 10, 10])
  const jobs = await post.rows<{ run_at: Date; n: number }>(
    `select run_at, count(*)::int as n from job where ids ->> 'sendingId' = $1 and run_at > now() group by run_at`,
    [sending.id],
  )
  expect(jobs.filter(({ n }) => n > 1)).toEqual([])
  // a pause of an hour: nothing of it is made up for
  await steer('pauseSending', sending)
  await t.db.query(`update message set not_before = not_before - interval '1 hour' where mailing_id = $1`, [
    sending.id,
  ])
  await steer('resumeSending', sending)
  expect(await spaces()).toEqual([10, 10, 10, 10, 10])
  await later(sending)
  await Promise.all([1, 2, 3, 4].map(() => post.run(sending)))
  expect(await mailsOf(sending)).toHaveLength(12)
  expect(await post.figures(s)).toMatchObject({ drafted: 13, issued: 12 })
})

test('stopped, what waits is called back and its people are on the list again; sent again, each has one mail', async () => {
  const { s, sending, ids } = await begun(6)
  const [gone, putOff, lost] = await claim(ids.slice(0, 3))
  if (!gone || !putOff || !lost) throw new Error('not claimed')
  await settle([gone], { result: 'sent' })
  await t.db.query(`update message set lease_until = now() where id = $1`, [lost.id])
  await expireClaims(t.source)
  // somebody answered meanwhile, signed in or on the telephone
  await t.db.query(
    `update invitation set state = 'DECLINED' where id = (select about_id from message where id = $1)`,
    [ids[5]],
  )
  expect(await steer('stopSending', sending)).toMatchObject({ state: 'STOPPING' })
  expect(await refusal(post.start(s, 'INVITATION'))).toBe('SENDING_RUNS')
  expect(await post.figures(s)).toMatchObject({ drafted: 2, issued: 4 })
  // the one under way comes back to wait, and is called back as well
  await settle([putOff], { result: 'retry', code: 'SMTP_451' })
  expect(await claim(ids)).toEqual([])
  await post.run(sending)
  expect(await shown(s)).toMatchObject({ state: 'STOPPED', written: 2, sent: 1, waiting: 0, failed: 1 })
  expect(await statesOf(sending)).toEqual([
    'cancelled',
    'cancelled',
    'cancelled',
    'cancelled',
    'failed',
    'sent',
  ])
  expect(await post.figures(s)).toMatchObject({ drafted: 3, declined: 1, sent: 1 })
  expect(await post.rows('select 1 from mail_hold')).toEqual([])
  const second = await post.start(s, 'INVITATION')
  await post.run(second)
  // an old job of the stopped one does nothing
  await post.run(sending)
  await post.leave(s)
  const copies = await post.rows<{ n: number }>(
    `select count(*) filter (where m.state in ('sent', 'failed'))::int as n from invitation i left join message m on m.about_id = i.id
      where i.summit_id = $1 and i.state <> 'DECLINED' group by i.id`,
    [s.summitId],
  )
  expect(copies.map(({ n }) => n)).toEqual([1, 1, 1, 1, 1])
  expect(await post.figures(s)).toMatchObject({ drafted: 0, sent: 4 })
})

test('a reminder that was called back was none', async () => {
  const { s } = await begun(3)
  await post.leave(s)
  const reminders = await post.start(s, 'REMINDER')
  await post.run(reminders)
  const [first] = await claim((await mailsOf(reminders)).map(({ id }) => id))
  await t.db.query(`update message set state = 'queued', attempt = 0 where mailing_id = $1 and id <> $2`, [
    reminders.id,
    first?.id,
  ])
  if (first) await settle([first], { result: 'sent' })
  expect(await steer('stopSending', reminders)).toMatchObject({ state: 'STOPPED' })
  expect(await post.figures(s)).toMatchObject({ reminded: 1, unanswered: 3 })
  await post.run(await post.start(s, 'REMINDER'))
  await post.leave(s)
  expect(await post.figures(s)).toMatchObject({ reminded: 3 })
})

/** Stops in this way while workers take up and send the same mails, and sends again; how many people have more than one mail. */
async function copiesWhen(stop: (sending: { id: string }) => Promise<unknown>): Promise<number> {
  const { s, sending, ids } = await begun(12)
  const [first = [], ...others] = [0, 4, 8].map((from) => ids.slice(from, from + 4))
  const take = async (some: readonly string[]) => settle(await claim(some), { result: 'sent' })
  await Promise.all([take(first), stop(sending), ...others.map(take)])
  await post.run(sending)
  await post.run(await post.start(s, 'INVITATION'))
  await post.leave(s)
  const copies = await post.rows<{ n: number }>(
    `select count(m.id) filter (where m.sent_at is not null)::int as n from invitation i left join message m on m.about_id = i.id
      where i.summit_id = $1 group by i.id`,
    [s.summitId],
  )
  expect(copies).toHaveLength(12)
  expect(copies.filter(({ n }) => n === 0)).toEqual([])
  return copies.filter(({ n }) => n > 1).length
}

test(
  'stopped while mails are taken up and sent again at once: one mail each; where it is not asked what became of them, two',
  { timeout: 90_000 },
  async () => {
    for (let i = 0; i < 5; i++) expect(await copiesWhen((sending) => steer('stopSending', sending))).toBe(0)
    const blindly = async (sending: { id: string }) => {
      const waiting = (await mailsOf(sending)).filter(({ state }) => state === 'queued').map(({ id }) => id)
      await new Promise((resolve) => setTimeout(resolve, 50))
      await t.db.query(`update message set state = 'cancelled' where id = any($1)`, [waiting])
      await t.db.query(
        `update invitation set state = 'DRAFT' where id in (select about_id from message where id = any($1))`,
        [waiting],
      )
      await steer('stopSending', sending)
    }
    let copies = 0
    for (let i = 0; i < 20 && copies === 0; i++) copies += await copiesWhen(blindly)
    expect(copies).toBeGreaterThan(0)
  },
)

test('what comes back to wait when it was stopped does not go out; without the hold it does', async () => {
  const goesOut = async () => {
    const { sending, ids } = await begun(4)
    const underWay = await claim(ids)
    await steer('stopSending', sending)
    await settle(underWay, { result: 'retry', code: 'SMTP_451' })
    return (await claim(ids)).length
  }
  expect(await goesOut()).toBe(0)
  await t.db.query('create rule unprotected as on insert to mail_hold do instead nothing')
  expect(await goesOut()).toBe(4)
  await t.db.query('drop rule unprotected on mail_hold')
})
