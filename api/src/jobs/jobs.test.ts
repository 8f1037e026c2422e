import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'
import { clock } from '../platform/index.js'
import { catalogue } from './catalogue.js'
import { enqueue } from './enqueue.js'
import { Job } from './Job.js'
import { claimJob, failJob, finishJob, jobsToHand } from './ledger.js'
import { enqueueDue, slotOf } from './schedule.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation()
})
afterAll(() => t.close())

const lease = () => 60_000
const add = async (key: string) => {
  await t.as(undefined, (ctx) => enqueue(ctx, 'jobs.tidy', {}, { key }))
  return (await t.source.manager.findOneByOrFail(Job, { key })).id
}
const state = async (id: string) => (await t.source.manager.findOneByOrFail(Job, { id })).state

describe('a job', () => {
  test('enqueued five times under one key is one job', async () => {
    const written = await Promise.all(
      Array.from({ length: 5 }, () =>
        t.as(undefined, (ctx) => enqueue(ctx, 'jobs.tidy', {}, { key: 'five' })),
      ),
    )
    expect(written.filter(Boolean)).toHaveLength(1)
  })

  test('is claimed once, and a lost claim writes nothing', async () => {
    const id = await add('claimed')
    const claims = await Promise.all(Array.from({ length: 10 }, () => claimJob(t.source, id, lease)))
    const [claim] = claims.filter((c) => c !== undefined)
    expect(claims.filter(Boolean)).toHaveLength(1)
    await t.source.query(`update job set lease_until = now() - interval '1 second' where id = $1`, [id])
    const second = await claimJob(t.source, id, lease)
    expect(claim && (await finishJob(t.source, claim))).toBe(false)
    expect(second && (await finishJob(t.source, second))).toBe(true)
    expect(await state(id)).toBe('done')
  })

  test('that keeps failing or killing its worker ends as failed, visibly', async () => {
    const failing = await add('failing')
    const killing = await add('killing')
    for (let i = 0; i < 3; i++) {
      const claim = await claimJob(t.source, failing, lease)
      if (claim) await failJob(t.source, claim, 'BROKEN')
      await claimJob(t.source, killing, () => -1)
      await t.source.query(`update job set run_at = now() - interval '1 second' where id = any($1)`, [
        [failing, killing],
      ])
    }
    expect(await t.source.manager.findOneByOrFail(Job, { id: failing })).toMatchObject({
      state: 'failed',
      lastError: 'BROKEN',
    })
    expect(await t.source.manager.findOneByOrFail(Job, { id: killing })).toMatchObject({
      state: 'failed',
      lastError: 'WORKER_DIED',
      attempt: catalogue['jobs.tidy'].attempts,
    })
  })

  test('is handed over when due and not before', async () => {
    await t.as(undefined, (ctx) =>
      enqueue(ctx, 'jobs.tidy', {}, { key: 'later', runAt: new Date(Date.now() + 3_600_000) }),
    )
    const later = await t.source.manager.findOneByOrFail(Job, { key: 'later' })
    expect((await jobsToHand(t.source, 1_000, 100)).map((job) => job.id)).not.toContain(later.id)
  })
})

describe('the schedule', () => {
  test('counts days on the wall of the office, on both days the clocks change', () => {
    const daily = { daily: '02:30' }
    expect(slotOf(daily, new Date('2026-03-29T00:59:00Z'))).toBeUndefined()
    // 02:30 does not exist on this day: it begins at 03:00
    expect(slotOf(daily, new Date('2026-03-29T01:00:00Z'))).toBe('2026-03-29')
    // 02:30 comes twice on this day, and is one slot
    expect(slotOf(daily, new Date('2026-10-25T00:30:00Z'))).toBe('2026-10-25')
    expect(slotOf(daily, new Date('2026-10-25T01:30:00Z'))).toBe('2026-10-25')
  })

  test('enqueues once a slot from three workers, and again in the next slot', async () => {
    const count = async () => t.source.manager.countBy(Job, { name: 'tasks.escalate' })
    const tick = () => Promise.all([1, 2, 3].map(() => t.as(undefined, (ctx) => enqueueDue(ctx))))
    try {
      clock.stopAt(new Date('2026-05-03T04:30:00Z'))
      await tick()
      await tick()
      expect(await count()).toBe(1)
      clock.stopAt(new Date('2026-05-04T04:30:00Z'))
      await tick()
      expect(await count()).toBe(2)
    } finally {
      clock.stopAt(undefined)
    }
  })
})
