import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { buildBody, buildCommittee } from '../../test/factories/committees.js'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'
import { Person, RoleAssignment, viewerOf } from '../accounts/index.js'
import { AuditEntry } from '../audit/index.js'
import { defaultRules } from '../contract/procedure.lists.js'
import { addDays, clock, dayOf, type Viewer } from '../platform/index.js'
import { setProcedureRules } from './setProcedureRules.js'

let t: TestInstallation
let clerk: Viewer
let foreignClerk: Viewer
let bodyId: string
let committeeId: string
const today = dayOf(clock.now())

async function clerkOf(scopeId: string): Promise<Viewer> {
  const { id: personId } = await t.db.save(t.db.create(Person, { familyName: 'Büro' }))
  const role = { role: 'CLERK', scopeKind: 'BODY', scopeId, personId, validFrom: new Date(0) } as const
  await t.db.insert(RoleAssignment, role)
  return viewerOf(t.db, personId)
}
beforeAll(async () => {
  t = await testInstallation()
  bodyId = (await buildBody(t)).id
  clerk = await clerkOf(bodyId)
  foreignClerk = await clerkOf((await buildBody(t)).id)
})
afterAll(() => t.close())
beforeEach(async () => {
  committeeId = (await buildCommittee(t, { bodyId })).id
})

const set = (more: object, who = clerk) =>
  t.as(who, (ctx) => setProcedureRules(ctx, { ...defaultRules, committeeId, validFrom: today, ...more }))
const kept = () =>
  t.db.query<object[]>(
    `select notice_days as notice, valid_from::text as from, valid_to::text as to from procedure_rules
      where committee_id = $1 and removed_at is null order by valid_from`,
    [committeeId],
  )
const wrong = (field: string, code: string) => ({ fields: [{ field, code }] })

it('closes the rules before, keeps later ones, corrects those of the same day', async () => {
  const [first, second, third] = [addDays(today, 10), addDays(today, 20), addDays(today, 30)]
  await set({ validFrom: '2020-01-01', noticeDays: 5 })
  await set({ validFrom: third, noticeDays: 8 })
  await set({ validFrom: first, noticeDays: 6 })
  await set({ validFrom: second, noticeDays: 70 })
  await set({ validFrom: second, noticeDays: 7 })
  expect(await kept()).toEqual([
    { notice: 5, from: '2020-01-01', to: addDays(first, -1) },
    { notice: 6, from: first, to: addDays(second, -1) },
    { notice: 7, from: second, to: addDays(third, -1) },
    { notice: 8, from: third, to: null },
  ])
  expect(await t.db.countBy(AuditEntry, { action: 'committees.rules.setProcedureRules' })).toBe(5)
})

it('never changes the past', async () => {
  await set({ validFrom: '2024-01-01', noticeDays: 5 })
  for (const validFrom of ['2023-01-01', '2024-01-01', addDays(today, -1)])
    await expect(set({ validFrom, noticeDays: 9 })).rejects.toMatchObject(
      wrong('validFrom', 'RULES_HELD_ALREADY'),
    )
  await set({ noticeDays: 9 })
  expect(await kept()).toEqual([
    { notice: 5, from: '2024-01-01', to: addDays(today, -1) },
    { notice: 9, from: today, to: null },
  ])
})

it('is the clerk’s of the Body, asks for a source, and refuses what is no rule', async () => {
  await expect(set({}, foreignClerk)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(set({ confirmed: true })).rejects.toMatchObject(wrong('sourceNote', 'SOURCE_NEEDED'))
  await expect(set({ voteForms: [] })).rejects.toMatchObject(wrong('voteForms', 'REQUIRED'))
  await expect(set({ noticeDays: 181 })).rejects.toMatchObject(wrong('noticeDays', 'NUMBER_TOO_LARGE'))
  await expect(set({ secretShare: 0 })).rejects.toMatchObject(wrong('secretShare', 'NUMBER_TOO_SMALL'))
  expect(await kept()).toEqual([])
  await set({ confirmed: true, sourceNote: 'Geschäftsordnung vom 1. März' })
})

it('lets two at once follow each other: one holds from the day, the other was corrected', async () => {
  const done = await Promise.allSettled([set({ noticeDays: 11 }), set({ noticeDays: 12 })])
  expect(done.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
  expect(await kept()).toHaveLength(1)
})
