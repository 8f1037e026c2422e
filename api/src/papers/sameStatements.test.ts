import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'
import { handIn } from '../../test/stories/handIn.js'
import { demoViewer } from '../../test/stories/people.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
}, 240_000)
afterAll(() => t.close())

/** The texts of all statements that go to the database meanwhile, each once. */
async function textsOf(work: () => Promise<unknown>): Promise<string[]> {
  const sending = vi.spyOn(pg.Client.prototype, 'query')
  await work()
  const asked = sending.mock.calls.map(([query]) => query as string | { text: string })
  sending.mockRestore()
  return [...new Set(asked.map((query) => (typeof query === 'string' ? query : query.text)))].sort()
}

test('who does the same again sends the same statements, which so stay prepared', async () => {
  const delegate = await demoViewer(t, 'elif.yildirim@demo.example')
  // what is asked once of a database, or of a connection, is asked here
  await handIn(t, delegate)
  const first = await textsOf(() => handIn(t, delegate))
  expect(first.length).toBeGreaterThan(30)
  expect(await textsOf(() => handIn(t, delegate))).toEqual(first)
})
