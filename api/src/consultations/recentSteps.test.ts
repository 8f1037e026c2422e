import { afterAll, beforeAll, expect, test } from 'vitest'
import { call, demoViewer } from '../../test/stories/people.js'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
}, 240_000)
afterAll(() => t.close())

interface Step {
  at: string
  paperId: string
  title: string
  place: string
  verb: string
  outcome: string | null
  committee: string | null
}
const steps = async (email?: string) =>
  call<Step[]>(
    t,
    email ? await demoViewer(t, email) : undefined,
    '{ recentSteps { id at paperId title place verb outcome committee } }',
  )

test('the last seven days, newest first, each step of a paper everybody may read', async () => {
  const found = await steps()
  expect(found.length).toBeGreaterThan(2)
  expect(found.length).toBeLessThanOrEqual(12)
  const times = found.map(({ at }) => Date.parse(at))
  expect(times).toEqual(times.toSorted((a, b) => b - a))
  expect(Math.min(...times)).toBeGreaterThan(Date.now() - 8 * 86_400_000)
  expect(found).toContainEqual(
    expect.objectContaining({
      title: 'Kinderbetreuung während der Integrationskurse',
      place: 'Dormagen',
      verb: 'recordOutcome',
      outcome: 'ADOPTED',
      committee: 'Stadtrat',
    }),
  )
})

test('what is not public never appears, not even to those inside', async () => {
  // handed in, taken up and sent back this week, but not admitted
  const hidden = await t.db.query<{ id: string }[]>('select id from paper where public_since is null')
  expect(hidden.length).toBeGreaterThan(2)
  for (const found of [await steps(), await steps('petra.aktenberg@demo.example')])
    for (const { id } of hidden) expect(found.map(({ paperId }) => paperId)).not.toContain(id)
  // a step made before its paper became public stays inside as well
  const verbs = (await steps()).map(({ verb }) => verb)
  expect(verbs).not.toContain('takeUpPaper')
})

test('a non-public station shows how it ended, as its own page does: wording, reason and votes stay inside', async () => {
  const [before] = (await steps()).filter(({ outcome }) => outcome === 'ADOPTED')
  await t.db.query('update consultation set is_public = false where paper_id = $1', [before?.paperId])
  const after = (await steps()).filter(
    ({ paperId, verb }) => paperId === before?.paperId && verb === 'recordOutcome',
  )
  expect(after.map(({ outcome }) => outcome)).toEqual(['ADOPTED'])
})
