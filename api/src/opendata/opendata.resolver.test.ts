import { afterAll, beforeAll, expect, test } from 'vitest'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'
import { demoViewer } from '../../test/stories/people.js'
import type { BodyRoutes, CommitteeRoutes } from './RouteFigures.view.js'

const document = `query ($ags: String, $year: Int) {
  bodyRoutes(ags: $ags, year: $year) {
    bodyId name papers ended severalCommittees repeats longestWay lengths up down medianBetween mostBetween medianDays mostDays longestDays
  }
  committeeRoutes(ags: $ags, year: $year) {
    committeeId name place stations concluded postponed referrals referralsOpen unfilled medianDays mostDays longestDays
  }
}`
interface Answer {
  bodyRoutes: BodyRoutes[]
  committeeRoutes: CommitteeRoutes[]
}
interface Station {
  id: string
  paper_id: string
  committee_id: string
  state: string
  outcome: string | null
  days: number | null
  concludedOn: number | null
  position: number
  inCouncil: boolean
  ags: string
  year: number
}

let t: TestInstallation
let stations: Station[]
const read = async (variables: object = {}, as?: Parameters<TestInstallation['query']>[2]) =>
  (await t.query(document, { ...variables }, as)).data as unknown as Answer

beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  stations = await t.db.query(
    `select c.id, c.paper_id, c.committee_id, c.state, c.outcome, b.ags, extract(year from p.submitted_at)::int as year,
        case when c.state = 'CONCLUDED' then (select (t.occurred_at at time zone 'Europe/Berlin')::date from transition t
          where t.entity_id = c.id and t.verb = 'recordOutcome') - (c.opened_at at time zone 'Europe/Berlin')::date end as days,
        case when c.state = 'CONCLUDED' then (select (t.occurred_at at time zone 'Europe/Berlin')::date - date '2000-01-01' from transition t
          where t.entity_id = c.id and t.verb = 'recordOutcome') end as "concludedOn",
        c.position, k.kind in ('COUNCIL', 'DISTRICT_COUNCIL') as "inCouncil"
      from consultation c join paper p on p.id = c.paper_id join body b on b.id = p.body_id
        join committee k on k.id = c.committee_id
      where p.public_since is not null and c.state in ('OPEN', 'SCHEDULED', 'CONCLUDED')`,
  )
}, 240_000)
afterAll(() => t?.close())

/** The number that this share of all does not exceed, counted by hand. */
function quantile(numbers: readonly number[], share: number): number | null {
  return numbers.toSorted((a, b) => a - b)[Math.ceil(share * numbers.length) - 1] ?? null
}

test('each committee: stations, days, what was put off or sent on, as counted by hand', async () => {
  const { committeeRoutes } = await read()
  expect(committeeRoutes.length).toBeGreaterThan(2)
  for (const row of committeeRoutes) {
    const own = stations.filter((s) => s.committee_id === row.committeeId)
    const days = own.flatMap((s) => s.days ?? [])
    const ended = (outcome: string) => own.filter((s) => s.outcome === outcome).length
    expect(row).toMatchObject({
      stations: own.length,
      concluded: days.length,
      postponed: ended('POSTPONED') + ended('REMOVED_FROM_AGENDA'),
      referrals: ended('REFERRED'),
      medianDays: quantile(days, 0.5),
      mostDays: quantile(days, 0.9),
      longestDays: quantile(days, 1),
    })
  }
  expect(committeeRoutes.reduce((sum, row) => sum + row.stations, 0)).toBe(stations.length)
})

test('each body: its papers, those of several committees, those that came again', async () => {
  const { bodyRoutes } = await read()
  const ids = [...new Set(stations.map((s) => s.paper_id))]
  const byPaper = ids.map((id) => stations.filter((s) => s.paper_id === id))
  const bodies = (way: Station[]) => new Set(way.map((s) => s.committee_id)).size
  const sum = (of: (row: BodyRoutes) => number) => bodyRoutes.reduce((all, row) => all + of(row), 0)
  expect(sum((row) => row.papers)).toBe(byPaper.length)
  expect(sum((row) => row.severalCommittees)).toBe(byPaper.filter((way) => bodies(way) > 1).length)
  expect(sum((row) => row.repeats)).toBe(byPaper.filter((way) => way.length > bodies(way)).length)
  expect(Math.max(...bodyRoutes.map((row) => row.longestWay))).toBe(
    Math.max(...byPaper.map((way) => way.length)),
  )
})

test('each body: how many stations its ways had, where they led, and the days from one result to the next', async () => {
  const { bodyRoutes } = await read()
  const found = { up: 0, gaps: 0, lengths: 0 }
  for (const row of bodyRoutes) {
    const [{ ags } = { ags: '' }] = await t.db.query<{ ags: string }[]>(
      'select ags from body where id = $1',
      [row.bodyId],
    )
    const own = stations.filter((s) => s.ags === ags)
    const ways = [...new Set(own.map((s) => s.paper_id))].map((id) =>
      own.filter((s) => s.paper_id === id).toSorted((a, b) => a.position - b.position),
    )
    const gaps = ways.flatMap((way) => {
      const days = way.flatMap((s) => s.concludedOn ?? []).toSorted((a, b) => a - b)
      return days.slice(1).map((day, at) => day - (days[at] ?? day))
    })
    const led = (first: boolean, last: boolean) =>
      ways.filter((way) => way[0]?.inCouncil === first && way.at(-1)?.inCouncil === last).length
    expect(row).toMatchObject({
      lengths: [1, 2, 3, 4, 5].map(
        (n) => ways.filter(({ length }) => (n === 5 ? length > 4 : length === n)).length,
      ),
      ...{ up: led(false, true), down: led(true, false) },
      ...{ medianBetween: quantile(gaps, 0.5), mostBetween: quantile(gaps, 0.9) },
    })
    found.up += row.up
    found.gaps += gaps.length
    found.lengths += row.lengths.filter((papers) => papers > 0).length
  }
  expect(found.up).toBeGreaterThan(0)
  expect(found.gaps).toBeGreaterThan(2)
  expect(found.lengths).toBeGreaterThan(bodyRoutes.length)
})

test('a body and a year narrow them; who looks does not matter', async () => {
  const all = await read()
  expect(await read({}, await demoViewer(t, 'petra.aktenberg@demo.example'))).toEqual(all)
  const [{ ags, year } = { ags: '', year: 0 }] = stations
  const one = await read({ ags, year })
  const own = stations.filter((s) => s.ags === ags && s.year === year)
  expect(one.committeeRoutes.reduce((sum, row) => sum + row.stations, 0)).toBe(own.length)
  expect(one.bodyRoutes).toHaveLength(1)
  expect(await read({ year: 1999 })).toEqual({ bodyRoutes: [], committeeRoutes: [] })
})

test('a referral nobody took up, and a meeting without a result, are told; a paper that is not public is not', async () => {
  const count = async () => {
    const { committeeRoutes } = await read()
    const sum = (of: (row: CommitteeRoutes) => number) =>
      committeeRoutes.reduce((all, row) => all + of(row), 0)
    return [sum((row) => row.referralsOpen), sum((row) => row.unfilled), sum((row) => row.stations)]
  }
  const [referrals = 0, unfilled = 0, all = 0] = await count()
  const concluded = stations.find((s) => s.state === 'CONCLUDED' && s.outcome !== 'REFERRED')
  await t.db.query(`update consultation set outcome = 'REFERRED' where id = $1`, [concluded?.id])
  const [scheduled] = await t.db.query<{ id: string }[]>(
    `update meeting set starts_at = now() - interval '3 days' where id in (select i.meeting_id from agenda_item i
      join agenda_item_consultation a on a.item_id = i.id join consultation c on c.id = a.consultation_id
      where c.state = 'SCHEDULED' limit 1) returning id`,
  )
  expect(scheduled).toBeDefined()
  const [moreReferrals, moreUnfilled] = await count()
  expect(moreReferrals).toBe(referrals + 1)
  expect(moreUnfilled).toBeGreaterThan(unfilled)
  await t.db.query('update paper set public_since = null where id = $1', [concluded?.paper_id])
  const hidden = stations.filter((s) => s.paper_id === concluded?.paper_id).length
  expect((await count())[2]).toBe(all - hidden)
})
