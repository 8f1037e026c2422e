import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { idOf, worldInstallation, type World } from '../../test/world/index.js'
import { assignRole } from '../accounts/index.js'
import { addDays, clock, type Viewer } from '../platform/index.js'
import { escalate } from '../tasks/index.js'
import { recordOutcome } from './recordOutcome.js'

let w: World
beforeAll(async () => {
  w = await worldInstallation()
}, 240_000)
afterEach(() => clock.stopAt(undefined))
afterAll(() => w?.t.close())

test('a referral lies on the desks of both committees and on the list until it comes back', async () => {
  const id = await w.j.openStation(w.papers.scheduled.paperId)
  const [sender] = await w.t.db.query<{ committee_id: string }[]>(
    'select committee_id from consultation where id = $1',
    [id],
  )
  const other = await idOf(
    w.t,
    `select id from committee where body_id = $1 and id <> $2 and removed_at is null and kind <> 'INTEGRATION_BODY' order by id limit 1`,
    [w.places.neuss, sender?.committee_id],
  )
  const dueOn = addDays(w.j.today, 40)
  const given = { id, decidedOn: w.j.today, reason: 'Dort gehört es hin.', committeeId: other, dueOn }
  await w.t.as(w.cast.clerk, (ctx) => recordOutcome(ctx, { ...given, outcome: 'REFERRED' }))
  const referral = await idOf(
    w.t,
    `select id from consultation where follows_id = $1 and source = 'REFERRAL'`,
    [id],
  )
  const desks = () =>
    w.t.db.query<{ kind: string; assignees: string[]; due: string }[]>(
      'select kind, assignees, due::text from task where subject_id = $1 and closed_at is null order by kind',
      [referral],
    )
  expect(await desks()).toEqual([
    { kind: 'consultations.decide', assignees: [`CHAIR@${other}`], due: dueOn },
    { kind: 'consultations.schedule', assignees: [`CLERK@${other}`, `CLERK@${w.places.neuss}`], due: dueOn },
    {
      kind: 'consultations.watchReferral',
      assignees: [`CLERK@${sender?.committee_id}`, `CLERK@${w.places.neuss}`],
      due: dueOn,
    },
  ])
  const listed = async () => {
    const { data } = await w.t.query(
      'query { openReferrals(ags: "05162024") { id } openAll: openReferrals { id } }',
    )
    return JSON.stringify(data).split(referral).length - 1
  }
  expect(await listed()).toBe(2)
  await w.t.as(w.cast.clerk, (ctx) =>
    recordOutcome(ctx, { id: referral, decidedOn: w.j.today, outcome: 'RECOMMENDED' }),
  )
  expect(await desks()).toEqual([])
  expect(await listed()).toBe(0)
})

type Debt = { source: string; state: string; paper: { id: string } }
/** How a committee's debts about a paper stand. */
const debts = async (committeeId: string | null, paperId: string) => {
  const { data, errors } = await w.t.query(
    'query ($id: ID) { openReferrals(committeeId: $id) { source state paper { id } } }',
    { id: committeeId },
  )
  expect(errors).toBeUndefined()
  return (data as unknown as { openReferrals: Debt[] }).openReferrals
    .filter(({ paper }) => paper.id === paperId)
    .map(({ source, state }) => `${source} ${state}`)
}
const committeeOf = (id: string) =>
  idOf(w.t, 'select committee_id as id from consultation where id = $1', [id])
const tasksAbout = async (id: string, kind: string) =>
  w.t.db.query<{ assignees: string[]; due: string }[]>(
    'select assignees, due::text from task where subject_id = $1 and kind = $2 and closed_at is null',
    [id, kind],
  )

test('a referral is reminded of on each desk at each of six steps, once, by three workers that begin anew', async () => {
  const { paperId } = await w.j.bring('FIRST_CONCLUDED')
  const id = await w.j.openStation(paperId)
  // the sender has no clerk of its own: the body's sees to it
  const scopeId = w.places.integrationBody
  await w.t.as(w.cast.administrator, (ctx) =>
    assignRole(ctx, { personId: w.cast.office.personId, role: 'CLERK', scopeKind: 'COMMITTEE', scopeId }),
  )
  const dueOn = addDays(w.j.today, 60)
  await w.j.decide(paperId, 'REFERRED', {
    ...{ reason: 'Erst soll der Integrationsrat gefragt werden.', dueOn },
    committeeId: w.places.integrationBody,
  })
  const referral = await idOf(
    w.t,
    `select id from consultation where follows_id = $1 and source = 'REFERRAL'`,
    [id],
  )
  const mailsOf = async (kind: string, { personId }: Viewer) => {
    const rows = await w.t.db.query<{ step: string }[]>(
      `select case when r.step < 0 then 'tasks.reminder ' else 'tasks.overdue ' end || abs(r.step) as step
         from task_reminder r join task k on k.id = r.task_id
        where k.kind = $1 and k.subject_id = $2 and r.person_id = $3 order by r.step`,
      [kind, referral, personId],
    )
    return rows.map(({ step }) => step)
  }
  const expected: string[] = []
  for (const before of [40, 30, 7, 6, 1, 0, -1, -7, -29, -30]) {
    clock.stopAt(new Date(`${addDays(dueOn, -before)}T05:00:00Z`))
    await Promise.all([escalate(w.t.source), escalate(w.t.source), escalate(w.t.source)])
    await escalate(w.t.source)
    if ([30, 7, 1].includes(before)) expected.push(`tasks.reminder ${before}`)
    if ([-1, -7, -30].includes(before)) expected.push(`tasks.overdue ${-before}`)
    const seen = [
      await mailsOf('consultations.schedule', w.cast.office),
      await mailsOf('consultations.schedule', w.cast.clerk),
      await mailsOf('consultations.decide', w.cast.integrationChair),
      await mailsOf('consultations.watchReferral', w.cast.clerk),
    ]
    expect(seen, `${before} days before`).toEqual([expected, expected, expected, expected])
  }
  expect(expected).toHaveLength(6)
  // its outcome clears the desks: no step is mailed any more
  clock.stopAt(new Date(`${addDays(dueOn, 40)}T05:00:00Z`))
  await w.j.decide(paperId, 'RECOMMENDED')
  clock.stopAt(new Date(`${addDays(dueOn, 61)}T05:00:00Z`))
  await escalate(w.t.source)
  expect(await mailsOf('consultations.watchReferral', w.cast.clerk)).toEqual(expected)
}, 180_000)

test('what is put off, asked back or sent back is a debt with a day too, of whoever has it and of whoever sent it', async () => {
  const { paperId } = await w.j.bring('FIRST_CONCLUDED')
  const social = await committeeOf(await w.j.openStation(paperId))
  const dueOn = addDays(w.j.today, 20)
  await w.j.decide(paperId, 'POSTPONED', { reason: 'Später.', dueOn })
  expect(await debts(social, paperId)).toEqual(['SECOND_READING OPEN'])
  expect(await debts(w.places.integrationBody, paperId)).toEqual([])
  expect((await tasksAbout(await w.j.openStation(paperId), 'consultations.schedule'))[0]?.due).toBe(dueOn)

  // sent back: the integration body has it, the sender sees to it; of the two stations the next is listed
  await w.j.decide(paperId, 'RETURNED_TO_PREVIOUS', { reason: 'Noch einmal.' })
  expect(await debts(w.places.integrationBody, paperId)).toEqual(['RETURN OPEN'])
  expect(await debts(social, paperId)).toEqual(['RETURN OPEN'])
  const back = await w.j.openStation(paperId)
  expect((await tasksAbout(back, 'consultations.watchReferral'))[0]?.assignees).toEqual([
    `CLERK@${social}`,
    `CLERK@${w.places.neuss}`,
  ])
  await w.j.decide(paperId, 'ADOPTED')
  expect(await debts(social, paperId)).toEqual(['SECOND_READING OPEN'])

  // asked of the applicants: both they and the clerk have it
  const until = addDays(w.j.today, 10)
  await w.j.decide(paperId, 'RETURNED_TO_AUTHOR', {
    reason: 'Was kostet es?',
    questions: ['Was?'],
    dueOn: until,
  })
  expect(await debts(social, paperId)).toEqual(['RETURN PLANNED'])
  expect(await tasksAbout(paperId, 'consultations.watchAnswer')).toEqual([
    { assignees: [`CLERK@${social}`, `CLERK@${w.places.neuss}`], due: until },
  ])
  const questionId = await idOf(w.t, 'select id from question where paper_id = $1 and answered_at is null', [
    paperId,
  ])
  await w.j.run(w.cast.lead, 'answerCommittee', { id: paperId, answers: [{ questionId, answer: 'Viel.' }] })
  expect(await tasksAbout(paperId, 'consultations.watchAnswer')).toEqual([])
  expect(await debts(social, paperId)).toEqual(['RETURN OPEN'])
  await w.j.decide(paperId, 'RECOMMENDED')
  expect(await debts(null, paperId)).toEqual([])
}, 60_000)

test('a referral lies on a desk while a parallel station still works, before it begins', async () => {
  const { paperId } = await w.j.bring('FIRST_CONCLUDED')
  const council = await committeeOf(
    await idOf(w.t, `select id from consultation where paper_id = $1 and state = 'PLANNED'`, [paperId]),
  )
  await w.j.run(w.cast.clerk, 'insertConsultation', {
    ...{ id: paperId, committeeId: w.places.integrationBody, role: 'HEARING', position: 3, reason: 'Auch.' },
  })
  await w.j.decide(paperId, 'RECOMMENDED')
  const id = await idOf(
    w.t,
    `select id from consultation where paper_id = $1 and state = 'OPEN' and committee_id = $2`,
    [paperId, council],
  )
  const dueOn = addDays(w.j.today, 40)
  await w.j.run(w.cast.clerk, 'recordOutcome', {
    ...{ id, outcome: 'REFERRED', decidedOn: w.j.today, reason: 'Dort gehört es hin.', dueOn },
    committeeId: w.places.integrationBody,
  })
  const referral = await idOf(
    w.t,
    `select id from consultation where follows_id = $1 and source = 'REFERRAL' and state = 'PLANNED'`,
    [id],
  )
  expect(await tasksAbout(referral, 'consultations.watchReferral')).toEqual([
    { assignees: [`CLERK@${council}`, `CLERK@${w.places.neuss}`], due: dueOn },
  ])
})
