import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { person, thingDatabase, thingMachine } from '../../test/fixtures/thing.js'
import { advance } from './advance.js'
import { eraseReason } from './keepReason.js'
import { record } from './record.js'
import { verifyAudit } from './verifyAudit.js'

let t: Awaited<ReturnType<typeof thingDatabase>>
const chair = person('CHAIR@*')

beforeEach(async () => {
  t = await thingDatabase()
  for (let i = 0; i < 3; i++) {
    const id = await t.thing()
    await t.as(chair, (ctx) => advance(ctx, thingMachine, id, 'close', { reason: `reason ${i}` }))
  }
})
afterEach(() => t.close())

/** What someone with the database's password could do. */
const tamper = (sql: string) =>
  t.source.transaction(async (db) => {
    await db.query('set local session_replication_role = replica')
    await db.query(sql)
  })

describe('the audit chain', () => {
  test('is whole after 200 parallel verbs, in the order of their commits', async () => {
    await Promise.all(
      Array.from({ length: 200 }, () =>
        t.as(chair, async (ctx) => {
          await record(ctx, { action: 'audit.test.one', entity: 'Thing', entityId: randomUUID() })
          await record(ctx, { action: 'audit.test.two', entity: 'Thing', entityId: randomUUID() })
        }),
      ),
    )
    expect(await verifyAudit(t.source)).toMatchObject({ entries: 403, faults: [] })
  })

  test('seals what is written at once at once, and what was not noted one by one; what was rolled back never', async () => {
    const three = (n: number) =>
      [1, 2, 3].map((at) => ({
        action: `audit.test.n${n}${'abc'[at - 1]}`,
        entity: 'Thing',
        entityId: randomUUID(),
      }))
    await t.as(chair, async (ctx) => {
      await record(ctx, ...three(1))
      await record(ctx, { action: 'audit.test.single', entity: 'Thing', entityId: randomUUID() })
      await ctx.db.query('savepoint before')
      await record(ctx, ...three(2))
      await ctx.db.query('rollback to savepoint before')
      await record(ctx, ...three(3))
    })
    await t.as(chair, async (ctx) => {
      await record(ctx, ...three(4))
      // whoever empties the note keeps no entry out of the chain
      await ctx.db.query(`select set_config('mitsprache.unsealed', '', true)`)
    })
    expect(await verifyAudit(t.source)).toMatchObject({ entries: 13, faults: [] })
    const rows = await t.source.query<{ action: string }[]>(
      'select e.action from audit_seal s join audit_entry e on e.id = s.entry_id where s.position > 3 order by s.position',
    )
    const wanted = ['n1a', 'n1b', 'n1c', 'single', 'n3a', 'n3b', 'n3c', 'n4a', 'n4b', 'n4c']
    expect(rows.map(({ action }) => action.replace('audit.test.', ''))).toEqual(wanted)
  })

  test('refuses to be rewritten', async () => {
    for (const table of ['transition', 'audit_entry', 'audit_seal'])
      for (const statement of [`delete from ${table}`, `truncate ${table} cascade`])
        await expect(t.source.query(statement)).rejects.toThrow(/never changed or deleted/)
    await expect(t.source.query(`update audit_entry set action = 'x.y'`)).rejects.toThrow(/never changed/)
  })

  test('survives the erasure of a reason', async () => {
    const [reason] = await t.source.query<{ id: string }[]>('select id from reason limit 1')
    await t.as(chair, (ctx) => eraseReason(ctx, reason?.id ?? ''))
    expect((await verifyAudit(t.source)).faults).toEqual([])
  })

  test.each([
    [
      'a changed entry',
      `update audit_entry set actor_id = gen_random_uuid() where id = (select entry_id from audit_seal where position = 2)`,
      'content',
      2,
    ],
    [
      'a changed move',
      `update transition set "to" = 'DECIDED' where id = (select e.transition_id from audit_entry e join audit_seal s on s.entry_id = e.id where s.position = 2)`,
      'content',
      2,
    ],
    [
      'a deleted entry',
      `delete from audit_entry where id = (select entry_id from audit_seal where position = 2)`,
      'missing',
      2,
    ],
    ['a deleted link', `delete from audit_seal where position = 2`, 'order', 3],
    [
      'a swapped order',
      `update audit_seal set position = case position when 2 then 3 else 2 end * -1 where position > 1; update audit_seal set position = -position where position < 0`,
      'order',
      2,
    ],
    ['a cut tail', `delete from audit_seal where position = 3`, 'tail', 3],
    ['a changed reason', `update reason set text = 'other'`, 'reason', null],
    [
      'an unsealed move',
      `insert into transition (entity, entity_id, machine, verb, "from", "to", occurred_at, recorded_at) values ('Thing', gen_random_uuid(), 'audit.thing', 'close', 'OPEN', 'CLOSED', now(), now())`,
      'unsealed',
      null,
    ],
  ])('names %s', async (_, statement, kind, position) => {
    expect((await verifyAudit(t.source)).faults).toEqual([])
    await tamper(statement)
    expect((await verifyAudit(t.source)).faults).toContainEqual(expect.objectContaining({ kind, position }))
  })

  test('names a chain rewritten from the start when an anchor was noted elsewhere', async () => {
    const { head } = await verifyAudit(t.source)
    expect((await verifyAudit(t.source, head)).faults).toEqual([])
    expect((await verifyAudit(t.source, { ...head, hash: 'other' })).faults).toMatchObject([
      { kind: 'anchor' },
    ])
  })
})
