import { afterAll, beforeAll, expect, test } from 'vitest'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'
import { documents } from '../../test/stories/documents.js'
import { handIn } from '../../test/stories/handIn.js'
import { call, demoViewer, refusal } from '../../test/stories/people.js'
import type { Viewer } from '../platform/index.js'

let t: TestInstallation
let petra: Viewer
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  petra = await demoViewer(t, 'petra.aktenberg@demo.example')
}, 240_000)
afterAll(() => t?.close())

test('stations can be left out, but not all of them: somebody has to deal with the paper', async () => {
  const { paperId } = await handIn(t, await demoViewer(t, 'elif.yildirim@demo.example'))
  await call(t, await demoViewer(t, 'kwame.mensah@demo.example'), documents.takeUpPaper, { id: paperId })
  await call(t, petra, documents.admitPaper, { id: paperId })
  await call(t, petra, 'mutation ($input: WithReasonInput!) { skipStatement(input: $input) { id } }', {
    input: { id: paperId, reason: 'Ohne Kosten.' },
  })
  const [template] = await t.db.query<{ id: string }[]>(
    `select id from route_template where key = 'municipal'`,
  )
  const { consultations } = await call<{ consultations: { id: string }[] }>(t, petra, documents.startRoute, {
    input: { id: paperId, templateId: template?.id },
  })
  const skip = ({ id }: { id: string }) =>
    call(t, petra, documents.skipConsultation, { input: { id, reason: 'Nicht nötig.' } })
  for (const station of consultations.slice(0, -1)) await skip(station)
  const last = consultations.at(-1) ?? { id: '' }
  expect(await refusal(skip(last))).toBe('LAST_STATION')
  const [still] = await t.db.query<{ state: string }[]>('select state from consultation where id = $1', [
    last.id,
  ])
  expect(still?.state).toBe('OPEN')
})
