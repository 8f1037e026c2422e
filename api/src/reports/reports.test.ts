import { afterAll, beforeAll, expect, test } from 'vitest'
import { without } from '../../test/races/unlocked.js'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'
import { demoViewer } from '../../test/stories/people.js'
import { Message, render } from '../mail/index.js'
import { correctValue } from '../monitoring/index.js'
import { DomainError, type Viewer } from '../platform/index.js'
import { composeReport, publishReport, ReportVersion } from './index.js'
import { reportHtml } from './reportHtml.js'

let t: TestInstallation
let leyla: Viewer
let choice: Record<string, unknown>
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  leyla = await demoViewer(t, 'leyla.brueckner@demo.example')
  const ids = async (query: string) => (await t.db.query<{ id: string }[]>(query)).map(({ id }) => id)
  choice = {
    title: 'Integrationsbericht <Probe>',
    periodFrom: '2000-01-01',
    periodTo: '2030-12-31',
    fieldIds: await ids('select id from field_of_action where removed_at is null'),
    indicatorIds: await ids('select id from indicator where removed_at is null'),
    measureIds: await ids('select id from measure where removed_at is null'),
    resolutionIds: [],
    texts: [
      { section: 'FOREWORD', language: 'de', text: 'Grüße aus dem Büro.\n\nZweiter Absatz.' },
      { section: 'FOREWORD', language: 'ar', text: 'مرحبا بكم' },
    ],
  }
}, 240_000)
afterAll(() => t?.close())

const compose = (more: object = {}, as: Viewer = leyla) =>
  t.as(as, (ctx) => composeReport(ctx, { ...choice, ...more }))
const versionOf = (id: string) => t.source.manager.findOneByOrFail(ReportVersion, { id })
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof DomainError ? error : Promise.reject(error)),
  )
const madeOf = (id: string) =>
  t.db.query('update report_version set done = cardinality(editions) where id = $1', [id])

test('what was composed does not change with what is corrected later; composed again it is another version, compared with the first', async () => {
  const first = await versionOf(await compose())
  expect(first).toMatchObject({ number: 1, editions: ['de', 'de-x-leicht', 'ar'] })
  const value = await t.db.query<{ id: string; sourceId: string }[]>(
    `select v.id, v.source_id as "sourceId" from indicator_value v join indicator i on i.id = v.indicator_id join body b on b.id = v.place_id
      where i.key = 'education-3-indicator-1' and b.district_id is null and not exists (select 1 from indicator_value n where n.replaces_id = v.id)
      order by v.day desc limit 1`,
  )
  const before = reportHtml(first.snapshot, 'de')
  await t.as(leyla, (ctx) =>
    correctValue(ctx, {
      replacesId: value[0]?.id,
      sourceId: value[0]?.sourceId,
      value: 11,
      reference: 60,
      reason: 'Verzählt',
    }),
  )
  expect(reportHtml((await versionOf(first.id)).snapshot, 'de')).toBe(before)
  const second = await versionOf(await compose({ reportId: first.reportId }))
  expect(second).toMatchObject({ number: 2, comparedWithId: first.id })
  expect(second.snapshot.changes.map(({ measuredNow }) => Math.round(measuredNow ?? 0))).toContain(18)
  expect(
    second.snapshot.changes.every(
      ({ lightBefore, lightNow, measuredBefore, measuredNow }) =>
        lightBefore !== lightNow || measuredBefore !== measuredNow,
    ),
  ).toBe(true)
  expect(
    await refusal(compose({}, await demoViewer(t, 'martin.esser@demo.example').catch(() => leyla))),
  ).toBeDefined()
})

test('the same snapshot is the same bytes on the other side of the world', async () => {
  const { snapshot } = await versionOf(await compose())
  const here = reportHtml(snapshot, 'ar')
  expect(here).toContain('dir="rtl"')
  expect(here).toContain('مرحبا بكم')
  expect(here).toContain('Integrationsbericht &#60;Probe&#62;')
  const zone = process.env.TZ
  process.env.TZ = 'Pacific/Auckland'
  const there = reportHtml(JSON.parse(JSON.stringify(snapshot)) as typeof snapshot, 'ar')
  process.env.TZ = zone
  expect(there).toBe(here)
})

test('the number of statements does not depend on how much is composed', async () => {
  const count = async (more: object) => {
    let n = 0
    await t.as(leyla, async (ctx) => {
      const query = ctx.db.query.bind(ctx.db)
      ctx.db.query = ((...args: Parameters<typeof query>) => {
        n++
        return query(...args)
      }) as typeof ctx.db.query
      await composeReport(ctx, { ...choice, ...more })
    })
    return n
  }
  const ids = choice.indicatorIds as string[]
  const small = await count({ indicatorIds: [ids[0]], measureIds: [], fieldIds: choice.fieldIds })
  expect(small).toBeGreaterThan(4)
  expect(await count({})).toBe(small)
})

test('published twice at once it makes one paper of the kind REPORT; before it is made it is refused', async () => {
  const id = await compose()
  expect((await refusal(t.as(leyla, (ctx) => publishReport(ctx, id))))?.code).toBe('REPORT_NOT_MADE')
  await madeOf(id)
  const { reportId } = await versionOf(id)
  const next = await compose({ reportId })
  await madeOf(next)
  await Promise.all([id, next, id, next].map((one) => t.as(leyla, (ctx) => publishReport(ctx, one))))
  const papers = await t.db.query<{ kind: string; state: string }[]>(
    `select p.kind, p.state from paper p join proposal_text x on x.id = p.text_id where x.title like '%<Probe>%'`,
  )
  expect(papers).toEqual([{ kind: 'REPORT', state: 'SUBMITTED' }])
  expect(
    await t.db.query('select id from proposal where id = (select proposal_id from report where id = $1)', [
      reportId,
    ]),
  ).toHaveLength(1)
})

test('without the lock of the report two who publish at once make two papers', async () => {
  const race = async (title: string, how: (work: () => Promise<unknown>) => Promise<unknown>) => {
    const first = await compose({ title })
    const { reportId } = await versionOf(first)
    const second = await compose({ title, reportId })
    await madeOf(first)
    await madeOf(second)
    await how(() =>
      Promise.allSettled([first, second].map((one) => t.as(leyla, (ctx) => publishReport(ctx, one)))),
    )
    const [papers] = await t.db.query<{ n: number }[]>(
      `select count(*)::int as n from paper p join proposal_text x on x.id = p.text_id where x.title like '%' || $1 || '%'`,
      [title],
    )
    return papers?.n
  }
  expect(await race('Bericht mit Sperre', (work) => work())).toBe(1)
  expect(await race('Bericht ohne Sperre', (work) => without({ rows: true }, work))).toBe(2)
})

test('whom a report concerns gets one mail a version, in their language', async () => {
  const id = await compose({ title: 'Bericht, der verschickt wird' })
  await madeOf(id)
  const { reportId } = await versionOf(id)
  const people = async (where: string) =>
    (
      await t.db.query<{ id: string }[]>(
        `select distinct m.person_id as id from membership m join committee c on c.id = m.committee_id join body b on b.id = c.body_id
          where m.valid_from <= current_date and (m.valid_to is null or m.valid_to >= current_date) and ${where}`,
      )
    ).map((one) => one.id)
  const group = await people(`c.kind = 'STEERING_GROUP'`)
  const council = await people(`c.kind = 'DISTRICT_COUNCIL'`)
  const mails = () => t.source.manager.findBy(Message, { aboutId: reportId, template: 'reports.published' })
  // who publishes it is not told of it
  const reader = group.find((one) => one !== leyla.personId)
  await t.db.query(`update person set locale = 'tr' where id = $1`, [reader])
  expect(await mails()).toEqual([])
  await Promise.all([id, id].map((one) => t.as(leyla, (ctx) => publishReport(ctx, one))))
  const sent = await mails()
  const to = sent.map(({ personId }) => personId ?? '')
  expect(new Set(to).size).toBe(to.length)
  expect(group.length * council.length).toBeGreaterThan(0)
  expect(to).toEqual(expect.arrayContaining([...group, ...council].filter((one) => one !== leyla.personId)))
  expect(to).not.toContain(leyla.personId)
  const strangers = await people(`c.kind = 'COUNCIL' and b.district_id is not null`)
  expect(strangers.some((one) => !to.includes(one))).toBe(true)
  const turkish = sent.find(({ personId }) => personId === reader)
  expect(render(turkish as Message, 'https://mitsprache.example')).toMatchObject({
    subject: 'Yeni entegrasyon raporu: Bericht, der verschickt wird',
    text: expect.stringContaining(`https://mitsprache.example/tr/berichte/${reportId}`),
  })
  // the same version once more says nothing; another one is told of
  await t.as(leyla, (ctx) => publishReport(ctx, id))
  expect(await mails()).toHaveLength(sent.length)
  const next = await compose({ title: 'Bericht, der verschickt wird', reportId })
  await madeOf(next)
  await t.as(leyla, (ctx) => publishReport(ctx, next))
  expect(await mails()).toHaveLength(2 * sent.length)
})

test('what is chosen must be there and belong to the chosen fields', async () => {
  const [field, other] = choice.fieldIds as string[]
  for (const [more, at] of [
    [{ fieldIds: [] }, 'fieldIds'],
    [{ fieldIds: [field], indicatorIds: [], measureIds: choice.measureIds }, 'measureIds'],
    [{ indicatorIds: [other] }, 'indicatorIds'],
    [{ resolutionIds: [field] }, 'resolutionIds'],
    [{ mapIndicatorId: field }, 'mapIndicatorId'],
    [{ periodFrom: '2031-01-01' }, 'periodTo'],
  ] as const)
    expect((await refusal(compose(more)))?.fields?.map((one) => one.field)).toEqual([at])
})
