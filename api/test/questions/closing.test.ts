import { afterAll, beforeAll, expect, test } from 'vitest'
import { clock } from '../../src/platform/index.js'
import { enterRegistration } from '../../src/summits/enterRegistration.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { codeOf, stageOf } from '../summits/stage.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
}, 240_000)
afterAll(() => {
  clock.stopAt(undefined)
  return t?.close()
})

test('after the closing date the office still enters what it is told; the person registers no more', async () => {
  const s = await stageOf(t, { capacity: 5, guests: 1 })
  await t.db.query(`update summit set registration_closes_at = now() - interval '1 hour' where id = $1`, [
    s.summitId,
  ])
  const enters = () =>
    codeOf(
      t.as(s.planner, (ctx) =>
        enterRegistration(ctx, {
          ...{ summitId: s.summitId, toldBy: 'PHONE', phone: '+49 2131 1', locale: 'de' },
          participants: [{ givenName: 'Anruferin', familyName: 'Muster' }],
          somebodyElse: true,
        }),
      ),
    )
  expect(await codeOf(s.comes(0))).toBe('REGISTRATION_CLOSED')
  expect(await enters()).toBe('done')
  const actions = async () => {
    const { data } = await t.query(
      'query ($id: ID!) { summit(id: $id) { availableActions } }',
      { id: s.summitId },
      s.planner,
    )
    return (data?.summit as unknown as { availableActions: string[] }).availableActions
  }
  expect(await actions()).toContain('enterRegistration')
  clock.stopAt(new Date(Date.now() + 32 * 86_400_000))
  expect(await enters()).toBe('REGISTRATION_CLOSED')
  expect(await actions()).not.toContain('enterRegistration')
})
