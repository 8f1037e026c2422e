import { afterAll, beforeAll, expect, test } from 'vitest'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { ask } from '../priorities/round.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'reference' })
}, 240_000)
afterAll(() => t?.close())

test('every installation starts with the workshop of 2010/11: one event, four dates, a final documentation', async () => {
  const { data } = await ask<{
    summits: {
      nodes: {
        id: string
        parts: unknown[]
        documentation: { state: string; wording: { text: string } } | null
      }[]
    }
  }>(
    t,
    `{ summits(first: 10, past: true) { nodes { id kind state title startsAt sharesGuests partOf { id } parts { startsAt sharesGuests state }
        documentation { state wording { text } } } } }`,
    {},
  )
  expect(data.summits.nodes).toHaveLength(4)
  const whole = data.summits.nodes.filter(({ parts }) => parts.length > 0)
  // midnight in the Rhein-Kreis, in summer and in winter
  expect(whole).toMatchObject([
    {
      ...{ kind: 'WORKSHOP', state: 'HELD', partOf: null, startsAt: '2010-09-19T22:00:00.000Z' },
      parts: ['2010-11-04T23:00:00.000Z', '2010-11-05T23:00:00.000Z', '2011-04-04T22:00:00.000Z'].map(
        (day) => ({
          ...{ startsAt: day, sharesGuests: true, state: 'HELD' },
        }),
      ),
      documentation: { state: 'FINAL' },
    },
  ])
  expect(whole[0]?.documentation?.wording.text).toMatch(/einstimmig/)
})
