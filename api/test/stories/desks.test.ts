import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, clock, dayOf, type Viewer } from '../../src/platform/index.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { documents } from './documents.js'
import { call, demoViewer } from './people.js'

let t: TestInstallation
let elif: Viewer
let kwame: Viewer
let petra: Viewer
let juergen: Viewer
let leyla: Viewer
let anke: Viewer
let paperId: string
let proposalId: string

beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  const become = (mail: string) => demoViewer(t, `${mail}@demo.example`)
  elif = await become('elif.yildirim')
  kwame = await become('kwame.mensah')
  petra = await become('petra.aktenberg')
  juergen = await become('juergen.stadtfeld')
  leyla = await become('leyla.brueckner')
  anke = await become('anke.federkiel')
  const [neuss] = await t.db.query<{ id: string }[]>(`select id from body where ags = '05162024'`)
  const draft = await call<{ id: string; revision: number }>(t, elif, documents.startDraft, {
    input: { language: 'tr', organisationId: elif.organisationIds[0] },
  })
  await call(t, elif, documents.saveDraft, {
    input: {
      id: draft.id,
      revision: draft.revision,
      fields: { title: 'Kurs', what: 'Bir kurs.', why: 'Gerekli.', forWhom: 'Herkes', bodyIds: [neuss?.id] },
    },
  })
  const handed = await call<{ papers: { id: string }[] }>(t, elif, documents.submitProposal, { id: draft.id })
  proposalId = draft.id
  paperId = handed.papers[0]?.id ?? ''
}, 240_000)
afterAll(() => t.close())

type Listed = { nodes: { id: string; waitsUntil: string | null; state: string }[] }
const deskOf = (viewer: Viewer | undefined, desk: string) =>
  call<Listed>(
    t,
    viewer,
    'query ($desk: Desk!) { papers(desk: $desk, sort: DUE_FIRST, first: 100) { nodes { id waitsUntil state } } }',
    { desk },
  )
const ids = ({ nodes }: { nodes: { id: string }[] }) => nodes.map(({ id }) => id)

test('a paper lies on the desks of its own clerk and of the Integrationsbuero, sorted by what is due', async () => {
  const mine = await deskOf(petra, 'CLERK')
  expect(ids(mine)).toContain(paperId)
  const days = mine.nodes.map(({ waitsUntil }) => waitsUntil ?? '9999-12-31')
  expect(days).toEqual(days.toSorted())
  expect(ids(await deskOf(leyla, 'INTEGRATION_OFFICE'))).toContain(paperId)
  expect(ids(await deskOf(anke, 'CLERK'))).not.toContain(paperId)
  expect(ids(await deskOf(elif, 'CLERK'))).toEqual([])
  expect(ids(await deskOf(kwame, 'INTEGRATION_OFFICE'))).toEqual([])
  expect(ids(await deskOf(undefined, 'CLERK'))).toEqual([])
})

test('a desk is counted by state, as long as its list', async () => {
  const counts = 'query ($desk: Desk!) { deskCounts(desk: $desk) { state count } }'
  const counted = await call<{ state: string; count: number }[]>(t, petra, counts, { desk: 'CLERK' })
  const { nodes } = await deskOf(petra, 'CLERK')
  expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(nodes.length)
  expect(counted.find(({ state }) => state === 'OFFERED')?.count).toBe(
    nodes.filter(({ state }) => state === 'OFFERED').length,
  )
  expect(await call(t, undefined, counts, { desk: 'CLERK' })).toEqual([])
  expect(await call(t, elif, counts, { desk: 'OFFICE' })).toEqual([])
})

test('a proposal without German words waits for those who may translate it', async () => {
  const wanted = '{ proposalsToTranslate(first: 100) { nodes { id } } }'
  expect(ids(await call<Listed>(t, leyla, wanted))).toContain(proposalId)
  expect(ids(await call<Listed>(t, anke, wanted))).not.toContain(proposalId)
  expect(ids(await call<Listed>(t, elif, wanted))).toEqual([])
  await call(t, leyla, documents.translateText, {
    input: {
      proposalId,
      version: 1,
      language: 'de',
      origin: 'CHECKED',
      title: 'Kurs',
      what: 'Ein Kurs.',
      why: 'Nötig.',
      forWhom: 'Alle',
    },
  })
  expect(ids(await call<Listed>(t, leyla, wanted))).not.toContain(proposalId)
})

test('a statement waits on the desk of its office until it is written, then of those who sign', async () => {
  const toWrite = '{ statementsToWrite(first: 100) { nodes { id paper { id } } } }'
  const papersOf = async (viewer: Viewer) =>
    (await call<{ nodes: { paper: { id: string } }[] }>(t, viewer, toWrite)).nodes.map(
      ({ paper }) => paper.id,
    )
  await call(t, kwame, documents.takeUpPaper, { id: paperId })
  await call(t, petra, documents.admitPaper, { id: paperId })
  const [office] = await t.db.query<{ id: string; body_id: string }[]>(
    `select o.id, o.body_id from office o join role_assignment r on r.scope_id = o.id where r.person_id = $1`,
    [juergen.personId],
  )
  await call(t, petra, documents.requestStatement, {
    input: { id: paperId, officeId: office?.id, dueOn: addDays(dayOf(clock.now()), 21) },
  })
  expect(await papersOf(juergen)).toContain(paperId)
  expect(await papersOf(petra)).toEqual([])
  const [statement] = await t.db.query<{ id: string }[]>('select id from statement where paper_id = $1', [
    paperId,
  ])
  await call(t, juergen, documents.deliverStatement, {
    input: { id: statement?.id, text: 'Gut.', draftResolution: 'Die Stadt tut es.', effect: 'NONE' },
  })
  expect(await papersOf(juergen)).not.toContain(paperId)
})

test('a further station takes its own place: what is planned from there on moves back', async () => {
  const [template] = await t.db.query<{ id: string }[]>(
    `select id from route_template where key = 'municipal'`,
  )
  const route = await call<{ consultations: { position: number; committee: { kind: string } }[] }>(
    t,
    petra,
    documents.startRoute,
    { input: { id: paperId, templateId: template?.id } },
  )
  expect(route.consultations.map(({ position }) => position)).toEqual([1, 2, 3])
  const [committee] = await t.db.query<{ id: string }[]>(
    `select c.id from committee c join paper p on p.body_id = c.body_id where p.id = $1 and c.kind = 'SOCIAL_COMMITTEE'`,
    [paperId],
  )
  const insert = `mutation ($input: InsertConsultationInput!) { insertConsultation(input: $input) {
    consultations { position source committee { kind } } } }`
  const input = {
    id: paperId,
    committeeId: committee?.id,
    role: 'HEARING',
    position: 3,
    reason: 'Noch einmal.',
  }
  const alone = await call<{ consultations: { position: number; source: string }[] }>(t, petra, insert, {
    input: { ...input, alone: true },
  })
  expect(alone.consultations.map(({ position, source }) => [position, source])).toEqual([
    [1, 'TEMPLATE'],
    [2, 'TEMPLATE'],
    [3, 'INSERTED'],
    [4, 'TEMPLATE'],
  ])
  const beside = await call<{ consultations: { position: number }[] }>(t, petra, insert, {
    input: { ...input, position: 4 },
  })
  expect(beside.consultations.map(({ position }) => position)).toEqual([1, 2, 3, 4, 4])
})

test('a route template can be changed by the clerk of its body and by the administrator only', async () => {
  const templates = '{ routeTemplates { key body { id } availableActions } }'
  const ada = await demoViewer(t, 'ada.betrieb@demo.example')
  const actions = async (viewer: Viewer) =>
    new Set(
      (await call<{ availableActions: string[] }[]>(t, viewer, templates)).flatMap(
        ({ availableActions }) => availableActions,
      ),
    )
  expect([...(await actions(ada))]).toEqual(['saveRouteTemplate'])
  expect([...(await actions(petra))]).toEqual([])
})
