import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildBody, buildCommittee } from '../../test/factories/committees.js'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'
import { committeeOfKind } from './committeeOfKind.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation()
})
afterAll(() => t?.close())

it('finds the committee a Body has on the day, or none', async () => {
  const { id: bodyId } = await buildBody(t)
  const old = await buildCommittee(t, { bodyId, kind: 'INTEGRATION_BODY', validTo: '2025-10-31' })
  const today = await buildCommittee(t, { bodyId, kind: 'INTEGRATION_BODY', validFrom: '2025-11-01' })
  const removed = await buildCommittee(t, { bodyId, removedAt: new Date() })
  expect(await committeeOfKind(t.db, bodyId, 'INTEGRATION_BODY', '2025-10-31')).toBe(old.id)
  expect(await committeeOfKind(t.db, bodyId, 'INTEGRATION_BODY', '2025-11-01')).toBe(today.id)
  expect(removed.kind).toBe('SOCIAL_COMMITTEE')
  expect(await committeeOfKind(t.db, bodyId, 'SOCIAL_COMMITTEE', '2025-11-01')).toBeNull()
  expect(await committeeOfKind(t.db, bodyId, 'COUNCIL', '2025-11-01')).toBeNull()
})
