import { afterAll, beforeAll, expect, test } from 'vitest'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'
import { documents } from '../../test/stories/documents.js'
import { call, demoViewer, refusal } from '../../test/stories/people.js'
import { publicViewer, type Viewer } from '../platform/index.js'

let t: TestInstallation
let elif: Viewer
let layla: Viewer
const viewer = (mail: string) => demoViewer(t, `${mail}@demo.example`)

beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  elif = await viewer('elif.yildirim')
  layla = await viewer('layla.haddad')
}, 240_000)
afterAll(() => t.close())

const mine = `query ($standing: ProposalStanding, $after: String) { myProposals(first: 50, standing: $standing, after: $after) { nodes { id } } }`
const ids = async (who: Viewer, standing?: string) =>
  (await call<{ nodes: { id: string }[] }>(t, who, mine, { standing })).nodes.map(({ id }) => id)
const beginnings = `{ proposalBeginnings { kind id name bodyName } }`
const kinds = async (who: Viewer) =>
  (await call<{ kind: string }[]>(t, who, beginnings)).map(({ kind }) => kind)
const start = async (who: Viewer, input: object) =>
  (await call<{ id: string }>(t, who, documents.startDraft, { input: { language: 'de', ...input } })).id

test('each of my proposals stands in one way, and moves on with what happens to it', async () => {
  const id = await start(elif, { organisationId: elif.organisationIds[0] })
  const standings = ['DRAFT', 'UNDER_WAY', 'ENDED', 'ASKED'] as const
  const where = async (who: Viewer) => {
    const found = await Promise.all(standings.map((standing) => ids(who, standing)))
    return standings.filter((_, index) => found[index]?.includes(id))
  }
  expect(await where(elif)).toEqual(['DRAFT'])
  expect(await where(layla)).toEqual([])
  const asked = await call<{ coApplicants: { id: string }[] }>(
    t,
    elif,
    'mutation ($input: InviteCoApplicantInput!) { inviteCoApplicant(input: $input) { coApplicants { id } } }',
    { input: { proposalId: id, organisationId: layla.organisationIds[0] } },
  )
  expect(await where(layla)).toEqual(['ASKED'])
  const [told] = await t.db.query<{ locale: string; params: { values: object } }[]>(
    `select locale, params from message where person_id = $1 and template = 'papers.coApplicantInvited'`,
    [layla.personId],
  )
  expect(told).toMatchObject({ locale: 'ar', params: { values: { organisation: 'Elternverein Köprü' } } })
  await call(
    t,
    layla,
    'mutation ($input: AnswerCoApplicationInput!) { answerCoApplication(input: $input) { id } }',
    { input: { id: asked.coApplicants[0]?.id, accept: true } },
  )
  expect(await where(layla)).toEqual(['DRAFT'])
  const [neuss] = await t.db.query<{ id: string }[]>(`select id from body where ags = '05162024'`)
  const fields = { title: 'Kurs', what: 'Ein Kurs', why: 'Er fehlt', forWhom: 'Alle', bodyIds: [neuss?.id] }
  await call(t, layla, documents.saveDraft, { input: { id, revision: 0, fields } })
  const { papers } = await call<{ papers: { id: string }[] }>(t, elif, documents.submitProposal, { id })
  expect([await where(elif), await where(layla)]).toEqual([['UNDER_WAY'], ['UNDER_WAY']])
  await call(t, elif, documents.withdrawPaper, { input: { id: papers[0]?.id, reason: 'Anders gelöst' } })
  expect(await where(elif)).toEqual(['ENDED'])
})

test('whom one may begin for is what startDraft allows', async () => {
  expect(await kinds(publicViewer('de'))).toEqual([])
  expect(await kinds(elif)).toEqual(['ORGANISATION', 'ONESELF'])
  const councillor = await viewer('bernd.lichtenau')
  const [group] = (
    await call<{ kind: string; id: string; bodyName: string }[]>(t, councillor, beginnings)
  ).filter(({ kind }) => kind === 'GROUP')
  expect(await start(councillor, { groupId: group?.id })).toEqual(expect.any(String))
  expect(await refusal(start(elif, { groupId: group?.id }))).toBe('FORBIDDEN')
  const office = await viewer('juergen.stadtfeld')
  const [own] = (await call<{ kind: string; id: string }[]>(t, office, beginnings)).filter(
    ({ kind }) => kind === 'OFFICE',
  )
  expect(await start(office, { officeId: own?.id })).toEqual(expect.any(String))
  const integration = await viewer('leyla.brueckner')
  expect(await kinds(integration)).toContain('TOLD')
  expect(await refusal(start(elif, { toldBy: 'PHONE' }))).toBe('FORBIDDEN')
  // an Integrationsbuero of one municipality writes down as well
  const [{ id: bodyId } = { id: '' }] = await t.db.query<{ id: string }[]>(`select id from body limit 1`)
  const local = { ...integration, roles: ['PERSON@*', `INTEGRATION_OFFICE@${bodyId}`] }
  expect(await kinds(local)).toContain('TOLD')
  expect(await start(local, { toldBy: 'PAPER' })).toEqual(expect.any(String))
})

test('a proposal to places with and without an integration body counts as taken up wherever that is possible', async () => {
  const id = await start(elif, { organisationId: elif.organisationIds[0] })
  const bodies = await t.db.query<{ id: string; has: boolean }[]>(
    `select b.id, exists (select 1 from committee c where c.body_id = b.id and c.kind = 'INTEGRATION_BODY') as has from body b order by b.id`,
  )
  const bodyIds = [true, false].map((wanted) => bodies.find(({ has }) => has === wanted)?.id)
  const words = { title: 'Kurs', what: 'Ein Kurs', why: 'Er fehlt', forWhom: 'Alle' }
  const fields = { ...words, bodyIds, inhabitantName: 'Elif Yıldırım' }
  await call(t, elif, documents.saveDraft, { input: { id, revision: 0, fields } })
  await call(t, elif, documents.submitProposal, { id })
  const way = await call<{ way: string; papers: { kind: string }[] }>(
    t,
    elif,
    'query ($id: ID!) { proposal(id: $id) { way papers { kind } } }',
    { id },
  )
  expect(way.way).toBe('TAKEN_UP')
  expect(way.papers.map(({ kind }) => kind).sort()).toEqual(['MOTION', 'SUGGESTION'])
})
