import { afterAll, beforeAll, expect, test } from 'vitest'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'
import { documents } from '../../test/stories/documents.js'
import { handIn } from '../../test/stories/handIn.js'
import { call, demoViewer } from '../../test/stories/people.js'
import type { Viewer } from '../platform/index.js'

let t: TestInstallation
let elif: Viewer, layla: Viewer
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  elif = await demoViewer(t, 'elif.yildirim@demo.example')
  layla = await demoViewer(t, 'layla.haddad@demo.example')
}, 240_000)
afterAll(() => t.close())

const asked = async (proposalId: string) =>
  (
    await t.db.query<{ assignees: string[] }[]>(
      `select assignees from task where kind = 'papers.answerCoApplication' and closed_at is null and subject_id in
         (select id from co_applicant where proposal_id = $1)`,
      [proposalId],
    )
  ).flatMap(({ assignees }) => assignees)
const invite = (proposalId: string, organisationId: string | undefined) =>
  call<{ coApplicants: { id: string; organisation: { id: string } | null }[] }>(
    t,
    elif,
    `mutation ($input: InviteCoApplicantInput!) { inviteCoApplicant(input: $input) { coApplicants { id organisation { id } } } }`,
    { input: { proposalId, organisationId } },
  )

test('each organisation that is asked has a task of its own, until it answers or the proposal is given up', async () => {
  const { proposalId, paperId } = await handIn(t, elif)
  const own = layla.organisationIds[0]
  const [other] = await t.db.query<{ id: string }[]>(
    'select id from organisation where id <> all($1::uuid[]) limit 1',
    [[own, ...elif.organisationIds]],
  )
  const { coApplicants } = await invite(proposalId, own)
  await invite(proposalId, other?.id)
  expect((await asked(proposalId)).sort()).toEqual([`DELEGATE@${own}`, `DELEGATE@${other?.id}`].sort())
  const hers = coApplicants.find(({ organisation }) => organisation?.id === own)
  await call(
    t,
    layla,
    'mutation ($input: AnswerCoApplicationInput!) { answerCoApplication(input: $input) { id } }',
    { input: { id: hers?.id, accept: true } },
  )
  expect(await asked(proposalId)).toEqual([`DELEGATE@${other?.id}`])
  await call(t, layla, documents.withdrawPaper, { input: { id: paperId, reason: 'Zusammen entschieden.' } })
  expect(await asked(proposalId)).toEqual([])
})

test('a question asked by mistake is taken back: nobody has to answer, and asking again asks anew', async () => {
  const { proposalId } = await handIn(t, elif)
  const own = layla.organisationIds[0]
  const [first] = (await invite(proposalId, own)).coApplicants
  const takeBack = (viewer: Viewer, id?: string) =>
    call<{ coApplicants: unknown[] }>(
      t,
      viewer,
      'mutation ($id: ID!) { withdrawCoApplication(id: $id) { coApplicants { id } } }',
      { id },
    )
  await expect(takeBack(layla, first?.id)).rejects.toThrow()
  expect((await takeBack(elif, first?.id)).coApplicants).toEqual([])
  expect(await asked(proposalId)).toEqual([])
  const told = await t.db.query<{ to: string }[]>(
    "select distinct person_id as to from message where template = 'papers.coApplicationWithdrawn' and about_id = $1",
    [proposalId],
  )
  expect(told.map(({ to }) => to)).toContain(layla.personId)
  const [second] = (await invite(proposalId, own)).coApplicants
  expect(second?.id).not.toBe(first?.id)
  expect(await asked(proposalId)).toEqual([`DELEGATE@${own}`])
})

test('who is asked must be an organisation: an id of something else names the field', async () => {
  const { proposalId } = await handIn(t, elif)
  const answer = await t.query(
    'mutation ($input: InviteCoApplicantInput!) { inviteCoApplicant(input: $input) { id } }',
    { input: { proposalId, organisationId: proposalId } },
    elif,
  )
  const [told] = (answer.errors ?? []) as unknown as {
    extensions: { fields: { field: string; code: string }[] }
  }[]
  expect(told?.extensions.fields).toMatchObject([{ field: 'organisationId', code: 'UNKNOWN_CHOICE' }])
})
