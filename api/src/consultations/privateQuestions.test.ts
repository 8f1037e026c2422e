import { afterAll, beforeAll, expect, test } from 'vitest'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'
import { documents } from '../../test/stories/documents.js'
import { handIn } from '../../test/stories/handIn.js'
import { call, demoViewer } from '../../test/stories/people.js'
import { addDays, clock, dayOf, type Viewer } from '../platform/index.js'

let t: TestInstallation
let elif: Viewer, petra: Viewer
let paperId: string

const asked = (viewer?: Viewer) =>
  call<{ questions: { id: string; text: string; answer: string | null }[] }>(
    t,
    viewer,
    'query ($id: ID!) { paper(id: $id) { questions { id text answer } } }',
    { id: paperId },
  ).then(({ questions }) => questions)

/** The committee sends the paper back with a question from this sitting; the applicant answers. */
async function askAndAnswer(consultationId: string, question: string): Promise<void> {
  const today = dayOf(clock.now())
  await call(t, petra, documents.recordOutcome, {
    input: {
      id: consultationId,
      outcome: 'RETURNED_TO_AUTHOR',
      decidedOn: today,
      dueOn: addDays(today, 14),
      reason: 'Es fehlt noch etwas.',
      questions: [question],
    },
  })
  const open = (await asked(elif)).filter(({ answer }) => answer === null)
  await call(t, elif, documents.answerCommittee, {
    input: { id: paperId, answers: open.map(({ id }) => ({ questionId: id, answer: 'Ja, das geht.' })) },
  })
}

beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  elif = await demoViewer(t, 'elif.yildirim@demo.example')
  petra = await demoViewer(t, 'petra.aktenberg@demo.example')
  paperId = (await handIn(t, elif)).paperId
  await call(t, await demoViewer(t, 'kwame.mensah@demo.example'), documents.takeUpPaper, { id: paperId })
  await call(t, petra, documents.admitPaper, { id: paperId })
  await call(t, petra, 'mutation ($input: WithReasonInput!) { skipStatement(input: $input) { id } }', {
    input: { id: paperId, reason: 'Ohne Kosten.' },
  })
}, 240_000)
afterAll(() => t?.close())

test('what a committee asked in a non-public sitting stays inside after it was answered', async () => {
  const [template] = await t.db.query<{ id: string }[]>(
    `select id from route_template where key = 'municipal'`,
  )
  await call(t, petra, documents.startRoute, { input: { id: paperId, templateId: template?.id } })
  const turn = async () =>
    (
      await t.db.query<{ id: string }[]>(
        `select id from consultation where paper_id = $1 and state not in ('CONCLUDED', 'DROPPED') order by position limit 1`,
        [paperId],
      )
    )[0]?.id ?? ''
  await askAndAnswer(await turn(), 'Gibt es schon eine Gruppe?')
  await t.db.query('update consultation set is_public = false where id = $1', [await turn()])
  await askAndAnswer(await turn(), 'Was sagt der Vermieter?')
  expect((await asked()).map(({ text }) => text)).toEqual(['Gibt es schon eine Gruppe?'])
  for (const inside of [elif, petra])
    expect((await asked(inside)).map(({ text }) => text)).toEqual([
      'Gibt es schon eine Gruppe?',
      'Was sagt der Vermieter?',
    ])
})
