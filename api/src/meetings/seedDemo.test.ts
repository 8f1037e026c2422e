import { afterAll, beforeAll, expect, test } from 'vitest'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'
import { demoProposals } from '../../seed/demo/proposals/index.js'
import { sealEverything } from '../../test/fixtures/sealEverything.js'
import { verifyAudit } from '../audit/index.js'
import { asImport, isImport, systemViewer } from '../platform/index.js'
import { seedDemoProposals } from './seedDemo.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
}, 240_000)
afterAll(() => t.close())

const column = async (query: string) => (await t.db.query<{ x: string }[]>(query)).map(({ x }) => x)

test('every kind of station a proposal can stand at is there', async () => {
  const states = await column(
    `select b.ags || ' ' || p.state as x from paper p join body b on b.id = p.body_id order by 1`,
  )
  expect(states).toEqual([
    '05162 ADOPTED',
    '05162 ADOPTED',
    '05162 IN_CONSULTATION',
    '05162004 ADOPTED',
    '05162004 ADOPTED_AMENDED',
    '05162004 AWAITING_STATEMENT',
    '05162004 IN_CONSULTATION',
    '05162004 IN_CONSULTATION',
    '05162004 IN_CONSULTATION',
    '05162004 OFFERED',
    '05162008 IN_CONSULTATION',
    '05162008 READY',
    '05162012 IN_CONSULTATION',
    '05162016 IN_CONSULTATION',
    '05162016 IN_CONSULTATION',
    '05162016 LAPSED',
    '05162020 PARTLY_ADOPTED',
    '05162022 WITHDRAWN',
    '05162024 ADMITTED',
    '05162024 ADMITTED',
    '05162024 ADOPTED',
    '05162024 AWAITING_STATEMENT',
    '05162024 IN_CONSULTATION',
    '05162024 REJECTED',
    '05162024 RETURNED',
    '05162024 SETTLED',
    '05162024 SUBMITTED',
    '05162028 ADOPTED',
  ])
  expect(await column(`select state as x from proposal group by state order by 1`)).toEqual([
    'DRAFT',
    'SUBMITTED',
    'WITHDRAWN',
  ])
  expect(await column(`select state as x from transfer order by 1`)).toEqual(['ADMITTED', 'ARRIVED'])
  const outcomes = new Set(await column(`select outcome as x from consultation where outcome is not null`))
  for (const outcome of ['NOT_RECOMMENDED', 'RECOMMENDED_AMENDED', 'POSTPONED', 'REFERRED'])
    expect(outcomes).toContain(outcome)
  expect(await column(`select distinct language as x from proposal_text order by 1`)).toEqual([
    'ar',
    'de',
    'en',
    'pl',
    'tr',
    'uk',
  ])
  expect(await column(`select id::text as x from proposal where not is_demo`)).toEqual([])
})

test('history is as old as it says: nothing lies ahead, numbers follow the days, somebody is late', async () => {
  const [found] = await t.db.query<Record<string, number>[]>(
    `select (select count(*) from transition where occurred_at > now() or recorded_at > now())::int as ahead,
            (select count(*) from transition where occurred_at < now() - interval '300 days')::int as old,
            (select count(*) from paper where created_at > submitted_at + interval '1 second')::int as younger,
            (select count(*) from statement where state = 'REQUESTED' and due_on < current_date)::int as overdue,
            (select count(*) from meeting where starts_at between now() and now() + interval '10 days')::int as soon,
            (select count(*) from applicant_reply)::int as replies`,
  )
  expect(found).toMatchObject({ ahead: 0, younger: 0, overdue: 1 })
  expect(found?.old).toBeGreaterThan(4)
  expect(found?.soon).toBeGreaterThan(0)
  expect(found?.replies).toBeGreaterThan(2)
  expect(
    await column(
      `select number as x from paper where body_id = (select id from body where ags = '05162024') and kind <> 'INQUIRY' order by submitted_at`,
    ),
  ).toEqual(
    await column(`select number as x from paper where number like 'M024-%' and kind <> 'INQUIRY' order by 1`),
  )
})

test('only dates that are still ahead were told, with a link to answer by', async () => {
  const told = await t.db.query<{ template: string; link: string | null }[]>(
    `select template, params #>> '{actions,0,link}' as link from message where created_at < now() and template <> 'mail.test'
       and template not like 'invitations.%' and channel = 'MAIL'`,
  )
  expect(told.length).toBeGreaterThan(3)
  expect(told.length).toBeLessThan(25)
  expect(new Set(told.map(({ template }) => template))).toEqual(new Set(['meetings.scheduled']))
  const ofApplicants = told.filter(({ link }) => link !== null)
  expect(ofApplicants.length).toBeGreaterThan(3)
})

test('a second run changes nothing, and the chain of the audit holds', async () => {
  const counts = () =>
    t.db.query(
      `select (select count(*) from paper), (select count(*) from transition), (select count(*) from audit_entry),
              (select count(*) from message), (select count(*) from task), (select max(modified_at) from proposal)`,
    )
  const before: unknown = await counts()
  await seedDemoProposals(t.source)
  expect(await counts()).toEqual(before)
  await sealEverything(t.source)
  expect(await verifyAudit(t.source)).toMatchObject({ faults: [] })
})

test('a run that breaks off leaves nothing behind', async () => {
  await t.db.query(`delete from seed_record where entity = 'DemoProposal' and key = 'tickets'`)
  await t.db.query(`update role_assignment set valid_to = now() - interval '90 days' where role = 'OFFICE'`)
  const papers = () => column(`select count(*)::text as x from paper`)
  const before = await papers()
  await expect(seedDemoProposals(t.source)).rejects.toThrow(/tickets stops at deliverStatement/)
  expect(await papers()).toEqual(before)
  expect(demoProposals.length).toBeGreaterThan(12)
})

test('only an import is silent; a copy of its context tells again', async () => {
  const contexts = await asImport(t.db, systemViewer(), (ctx) => Promise.resolve([ctx, { ...ctx }]))
  expect(contexts.map(isImport)).toEqual([true, false])
})
