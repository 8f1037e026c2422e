import { afterAll, beforeAll, expect, test } from 'vitest'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'
import { documents } from '../../test/stories/documents.js'
import { handIn } from '../../test/stories/handIn.js'
import { call, demoViewer } from '../../test/stories/people.js'
import { publicViewer, type Viewer } from '../platform/index.js'

let t: TestInstallation
let elif: Viewer, kwame: Viewer, petra: Viewer, layla: Viewer
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  const [a, b, c, d] = ['elif.yildirim', 'kwame.mensah', 'petra.aktenberg', 'layla.haddad']
  elif = await demoViewer(t, `${a}@demo.example`)
  kwame = await demoViewer(t, `${b}@demo.example`)
  petra = await demoViewer(t, `${c}@demo.example`)
  layla = await demoViewer(t, `${d}@demo.example`)
}, 240_000)
afterAll(() => t.close())

const document = 'subscription ($id: ID!) { proposalChanged(id: $id) { id papers { state } } }'

test('one takes it up, the page of the other changes; a stranger gets nothing before it is public', async () => {
  const { proposalId, paperId } = await handIn(t, elif)
  const hers = await t.live(document, { id: proposalId }, elif)
  const strangers = await t.live(document, { id: proposalId }, layla)
  const everybodys = await t.live(document, { id: proposalId }, publicViewer('de'))
  await hers.until(/"state":"OFFERED"/)
  await everybodys.until(/"proposalChanged":null/)
  await call(t, kwame, documents.takeUpPaper, { id: paperId })
  await hers.until(/"state":"SUBMITTED"/)
  await strangers.until(/event: complete/)
  expect(strangers.seen()).toContain('"proposalChanged":null')
  expect(strangers.seen()).not.toMatch(/OFFERED|SUBMITTED/)
  expect(everybodys.seen()).not.toMatch(/OFFERED|SUBMITTED/)
  await call(t, petra, documents.admitPaper, { id: paperId })
  await hers.until(/"state":"ADMITTED"/)
  await everybodys.until(/"state":"ADMITTED"/)
  hers.end()
  everybodys.end()
})

test('a channel hears of its own proposal only, and closes when the right to see it ends', async () => {
  const mine = await handIn(t, elif)
  const other = await handIn(t, elif)
  const channel = await t.live(document, { id: mine.proposalId }, elif)
  await channel.until(/"state":"OFFERED"/)
  await call(t, kwame, documents.takeUpPaper, { id: other.paperId })
  await call(t, elif, documents.withdrawPaper, { input: { id: mine.paperId, reason: 'Erledigt.' } })
  const heard = await channel.until(/"state":"WITHDRAWN"/)
  expect(heard).not.toContain('SUBMITTED')
  channel.becomes({ ...elif, organisationIds: [] })
  await channel.until(/event: complete/)
})

test('an id that is none is refused', async () => {
  const channel = await t.live(document, { id: 'x' }, elif)
  await channel.until(/NOT_FOUND|INVALID_INPUT/)
  channel.end()
})
