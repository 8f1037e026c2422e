import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { idOf, worldInstallation, type World } from '../world/index.js'
import { addDays, clock, DomainError, type Viewer } from '../../src/platform/index.js'
import { decideUrgently } from '../../src/consultations/decideUrgently.js'
import { escalate } from '../../src/tasks/index.js'

let w: World
let social: string
beforeAll(async () => {
  w = await worldInstallation()
  social = await idOf(w.t, `select id from committee where body_id = $1 and kind = 'SOCIAL_COMMITTEE'`, [
    w.places.neuss,
  ])
}, 240_000)
afterEach(() => clock.stopAt(undefined))
afterAll(() => w?.t.close())

const both = { takenBy: 'HEAD_AND_MEMBER', byName: 'Bürgermeisterin Muster', withName: 'Ratsfrau Beispiel' }
const decide = (id: string, more: object = {}, as: Viewer = w.cast.clerk) =>
  w.t.as(as, (ctx) =>
    decideUrgently(ctx, {
      ...{
        id,
        ...both,
        decidedOn: w.j.today,
        reason: 'Der Kurs beginnt morgen.',
        text: 'Der Kurs wird bezahlt.',
      },
      ...more,
    }),
  )
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) =>
      error instanceof DomainError ? (error.fields[0]?.code ?? error.code) : Promise.reject(error),
  )
const seen = async (id: string, viewer?: Viewer) => {
  const { data, errors } = await w.t.query(
    `query ($id: ID!) { paper(id: $id) { state waitsFor availableActions resultText
        urgentDecision { takenBy byName withName state reason text dueOn endedOn }
        consultations { role source state dropReason committeeKind dueOn availableActions resolution { outcome executableFrom } }
        timeline { verb reason } } }`,
    { id },
    viewer,
  )
  expect(errors).toBeUndefined()
  const paper = data?.['paper'] as unknown as Record<string, unknown> & {
    consultations: Record<string, unknown>[]
    availableActions: string[]
    urgentDecision: { byName: string; dueOn: string }
  }
  return { ...paper, last: paper.consultations.at(-1) }
}
const tasksOf = async (id: string) =>
  (
    await w.t.db.query<{ kind: string }[]>(
      `select kind from task where closed_at is null and (subject_id = $1
         or subject_id in (select id from consultation where paper_id = $1)
         or subject_id in (select id from urgent_decision where paper_id = $1)) order by kind`,
      [id],
    )
  ).map(({ kind }) => kind)

test('what cannot wait is decided at once by two and goes to the council as an item by itself, which approves it', async () => {
  const { paperId } = await w.j.bring('FIRST_CONCLUDED')
  const wrong = [
    decide(paperId, {}, w.cast.office),
    decide(paperId, {}, w.cast.foreignClerk),
    decide(paperId, {}, w.cast.mayor),
    decide(paperId, { reason: ' ' }),
    decide(paperId, { withName: null }),
    decide(paperId, { takenBy: 'COMMITTEE', committeeId: null }),
    decide(paperId, { decidedOn: addDays(w.j.today, 1) }),
    decide(w.papers.submitted.paperId),
  ]
  expect(await Promise.all(wrong.map(codeOf))).toEqual([
    ...['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'REASON_NEEDED', 'REQUIRED', 'REQUIRED', 'DATE_IN_FUTURE'],
    'CONFLICT',
  ])
  expect((await seen(paperId, w.cast.clerk)).availableActions).toContain('decideUrgently')
  const twice = await Promise.all([codeOf(decide(paperId)), codeOf(decide(paperId))])
  expect(twice.sort()).toEqual(['FORBIDDEN', 'done'])

  const now = await seen(paperId)
  expect(now).toMatchObject({
    state: 'IN_CONSULTATION',
    waitsFor: 'COMMITTEE',
    urgentDecision: { ...both, state: 'AWAITING', reason: 'Der Kurs beginnt morgen.', endedOn: null },
    last: { role: 'DECISION', source: 'URGENCY', state: 'OPEN', committeeKind: 'COUNCIL' },
    timeline: expect.arrayContaining([
      { verb: 'decideUrgently', reason: 'Der Kurs beginnt morgen.' },
    ]) as unknown,
  })
  expect(now.consultations.filter(({ dropReason }) => dropReason === 'URGENT')).toHaveLength(2)
  expect((await seen(paperId, w.cast.clerk)).availableActions).not.toContain('decideUrgently')
  expect(await tasksOf(paperId)).toEqual([
    ...['consultations.approveUrgent', 'consultations.decide', 'consultations.schedule'],
  ])
  const told = await w.t.db.query('select 1 from message where template = $1', ['consultations.urgent'])
  expect(told.length).toBeGreaterThan(0)
  const audit = await w.t.db.query(
    `select 1 from audit_entry where action = 'consultations.urgent.decide' and entity_id in (select id from urgent_decision where paper_id = $1)`,
    [paperId],
  )
  expect(audit).toHaveLength(1)

  // it is nobody's to leave out or to take away, and the council says yes or no to it
  const station = await w.j.openStation(paperId)
  expect(
    await Promise.all([
      codeOf(w.j.run(w.cast.clerk, 'skipConsultation', { id: station, reason: 'Weil.' })),
      codeOf(w.j.decide(paperId, 'ADOPTED_AMENDED', { reason: 'Anders.', text: 'Anders.' })),
      codeOf(w.j.decide(paperId, 'NOTED')),
    ]),
  ).toEqual(['APPROVAL_NEEDED', 'OUTCOME_NOT_ALLOWED', 'OUTCOME_NOT_ALLOWED'])
  // the approval that is missing is reminded of
  const { dueOn } = now.urgentDecision
  clock.stopAt(new Date(`${addDays(dueOn, 1)}T06:00:00Z`))
  await Promise.all([escalate(w.t.source), escalate(w.t.source)])
  const late = await w.t.db.query(
    `select 1 from task_reminder r join task k on k.id = r.task_id where r.step > 0 and k.kind = 'consultations.approveUrgent' and r.person_id = $1`,
    [w.cast.clerk.personId],
  )
  expect(late).toHaveLength(1)
  // put off it still waits for its approval
  await w.j.decide(paperId, 'POSTPONED', { reason: 'Später.', dueOn: addDays(w.j.today, 20) })
  expect((await seen(paperId)).last).toMatchObject({ source: 'URGENCY', state: 'OPEN' })
  await w.j.decide(paperId, 'ADOPTED')
  expect(await seen(paperId)).toMatchObject({
    state: 'ADOPTED',
    urgentDecision: { state: 'APPROVED', endedOn: w.j.today },
    last: { resolution: { outcome: 'ADOPTED', executableFrom: w.j.today } },
  })
  expect(await tasksOf(paperId)).toEqual([])
}, 90_000)

test('a committee decides in the place of the council before any route was started; revoked, the paper is rejected', async () => {
  const { paperId } = await w.j.bring('ADMITTED')
  const byCommittee = {
    takenBy: 'COMMITTEE',
    committeeId: social,
    byName: null,
    withName: null,
    isPublic: false,
  }
  const council = await idOf(w.t, `select id from committee where body_id = $1 and kind = 'COUNCIL'`, [
    w.places.neuss,
  ])
  expect(await codeOf(decide(paperId, { ...byCommittee, committeeId: council }))).toBe('UNKNOWN_CHOICE')
  await decide(paperId, byCommittee)
  // decided in private: everybody sees that the council has it, and nothing of why and what
  expect(await seen(paperId)).toMatchObject({ state: 'IN_CONSULTATION', urgentDecision: null })
  expect(JSON.stringify(await seen(paperId, w.cast.inhabitant))).not.toContain('morgen')
  const inside = await seen(paperId, w.cast.clerk)
  expect(inside).toMatchObject({
    urgentDecision: { takenBy: 'COMMITTEE', withName: null, state: 'AWAITING' },
  })
  expect(inside.urgentDecision.byName).not.toBe('')
  await w.j.decide(paperId, 'REJECTED', { reason: 'Es hätte warten können.' })
  expect(await seen(paperId, w.cast.clerk)).toMatchObject({
    state: 'REJECTED',
    urgentDecision: { state: 'REVOKED', endedOn: w.j.today },
  })
  expect(await tasksOf(paperId)).toEqual([])
}, 60_000)
