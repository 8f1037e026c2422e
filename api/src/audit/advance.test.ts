import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { person, Thing, thingDatabase, thingMachine } from '../../test/fixtures/thing.js'
import { DomainError } from '../platform/index.js'
import { sealEverything } from '../../test/fixtures/sealEverything.js'
import { advance, advanceAll } from './advance.js'
import { AuditEntry } from './AuditEntry.js'
import { Reason } from './Reason.js'
import { Transition } from './Transition.js'
import { verifyAudit } from './verifyAudit.js'

let t: Awaited<ReturnType<typeof thingDatabase>>
beforeAll(async () => {
  t = await thingDatabase()
})
afterAll(() => t.close())

const chair = person('CHAIR@*')
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof DomainError ? error : Promise.reject(error)),
  )

describe('a move', () => {
  test('writes state, columns, history with its reason, audit entry without values', async () => {
    const id = await t.thing()
    await t.as(chair, (ctx) =>
      advance(ctx, thingMachine, id, 'close', { reason: ' Not needed any more ', set: { note: 'done' } }),
    )
    expect(await t.source.manager.findOneByOrFail(Thing, { id })).toMatchObject({
      state: 'CLOSED',
      note: 'done',
    })
    const [move] = await t.source.manager.findBy(Transition, { entityId: id })
    expect(move).toMatchObject({ verb: 'close', from: 'OPEN', to: 'CLOSED', actorId: chair.personId })
    const reason = await t.source.manager.findOneByOrFail(Reason, { id: move?.reasonId ?? '' })
    expect(reason.text).toBe('Not needed any more')
    const [entry] = await t.source.manager.findBy(AuditEntry, { entityId: id })
    expect(entry).toMatchObject({
      action: 'audit.thing.close',
      fields: ['state', 'note'],
      transitionId: move?.id,
    })
  })

  test('is refused without the right, without the reason, for a thing that is not there', async () => {
    const id = await t.thing()
    const codes = await Promise.all([
      refusal(t.as(person('CLERK@*'), (ctx) => advance(ctx, thingMachine, id, 'decide'))),
      refusal(t.as(chair, (ctx) => advance(ctx, thingMachine, id, 'close', { reason: '  ' }))),
      refusal(t.as(chair, (ctx) => advance(ctx, thingMachine, 'nonsense', 'decide'))),
      refusal(t.as(chair, (ctx) => advance(ctx, thingMachine, crypto.randomUUID(), 'decide'))),
    ])
    expect(codes.map((e) => e?.code)).toEqual(['FORBIDDEN', 'INVALID_INPUT', 'NOT_FOUND', 'NOT_FOUND'])
    expect(codes[1]?.fields[0]).toMatchObject({ field: 'reason', code: 'REASON_NEEDED' })
    expect(await t.source.manager.countBy(Transition, { entityId: id })).toBe(0)
  })

  test('of many things at once is told to live pages, each of them', async () => {
    const ids = [await t.thing(), await t.thing()]
    await t.as(chair, (ctx) => advanceAll(ctx, thingMachine, ids, 'decide'))
    const told = await t.source.query('select 1 from change where entity_id = any($1)', [ids])
    expect(told).toHaveLength(2)
  })

  test('of a consequence needs no policy of its own', async () => {
    const id = await t.thing()
    await t.as(person(), (ctx) => advance(ctx, thingMachine, id, 'decide', { consequence: true }))
    expect(await t.source.manager.countBy(Transition, { entityId: id })).toBe(1)
  })
})

describe('fifty people deciding at once', () => {
  test('make one transition and 49 conflicts that say what happened', async () => {
    const id = await t.thing()
    const occurredAt = new Date('2026-05-03T12:02:00Z')
    const results = await Promise.all(
      Array.from({ length: 50 }, () =>
        refusal(
          t.as(chair, (ctx) =>
            advance(ctx, thingMachine, id, 'decide', { occurredAt, outcome: 'audit.unknown' }),
          ),
        ),
      ),
    )
    const conflicts = results.filter((e) => e?.code === 'CONFLICT')
    expect(conflicts).toHaveLength(49)
    expect(conflicts[0]?.params.what).toBe(
      'This has already happened, on May 3, 2026 at 2:02 PM: audit.unknown.',
    )
    expect(await t.source.manager.countBy(Transition, { entityId: id })).toBe(1)
    await sealEverything(t.source)
    expect((await verifyAudit(t.source)).faults).toEqual([])
  })

  test('make more than one when the row is not locked (so the test above can fail)', async () => {
    const id = await t.thing()
    const unlocked = async () => {
      const { state } = await t.source.manager.findOneByOrFail(Thing, { id })
      if (state !== 'OPEN') return 'CONFLICT'
      await t.source.query('select pg_sleep(0.05)')
      await t.source.manager.update(Thing, { id }, { state: 'DECIDED' })
      return undefined
    }
    const results = await Promise.all(Array.from({ length: 50 }, unlocked))
    expect(results.filter((r) => r === undefined).length).toBeGreaterThan(1)
  })
})
