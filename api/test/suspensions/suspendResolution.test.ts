import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { idOf, worldInstallation, type World } from '../world/index.js'
import { followResolution, reportImplementation } from '../../src/implementation/index.js'
import { addDays, clock, DomainError, type Viewer } from '../../src/platform/index.js'
import { recordSupervision } from '../../src/consultations/recordSupervision.js'
import { suspendResolution } from '../../src/consultations/suspendResolution.js'

let w: World
beforeAll(async () => {
  w = await worldInstallation()
}, 240_000)
afterEach(() => clock.stopAt(undefined))
afterAll(() => w?.t.close())

const suspend = (id: string, more: object = {}, as: Viewer = w.cast.clerk) =>
  w.t.as(as, (ctx) =>
    suspendResolution(ctx, {
      ...{ id, ground: 'OBJECTION', byName: 'Bürgermeisterin Muster', reason: 'Das Geld fehlt.' },
      ...{ suspendedOn: w.j.today, ...more },
    }),
  )
/** So many days later than it is for the test now. */
const later = (days: number) => clock.stopAt(new Date(`${addDays(w.j.today, days)}T09:00:00Z`))
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) =>
      error instanceof DomainError ? (error.fields[0]?.code ?? error.code) : Promise.reject(error),
  )
const seen = async (id: string, viewer?: Viewer) => {
  const { data, errors } = await w.t.query(
    `query ($id: ID!) { paper(id: $id) { state waitsFor resultText
        suspensions { id state byName reason ground endedOn availableActions }
        implementations { state isSuspended endedOn }
        consultations { role source state dueOn resolution { outcome executableFrom } }
        timeline { verb reason } } }`,
    { id },
    viewer,
  )
  expect(errors).toBeUndefined()
  const paper = data?.['paper'] as unknown as Record<string, unknown> & {
    consultations: Record<string, unknown>[]
  }
  return { ...paper, last: paper.consultations.at(-1), decided: paper.consultations.at(-2) }
}
const tasksOf = async (id: string) =>
  (
    await w.t.db.query<{ kind: string }[]>(
      `select t.kind from task t where t.closed_at is null and (t.subject_id = $1
         or t.subject_id in (select id from consultation where paper_id = $1)
         or t.subject_id in (select id from implementation where paper_id = $1)
         or t.subject_id in (select s.id from suspension s join consultation c on c.id = s.review_id where c.paper_id = $1))
       order by kind`,
      [id],
    )
  ).map(({ kind }) => kind)
const given = (paperId: string) =>
  idOf(
    w.t,
    `select r.id from resolution r join consultation c on c.id = r.consultation_id
     where c.paper_id = $1 and c.role = 'DECISION' order by c.position desc limit 1`,
    [paperId],
  )
const follow = async (paperId: string, officeId = w.places.office) =>
  w.t.as(w.cast.clerk, async (ctx) =>
    followResolution(ctx, {
      resolutionId: await given(paperId),
      officeId,
      dueOn: addDays(w.j.today, 60),
    }),
  )

test('an objection suspends a resolution: it comes back to the same body with a day, and is carried out by nobody until it is confirmed', async () => {
  const { paperId } = await w.j.bring('ADOPTED')
  const implementation = await follow(paperId)
  expect((await seen(paperId)).last).toMatchObject({
    resolution: { executableFrom: addDays(w.j.today, 4) },
  })
  const wrong = [
    suspend(paperId, {}, w.cast.foreignClerk),
    suspend(paperId, {}, w.cast.office),
    suspend(paperId, { suspendedOn: addDays(w.j.today, 1) }),
    suspend(paperId, { suspendedOn: addDays(w.j.today, -1) }),
    suspend(paperId, { reason: '' }),
    suspend(w.papers.ready.paperId),
  ]
  expect(await Promise.all(wrong.map(codeOf))).toEqual([
    'FORBIDDEN',
    'FORBIDDEN',
    'DATE_IN_FUTURE',
    'BEFORE_DECISION',
    'REASON_NEEDED',
    'CONFLICT',
  ])
  clock.stopAt(new Date(`${addDays(w.j.today, 4)}T09:00:00Z`))
  expect(await codeOf(suspend(paperId))).toBe('OBJECTION_TOO_LATE')
  clock.stopAt(undefined)
  // of two clerks at once one records it
  const twice = await Promise.all([codeOf(suspend(paperId)), codeOf(suspend(paperId))])
  expect(twice.sort()).toEqual(['CONFLICT', 'done'])

  const now = await seen(paperId)
  expect(now).toMatchObject({
    state: 'IN_CONSULTATION',
    waitsFor: 'COMMITTEE',
    resultText: null,
    suspensions: [{ state: 'SUSPENDED', byName: 'Bürgermeisterin Muster', reason: 'Das Geld fehlt.' }],
    implementations: [{ state: 'OPEN', isSuspended: true }],
    decided: { resolution: { outcome: 'ADOPTED', executableFrom: null } },
    last: { role: 'DECISION', source: 'REVIEW', state: 'OPEN', dueOn: addDays(w.j.today, 14) },
  })
  expect(await tasksOf(paperId)).toEqual(['consultations.decide', 'consultations.schedule'])
  const told = await w.t.db.query('select 1 from message where template = $1', ['consultations.suspension'])
  expect(told.length).toBeGreaterThan(0)

  // nobody carries it out, leaves the decision out or takes the matter away
  const report = (state: string) =>
    w.t.as(w.cast.office, (ctx) => reportImplementation(ctx, { id: implementation, state, percent: 50 }))
  const station = await w.j.openStation(paperId)
  const because = (id: string) => ({ id, reason: 'Weil.' })
  expect(
    await Promise.all([
      codeOf(report('IN_PROGRESS')),
      codeOf(w.j.run(w.cast.clerk, 'skipConsultation', because(station))),
      codeOf(w.j.decide(paperId, 'NOTED')),
      codeOf(w.j.decide(paperId, 'NO_VOTE')),
    ]),
  ).toEqual(['RESOLUTION_SUSPENDED', 'REVIEW_NEEDED', 'OUTCOME_NOT_ALLOWED', 'OUTCOME_NOT_ALLOWED'])

  // the body decides on the third day after the objection at the earliest; it is put off at once
  const day = w.j.today
  later(2)
  expect(await codeOf(w.j.decide(paperId, 'ADOPTED'))).toBe('REVIEW_TOO_EARLY')
  expect(
    await codeOf(
      w.j.decide(paperId, 'POSTPONED', {
        ...{ reason: 'Später.', dueOn: addDays(day, 7), decidedOn: addDays(day, -1) },
      }),
    ),
  ).toBe('REVIEW_TOO_EARLY')
  // put off it is still a decision anew
  await w.j.decide(paperId, 'POSTPONED', { reason: 'Später.', dueOn: addDays(day, 7) })
  expect((await seen(paperId)).last).toMatchObject({ source: 'REVIEW', dueOn: addDays(day, 7) })
  later(1)
  await w.j.decide(paperId, 'ADOPTED')
  expect(await seen(paperId)).toMatchObject({
    state: 'ADOPTED',
    suspensions: [{ state: 'CONFIRMED', endedOn: w.j.today }],
    implementations: [{ state: 'OPEN', isSuspended: false }],
    last: { resolution: { executableFrom: w.j.today } },
  })
  expect(await tasksOf(paperId)).toEqual(['implementation.report'])
  await report('IN_PROGRESS')
  expect(await codeOf(suspend(paperId))).toBe('NO_SECOND_OBJECTION')
})

test('a body changes or lifts what came back; what was lifted is carried out by nobody', async () => {
  const lifted = (await w.j.bring('ADOPTED')).paperId
  await follow(lifted)
  await suspend(lifted)
  later(3)
  await w.j.decide(lifted, 'REJECTED', { reason: 'Doch nicht.' })
  expect(await seen(lifted)).toMatchObject({
    state: 'REJECTED',
    suspensions: [{ state: 'LIFTED' }],
    implementations: [{ state: 'NOT_POSSIBLE', isSuspended: true, endedOn: w.j.today }],
    decided: { resolution: { executableFrom: null } },
  })
  expect(await tasksOf(lifted)).toEqual([])
  clock.stopAt(undefined)

  const changed = (await w.j.bring('ADOPTED')).paperId
  await suspend(changed)
  expect(await codeOf(follow(changed))).toBe('RESOLUTION_SUSPENDED')
  later(3)
  await w.j.decide(changed, 'ADOPTED_AMENDED', { reason: 'Kleiner.', text: 'Ein kleiner Kurs.' })
  expect(await seen(changed)).toMatchObject({
    state: 'ADOPTED_AMENDED',
    resultText: 'Ein kleiner Kurs.',
    suspensions: [{ state: 'CHANGED' }],
    last: { resolution: { executableFrom: w.j.today } },
  })
  await follow(changed)
})

test('who stands by what breaks the law hears the supervisory authority first', async () => {
  const supervise = (id: string, upheld: boolean, as = w.cast.clerk) =>
    w.t.as(as, (ctx) =>
      recordSupervision(ctx, { id, upheld, decidedOn: w.j.today, reason: 'Die Bezirksregierung sagt es.' }),
    )
  for (const upheld of [true, false]) {
    const { paperId } = await w.j.bring('ADOPTED')
    await follow(paperId)
    // a complaint has no last day
    clock.stopAt(new Date(`${addDays(w.j.today, 20)}T09:00:00Z`))
    await suspend(paperId, { ground: 'COMPLAINT' })
    await w.j.decide(paperId, 'ADOPTED')
    expect(await seen(paperId)).toMatchObject({
      state: 'ADOPTED',
      suspensions: [{ state: 'WITH_SUPERVISION', endedOn: null }],
      implementations: [{ isSuspended: true }],
      last: { resolution: { executableFrom: null } },
    })
    expect(await tasksOf(paperId)).toEqual(['consultations.supervision'])
    expect(await codeOf(suspend(paperId, { ground: 'COMPLAINT' }))).toBe('FORBIDDEN')
    later(9)
    const id = await idOf(
      w.t,
      'select s.id from suspension s join consultation c on c.id = s.review_id where c.paper_id = $1',
      [paperId],
    )
    expect(await codeOf(supervise(id, upheld, w.cast.foreignClerk))).toBe('FORBIDDEN')
    await supervise(id, upheld)
    expect(await codeOf(supervise(id, upheld))).toBe('CONFLICT')
    expect(await seen(paperId)).toMatchObject(
      upheld
        ? {
            state: 'ADOPTED',
            suspensions: [{ state: 'CONFIRMED' }],
            implementations: [{ state: 'OPEN', isSuspended: false }],
            last: { resolution: { executableFrom: w.j.today } },
          }
        : {
            state: 'REJECTED',
            suspensions: [{ state: 'LIFTED' }],
            implementations: [{ state: 'NOT_POSSIBLE', isSuspended: true }],
          },
    )
    expect(await tasksOf(paperId)).toEqual(upheld ? ['implementation.report'] : [])
    clock.stopAt(undefined)
  }
})

test('why a resolution of a private sitting came back is not for everybody', async () => {
  const { paperId } = await w.j.bring('SECOND_CONCLUDED')
  await w.t.db.query(`update consultation set is_public = false where paper_id = $1 and state = 'OPEN'`, [
    paperId,
  ])
  await w.j.decide(paperId, 'ADOPTED')
  await follow(paperId, w.places.coSigningOffice)
  await suspend(paperId, { reason: 'Geheimwort Mispel.', byName: 'Geheimname Mispel' })
  expect(JSON.stringify(await seen(paperId))).not.toContain('Mispel')
  expect(JSON.stringify(await seen(paperId, w.cast.inhabitant))).not.toContain('Mispel')
  expect(JSON.stringify(await seen(paperId, w.cast.clerk))).toContain('Geheimname Mispel')
  // the office that carries it out has to know that it must not
  expect(await seen(paperId, w.cast.coSigningOffice)).toMatchObject({
    implementations: [{ isSuspended: true }],
  })
})

test('an objection is for what a council decided; a resolution that does not hold is not taken over by the Kreis', async () => {
  const { paperId } = await w.j.bring('ADOPTED')
  const kind = (committeeKind: string) =>
    w.t.db.query(`update consultation set committee_kind = $2 where paper_id = $1 and outcome = 'ADOPTED'`, [
      paperId,
      committeeKind,
    ])
  await kind('SOCIAL_COMMITTEE')
  expect(await codeOf(suspend(paperId))).toBe('OBJECTION_TO_COUNCIL')
  await kind('COUNCIL')
  const id = await idOf(w.t, 'select id from transfer where paper_id = $1', [paperId])
  await suspend(paperId, { ground: 'COMPLAINT' })
  const admit = () =>
    codeOf(w.j.run(w.cast.districtClerk, 'admitTransfer', { id, kind: 'ADMINISTRATION_DRAFT' }))
  expect(await admit()).toBe('RESOLUTION_SUSPENDED')
  await w.j.decide(paperId, 'ADOPTED')
  expect(await admit()).toBe('RESOLUTION_SUSPENDED')
})
