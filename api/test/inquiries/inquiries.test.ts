import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { answerInquiry, assignInquiry, fileInquiry } from '../../src/inquiries/index.js'
import { admitPaper } from '../../src/papers/admitPaper.js'
import { withdrawPaper } from '../../src/papers/index.js'
import { addDays, clock, dayOf, DomainError, type Viewer } from '../../src/platform/index.js'
import { escalate } from '../../src/tasks/index.js'
import { viewerOf } from '../../src/accounts/loadViewer.js'
import { holds } from '../replay/invariants.js'
import { idOf, worldInstallation, type World } from '../world/index.js'

let w: World
let groupId: string
let asker: Viewer
let today: string
beforeAll(async () => {
  w = await worldInstallation()
  groupId = await idOf(
    w.t,
    `select id from parliamentary_group where body_id = $1 and short_name = 'Linden'`,
    [w.places.neuss],
  )
  asker = await viewerOf(
    w.t.db,
    await idOf(w.t, 'select person_id as id from group_member where group_id = $1 order by 1 limit 1', [
      groupId,
    ]),
  )
  today = dayOf(clock.now())
}, 240_000)
afterEach(() => clock.stopAt(undefined))
afterAll(() => w?.t.close())

const words = {
  ...{ language: 'de', title: 'Wie lange dauert ein Termin?' },
  ...{ question: '1. Wie lange?', reason: 'Viele fragen danach.' },
}
const file = (as: Viewer = asker, more: object = {}) =>
  w.t.as(as, (ctx) => fileInquiry(ctx, { committeeId: w.places.integrationBody, groupId, ...words, ...more }))
const paperOf = (id: string) => idOf(w.t, 'select paper_id as id from inquiry where id = $1', [id])
const admitted = async () => {
  const id = await file()
  const paperId = await paperOf(id)
  await w.t.as(w.cast.clerk, (ctx) => admitPaper(ctx, paperId))
  return { id, paperId }
}
const assign = (id: string, officeId = w.places.office) =>
  w.t.as(w.cast.clerk, (ctx) => assignInquiry(ctx, { id, officeId }))
const answer = (id: string, as: Viewer = w.cast.office) =>
  w.t.as(as, (ctx) => answerInquiry(ctx, { id, answer: '1. Zwölf Tage.' }))
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) =>
      error instanceof DomainError ? (error.fields[0]?.code ?? error.code) : Promise.reject(error),
  )
const shown = async (paperId: string, as?: Viewer) => {
  const { data } = await w.t.query(
    `query ($id: ID!) { paper(id: $id) { state inquiry { standing answeredLate dueOn answer answeredOn answeredByName mayAnswer mayAssign } } }`,
    { id: paperId },
    as,
  )
  return (data as unknown as { paper: { state: string; inquiry: Record<string, unknown> } | null }).paper
}
const told = (template: string, paperId: string) =>
  w.t.db.query<{ person_id: string }[]>(
    'select person_id from message where template = $1 and about_id = $2',
    [template, paperId],
  )
const sound = async (paperId: string) =>
  holds(w.t, await idOf(w.t, 'select proposal_id as id from paper where id = $1', [paperId]))
const at = (day: string) => clock.stopAt(new Date(`${day}T09:00:00Z`))

test('is public from its admission, due by the rules of its committee, and nobody asks for a statement', async () => {
  await w.t.db.query(
    `update procedure_rules set inquiry_days = 21 where committee_id = $1 and removed_at is null`,
    [w.places.integrationBody],
  )
  const id = await file()
  const paperId = await paperOf(id)
  expect(await shown(paperId)).toBeNull()
  await sound(paperId)
  expect(await codeOf(w.t.as(w.cast.office, (ctx) => answerInquiry(ctx, { id, answer: 'Ja.' })))).toBe(
    'FORBIDDEN',
  )
  await w.t.as(w.cast.clerk, (ctx) => admitPaper(ctx, paperId))
  expect(await shown(paperId)).toMatchObject({
    state: 'ADMITTED',
    inquiry: { standing: 'OPEN', dueOn: addDays(today, 21), mayAnswer: false },
  })
  const tasks = await w.t.db.query<{ kind: string; due: string }[]>(
    'select kind, due::text from task where subject_id = $1 and closed_at is null',
    [paperId],
  )
  expect(tasks).toEqual([{ kind: 'inquiries.answer', due: addDays(today, 21) }])
  await sound(paperId)
  // the other members of the Fraktion hear of it, who filed it does not hear it twice
  const others = await w.t.db.query<{ person_id: string }[]>(
    'select person_id from group_member where group_id = $1 and person_id <> $2',
    [groupId, asker.personId],
  )
  const heard = (await told('papers.filedForGroup', paperId)).map(({ person_id }) => person_id)
  expect(heard.sort()).toEqual(others.map(({ person_id }) => person_id).sort())
})

test('is answered by its office once; who asked and the committee are told once', async () => {
  const { id, paperId } = await admitted()
  expect(await codeOf(assign(id, w.places.districtOffice))).toBe('OWN_BODY_ONLY')
  await assign(id)
  // the history says to whom it was given, everybody may read it
  await assign(id, w.places.coSigningOffice)
  await assign(id)
  const { data } = await w.t.query(
    `query ($id: ID!) { paper(id: $id) { inquiry { handovers { givenAt office { id } } } } }`,
    { id: paperId },
  )
  const { handovers } = (
    data as unknown as { paper: { inquiry: { handovers: { office: { id: string } }[] } } }
  ).paper.inquiry
  expect(handovers.map(({ office }) => office.id)).toEqual([
    ...[w.places.office, w.places.coSigningOffice, w.places.office],
  ])
  const both = await Promise.all([codeOf(answer(id)), codeOf(answer(id, w.cast.clerk))])
  expect(both.sort()).toEqual(['CONFLICT', 'done'])
  expect(await shown(paperId)).toMatchObject({
    state: 'SETTLED',
    inquiry: { standing: 'ANSWERED', answeredLate: false, answer: '1. Zwölf Tage.', mayAnswer: false },
  })
  const people = (await told('inquiries.answered', paperId)).map(({ person_id }) => person_id)
  expect(new Set(people).size).toBe(people.length)
  expect(people).toEqual(expect.arrayContaining([asker.personId, w.cast.integrationChair.personId]))
  expect(await codeOf(assign(id))).toBe('ENDED_ALREADY')
  await sound(paperId)
})

test('is reminded of before and after its day, each step once, and stays late when it is answered late', async () => {
  const { id, paperId } = await admitted()
  await assign(id)
  const due = String((await shown(paperId))?.inquiry.dueOn)
  const taskId = await idOf(w.t, `select id from task where subject_id = $1 and kind = 'inquiries.answer'`, [
    paperId,
  ])
  const steps = async () => {
    const rows = await w.t.db.query<{ step: number }[]>(
      'select step from task_reminder where task_id = $1 and person_id = $2 order by step',
      [taskId, w.cast.office.personId],
    )
    return rows.map(({ step }) => step)
  }
  const passed: number[] = []
  for (const step of [-7, -1, 1, 7, 30, 60]) {
    at(addDays(due, step))
    await escalate(w.t.source)
    await escalate(w.t.source)
    passed.push(step)
    expect(await steps()).toEqual(passed)
  }
  expect(await shown(paperId)).toMatchObject({ inquiry: { standing: 'OVERDUE' } })
  await answer(id)
  clock.stopAt(undefined)
  expect(await shown(paperId)).toMatchObject({ inquiry: { standing: 'ANSWERED', answeredLate: true } })
  at(addDays(due, 90))
  await escalate(w.t.source)
  expect(await steps()).toEqual(passed)
})

test('a single member asks only where the rules say so, and is named as the committee names its members', async () => {
  const member = w.cast.integrationMember
  const id = await file(member, { groupId: null })
  const [row] = await w.t.db.query<{ name: string }[]>(
    `select o.inhabitant_name as name from inquiry i join paper p on p.id = i.paper_id join proposal o on o.id = p.proposal_id where i.id = $1`,
    [id],
  )
  expect(row?.name).toBeTruthy()
  expect(await codeOf(file(w.cast.clerk, { groupId: null }))).toBe('FORBIDDEN')
  await w.t.db.query('update procedure_rules set members_inquire = false where committee_id = $1', [
    w.places.integrationBody,
  ])
  expect(await codeOf(file(member, { groupId: null }))).toBe('GROUPS_ONLY')
})

test('taken back it waits for nobody, and no answer is possible', async () => {
  const { id, paperId } = await admitted()
  await w.t.as(asker, (ctx) => withdrawPaper(ctx, { id: paperId, reason: 'Hat sich erledigt.' }))
  expect(await shown(paperId, asker)).toMatchObject({ inquiry: { standing: 'ENDED' } })
  expect(await codeOf(answer(id, w.cast.clerk))).toBe('CONFLICT')
  const open = await w.t.db.query('select from task where subject_id = $1 and closed_at is null', [paperId])
  expect(open).toHaveLength(0)
  await sound(paperId)
})
