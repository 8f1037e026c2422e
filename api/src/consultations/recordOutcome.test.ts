import { afterAll, beforeAll, expect, test } from 'vitest'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'
import { documents } from '../../test/stories/documents.js'
import { handIn } from '../../test/stories/handIn.js'
import { call, demoViewer } from '../../test/stories/people.js'
import { addDays, clock, dayOf, type DomainError, type Viewer } from '../platform/index.js'
import { insertConsultation } from './insertConsultation.js'
import { recordOutcome } from './recordOutcome.js'

let t: TestInstallation
let petra: Viewer
let stationId: string, committeeId: string

const votes = (votesFor: number, votesAgainst: number, abstentions: number | null = null) =>
  t.as(petra, (ctx) =>
    recordOutcome(ctx, {
      id: stationId,
      outcome: 'ADOPTED',
      decidedOn: dayOf(clock.now()),
      votesFor,
      votesAgainst,
      abstentions,
    }),
  )
const refused = (done: Promise<unknown>) =>
  done.then(
    () => [],
    (error: DomainError) => error.fields.map(({ field, code, params }) => ({ field, code, params })),
  )
const state = async (sql: string) => void (await t.db.query(sql, [committeeId]))

beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  petra = await demoViewer(t, 'petra.aktenberg@demo.example')
  const { paperId } = await handIn(t, await demoViewer(t, 'elif.yildirim@demo.example'))
  await call(t, await demoViewer(t, 'kwame.mensah@demo.example'), documents.takeUpPaper, { id: paperId })
  await call(t, petra, documents.admitPaper, { id: paperId })
  await call(t, petra, 'mutation ($input: WithReasonInput!) { skipStatement(input: $input) { id } }', {
    input: { id: paperId, reason: 'Ohne Kosten.' },
  })
  const [template] = await t.db.query<{ id: string }[]>(
    `select id from route_template where key = 'municipal'`,
  )
  await call(t, petra, documents.startRoute, { input: { id: paperId, templateId: template?.id } })
  const [first] = await t.db.query<{ id: string; committee_id: string }[]>(
    `select id, committee_id from consultation where paper_id = $1 and state = 'OPEN'`,
    [paperId],
  )
  stationId = first?.id ?? ''
  committeeId = first?.committee_id ?? ''
}, 240_000)
afterAll(() => t?.close())

test('nobody votes without a seat: more votes than the committee has seats are refused, and nothing is recorded', async () => {
  const tooMany = (given: number, seats: number) => [
    { field: 'votesFor', code: 'MORE_VOTES_THAN_SEATS', params: { votes: given, seats } },
  ]
  expect(await refused(votes(120, 0, 1))).toEqual(tooMany(121, 15))
  expect(await refused(votes(14, 1, 1))).toEqual(tooMany(16, 15))
  // without a stated number the seats of its rows count
  await state('update composition set stated_seats = null where committee_id = $1')
  expect(await refused(votes(12, 0))).toEqual(tooMany(12, 11))
  await state('update composition set stated_seats = 15 where committee_id = $1')
  expect(await refused(votes(7, 7, 1))).toEqual([{ field: 'votesFor', code: 'VOTES_CONTRADICT', params: {} }])
  const [station] = await t.db.query<{ state: string }[]>('select state from consultation where id = $1', [
    stationId,
  ])
  expect(station?.state).toBe('OPEN')
})

test('nothing is sent to a committee that is no more, neither by a referral nor by a further station', async () => {
  const [{ paper_id: id, body_id: bodyId } = { paper_id: '', body_id: '' }] = await t.db.query<
    { paper_id: string; body_id: string }[]
  >('select c.paper_id, p.body_id from consultation c join paper p on p.id = c.paper_id where c.id = $1', [
    stationId,
  ])
  const gone = async (validTo: string, removedAt: Date | null = null) =>
    (
      await t.db.query<{ id: string }[]>(
        `insert into committee (body_id, kind, valid_to, removed_at) values ($1, 'OTHER', $2, $3) returning id`,
        [bodyId, validTo, removedAt],
      )
    )[0]?.id
  const today = dayOf(clock.now())
  const tries = (committeeId?: string) =>
    Promise.all([
      refused(
        t.as(petra, (ctx) =>
          recordOutcome(ctx, {
            ...{ id: stationId, outcome: 'REFERRED', decidedOn: today, committeeId },
            ...{ reason: 'Dort gehört es hin.', dueOn: addDays(today, 40) },
          }),
        ),
      ),
      refused(
        t.as(petra, (ctx) =>
          insertConsultation(ctx, { id, committeeId, role: 'HEARING', position: 9, reason: 'Auch.' }),
        ),
      ),
    ])
  const ended = [{ field: 'committeeId', code: 'COMMITTEE_ENDED', params: {} }]
  expect(await tries(await gone(addDays(today, -1)))).toEqual([ended, ended])
  expect(await tries(await gone(addDays(today, 300), new Date()))).toEqual([ended, ended])
  // on its last day it still works
  const [, inserted] = await tries(await gone(today))
  expect(inserted).toEqual([])
})

test('as many votes as seats are recorded; where the number is not known, none is refused for it', async () => {
  await state('update composition set stated_at_least = true, stated_seats = 1 where committee_id = $1')
  expect(await refused(votes(10, 4, 1))).toEqual([])
})
