import { afterAll, beforeAll, expect, test } from 'vitest'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { call, demoViewer, refusal } from '../stories/people.js'
import type { Viewer } from '../../src/platform/index.js'

let t: TestInstallation
let planner: Viewer
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  planner = await demoViewer(t, 'leyla.brueckner@demo.example')
}, 240_000)
afterAll(() => t.close())

interface Kind {
  id: string
  kind: string
  name: string | null
  mayName: boolean
}
const kinds = (viewer?: Viewer) => call<Kind[]>(t, viewer, '{ eventKinds { id kind name mayName } }')
const mutation =
  'mutation ($input: NameEventKindInput!) { nameEventKind(input: $input) { name ownNames { locale name } } }'
const summits = (viewer: Viewer | undefined) =>
  call<{ nodes: { kind: string; kindName: string | null }[] }>(
    t,
    viewer,
    '{ summits(first: 50) { nodes { kind kindName } } }',
  )

test('a kind is called as the office of the Kreis says, in each language, and as usual again', async () => {
  const all = await kinds(planner)
  expect(all).toHaveLength(5)
  expect(all.every(({ name, mayName }) => name === null && mayName)).toBe(true)
  expect((await kinds()).some(({ mayName }) => mayName)).toBe(false)
  const id = all.find(({ kind }) => kind === 'SUMMIT')?.id ?? ''
  const name = (names: { locale: string; name: string }[]) =>
    call<{ name: string | null; ownNames: unknown[] }>(t, planner, mutation, { input: { id, names } })

  const given = [
    { locale: 'de', name: 'Chancengipfel' },
    { locale: 'tr', name: 'Fırsatlar zirvesi' },
  ]
  expect((await name(given)).ownNames).toEqual(given)
  for (const [locale, said] of [
    ['de', 'Chancengipfel'],
    ['tr', 'Fırsatlar zirvesi'],
    ['uk', null],
  ] as const) {
    const { nodes } = await summits({ ...planner, locale })
    expect(nodes.some(({ kind }) => kind === 'SUMMIT')).toBe(true)
    for (const one of nodes) expect(one.kindName).toBe(one.kind === 'SUMMIT' ? said : null)
  }
  const [entry] = await t.db.query<{ fields: string[] }[]>(
    `select fields from audit_entry where action = 'summits.kind.name'`,
  )
  expect(entry?.fields).toEqual(['de', 'tr'])
  expect(await name([])).toEqual({ name: null, ownNames: [] })

  const twice = [given[0], given[0]]
  expect(await refusal(call(t, planner, mutation, { input: { id, names: twice } }))).toMatch(/INVALID_INPUT/)
  const long = [{ locale: 'de', name: 'x'.repeat(61) }]
  expect(await refusal(call(t, planner, mutation, { input: { id, names: long } }))).toMatch(/INVALID_INPUT/)
})
