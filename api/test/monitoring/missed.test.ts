import { afterAll, beforeAll, expect, test } from 'vitest'
import { reportMissed } from '../../src/monitoring/reportMissed.js'
import { DomainError, type Viewer } from '../../src/platform/index.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { demoViewer } from '../stories/people.js'

/* What was missed is told to the councils: by a proposal that names the goal and the figures. */
let t: TestInstallation
let leyla: Viewer
let ruth: Viewer
let id: string
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  leyla = await demoViewer(t, 'leyla.brueckner@demo.example')
  const [sits] = await t.db.query<{ email: string }[]>(
    `select p.email from membership m join committee c on c.id = m.committee_id and c.kind = 'STEERING_GROUP'
      join person p on p.id = m.person_id where m.valid_to is null and p.email is not null and not exists (
        select 1 from role_assignment r where r.person_id = p.id) order by p.email limit 1`,
  )
  ruth = await demoViewer(t, sits?.email ?? '')
  const [found] = await t.db.query<{ id: string }[]>(
    `select i.id from indicator i cross join lateral indicator_lights(i.id, current_date) l
      where l.is_region and l.light = 'UNDER_WAY' and l.target is not null and l.shown is not null order by i.key limit 1`,
  )
  id = found?.id ?? ''
}, 240_000)
afterAll(() => t?.close())

const report = (as: Viewer) =>
  t
    .as(as, (ctx) => reportMissed(ctx, id))
    .catch((error: unknown) => {
      if (error instanceof DomainError) return error.code
      throw error
    })
const offered = async (as?: Viewer) => {
  const { data } = await t.query(
    'query ($id: ID!) { indicator(id: $id) { light mayReportMissed } }',
    { id },
    as,
  )
  return (data as unknown as { indicator: { light: string; mayReportMissed: boolean } }).indicator
}

test('what is under way is not reported', async () => {
  expect(await offered(leyla)).toEqual({ light: 'UNDER_WAY', mayReportMissed: false })
  expect(await report(leyla)).toBe('NOT_MISSED')
})

test('what was missed is reported by the office and by who sits in the Steuerungsgruppe, and by nobody else', async () => {
  await t.db.query('update indicator_target set due_on = current_date - 1 where indicator_id = $1', [id])
  await t.db.query('update indicator set due_on = current_date - 1 where id = $1', [id])
  expect(await offered(leyla)).toEqual({ light: 'MISSED', mayReportMissed: true })
  for (const [who, ofOffice] of [
    [leyla, true],
    [ruth, false],
  ] as const) {
    expect((await offered(who)).mayReportMissed).toBe(true)
    const [draft] = await t.db.query(
      `select p.state, p.office_id is not null as office, x.title, x.why, num_nonnulls(g.annual_goal_id, g.guiding_goal_id, g.field_id) as goals
        from proposal p join proposal_text x on x.proposal_id = p.id join goal_served g on g.proposal_id = p.id where p.id = $1`,
      [await report(who)],
    )
    expect(draft).toMatchObject({ state: 'DRAFT', office: ofOffice, goals: 1 })
    expect(draft?.title).toMatch(/^Ziel verfehlt: /)
    expect(draft?.why).toMatch(
      /Indikator „.+“ ist verfehlt\.\nErreicht: [\d.,]+\. Ziel: [\d.,]+\.\nZu erreichen war es bis /,
    )
  }
  const elif = await demoViewer(t, 'elif.yildirim@demo.example')
  expect(await report(elif)).toBe('FORBIDDEN')
  expect((await offered(elif)).mayReportMissed).toBe(false)
  expect((await offered()).mayReportMissed).toBe(false)
})
