import { afterAll, beforeAll, expect, test } from 'vitest'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { stageOf } from '../summits/stage.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
}, 240_000)
afterAll(() => t?.close())

test('invitation and reminder are looked at and tried before anybody gets them', async () => {
  const { summitId, planner, guests } = await stageOf(t, { capacity: null, guests: 1 })
  const preview = async (kind: string, as = planner) => {
    const answer = (await t.query(
      'query ($id: ID!, $kind: SendingKind!) { invitationPreview(summitId: $id, locale: "de", kind: $kind) { subject } }',
      { id: summitId, kind },
      as,
    )) as unknown as { data: { invitationPreview: { subject: string } | null } }
    return answer.data.invitationPreview?.subject ?? null
  }
  const subjects = [await preview('INVITATION'), await preview('REMINDER')]
  expect(subjects[0]).toContain('Integrationsgipfel')
  expect(subjects[1]).toContain('Integrationsgipfel')
  expect(subjects[0]).not.toBe(subjects[1])
  expect(await preview('REMINDER', guests[0])).toBeNull()
  for (const kind of ['INVITATION', 'REMINDER'])
    await t.query(
      'mutation ($id: ID!, $kind: SendingKind!) { sendTestInvitation(summitId: $id, locale: "tr", kind: $kind) { id } }',
      { id: summitId, kind },
      planner,
    )
  expect(
    await t.db.query(`select template, locale from message where about_id = $1 order by template`, [
      summitId,
    ]),
  ).toEqual([
    { template: 'invitations.invited', locale: 'tr' },
    { template: 'invitations.reminder', locale: 'tr' },
  ])
})
