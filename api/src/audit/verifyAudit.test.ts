import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { person, thingDatabase, thingMachine } from '../../test/fixtures/thing.js'
import { sealEverything } from '../../test/fixtures/sealEverything.js'
import { advance } from './advance.js'
import { eraseReason } from './keepReason.js'
import { record } from './record.js'
import { sealAudit } from './sealAudit.js'
import { verifyAudit } from './verifyAudit.js'

let t: Awaited<ReturnType<typeof thingDatabase>>
const chair = person('CHAIR@*')

beforeEach(async () => {
  t = await thingDatabase()
  for (let i = 0; i < 3; i++) {
    const id = await t.thing()
    await t.as(chair, (ctx) => advance(ctx, thingMachine, id, 'close', { reason: `reason ${i}` }))
  }
  await sealEverything(t.source)
})
afterEach(() => t.close())

/** What someone with the database's password could do. */
const tamper = (sql: string) =>
  t.source.transaction(async (db) => {
    await db.query('set local session_replication_role = replica')
    await db.query(sql)
  })

const entry = (name: string) => ({
  action: `audit.test.${name}`,
  entity: 'Thing',
  entityId: randomUUID(),
})
const sealedActions = async (after: number): Promise<string[]> => {
  const rows = await t.source.query<{ action: string }[]>(
    'select e.action from audit_seal s join audit_entry e on e.id = s.entry_id where s.position > $1 order by s.position',
    [after],
  )
  return rows.map(({ action }) => action.replace('audit.test.', ''))
}

describe('the audit chain', () => {
  test('covers for whom something was done', async () => {
    await t.as(chair, (ctx) => record({ ...ctx, actsFor: randomUUID() }, entry('for')))
    await sealEverything(t.source)
    expect((await verifyAudit(t.source)).faults).toEqual([])
    await tamper(`update audit_entry set for_id = null where for_id is not null`)
    expect((await verifyAudit(t.source)).faults).toContainEqual(
      expect.objectContaining({ kind: 'changed', position: 4 }),
    )
  })

  test('is whole after 200 parallel verbs sealed by three at once, and holds nothing that was rolled back', async () => {
    let running = true
    const sealing = [1, 2, 3].map(async () => {
      while (running) await sealAudit(t.source)
    })
    await Promise.all(
      Array.from({ length: 200 }, () =>
        t.as(chair, async (ctx) => {
          await record(ctx, entry('one'))
          await ctx.db.query('savepoint before')
          await record(ctx, entry('never'))
          await ctx.db.query('rollback to savepoint before')
          await record(ctx, entry('two'), entry('three'))
        }),
      ),
    )
    running = false
    await Promise.all(sealing)
    await sealEverything(t.source)
    expect(await verifyAudit(t.source)).toMatchObject({ entries: 603, faults: [] })
    const steps = (await sealedActions(3)).join(' ').split(/(?<=three) /)
    expect(new Set(steps)).toEqual(new Set(['one two three']))
  })

  test('has the order of the transactions, and waits for one that is still running', async () => {
    let release = () => {}
    let begun = () => {}
    const first = new Promise<void>((resolve) => (begun = resolve))
    const held = t.as(chair, async (ctx) => {
      await record(ctx, entry('early'))
      begun()
      await new Promise<void>((resolve) => (release = resolve))
    })
    await first
    await t.as(chair, (ctx) => record(ctx, entry('late')))
    expect(await sealAudit(t.source)).toBe(0)
    expect((await verifyAudit(t.source)).faults).toEqual([])
    release()
    await held
    expect(await sealEverything(t.source)).toBe(2)
    expect(await sealedActions(3)).toEqual(['early', 'late'])
  })

  test('keeps no writer waiting: entries are added while its head is locked', async () => {
    await t.source.transaction(async (db) => {
      await db.query('select * from audit_head for update')
      await t.as(chair, (ctx) => record(ctx, entry('meanwhile')))
      expect(await sealAudit(t.source)).toBe(0)
    })
    expect(await sealEverything(t.source)).toBe(1)
  })

  test('takes in what a dump of another server brought along', async () => {
    await t.as(chair, (ctx) => record(ctx, entry('restored')))
    await tamper(`update audit_entry set xid = case action when 'audit.test.restored' then 2 else 1 end`)
    await tamper(`insert into audit_entry (action, entity, entity_id, at, xid)
      values ('audit.test.ahead', 'Thing', gen_random_uuid(), now(), 9000000000)`)
    await t.source.query('update audit_head set sealed_below = 1000')
    expect(await sealAudit(t.source)).toBe(1)
    expect(await sealAudit(t.source, { sweep: true })).toBe(1)
    expect(await sealedActions(3)).toEqual(['ahead', 'restored'])
    expect((await verifyAudit(t.source)).faults).toEqual([])
  })

  test('goes on after a restore on a server that has counted fewer transactions', async () => {
    await t.source.query('update audit_head set sealed_below = 1000000000')
    expect(await sealAudit(t.source, { sweep: true })).toBe(0)
    await t.as(chair, (ctx) => record(ctx, entry('after')))
    expect(await sealEverything(t.source)).toBe(1)
  })

  test('refuses to be rewritten', async () => {
    await t.source.query(`insert into signed_head values ('2026-05-01', 3, 'hash', 'key', 'signature')`)
    await t.source.query(`insert into audit_key values ('key', 'pem')`)
    for (const table of ['transition', 'audit_entry', 'audit_seal', 'signed_head', 'audit_key'])
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
      'changed',
      2,
    ],
    [
      'an entry that is said to be done for somebody',
      `update audit_entry set for_id = gen_random_uuid() where id = (select entry_id from audit_seal where position = 2)`,
      'changed',
      2,
    ],
    [
      'a changed move',
      `update transition set "to" = 'DECIDED' where id = (select e.transition_id from audit_entry e join audit_seal s on s.entry_id = e.id where s.position = 2)`,
      'changed',
      2,
    ],
    [
      'a deleted entry',
      `delete from audit_entry where id = (select entry_id from audit_seal where position = 2)`,
      'missing',
      2,
    ],
    ['a deleted link', `delete from audit_seal where position = 2`, 'missing', 2],
    [
      'a swapped order',
      `update audit_seal set position = case position when 2 then 3 else 2 end * -1 where position > 1; update audit_seal set position = -position where position < 0`,
      'moved',
      2,
    ],
    ['a cut tail', `delete from audit_seal where position = 3`, 'cut', 3],
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
})
