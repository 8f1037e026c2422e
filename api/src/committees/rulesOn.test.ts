import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildCommittee } from '../../test/factories/committees.js'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'
import { defaultRules, realRuleSets } from '../contract/procedure.lists.js'
import { systemViewer } from '../platform/index.js'
import { Committee } from './Committee.js'
import { ProcedureRules } from './ProcedureRules.js'
import { rulesOn } from './rulesOn.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'reference' })
})
afterAll(() => t.close())

const on = (committeeId: string, day: string) => t.as(systemViewer(), (ctx) => rulesOn(ctx, committeeId, day))
const rules = (committeeId: string, more: Partial<ProcedureRules>) =>
  t.db.insert(ProcedureRules, {
    ...defaultRules,
    voteForms: ['OPEN'],
    meetingForms: ['IN_PERSON'],
    committeeId,
    ...more,
  })

it('gives the rules of the day, the defaults of the kind before and between', async () => {
  const { id } = await buildCommittee(t, { kind: 'DISTRICT_COMMITTEE' })
  await rules(id, { validFrom: '2024-01-01', validTo: '2024-12-31', noticeDays: 8 })
  await rules(id, { validFrom: '2026-01-01', noticeDays: 9 })
  const days = ['2023-12-31', '2024-01-01', '2024-12-31', '2025-06-01', '2026-01-01', '2040-01-01']
  const found = await Promise.all(days.map((day) => on(id, day)))
  expect(found.map(({ noticeDays }) => noticeDays)).toEqual([7, 8, 8, 7, 9, 9])
  expect(found[0]).toMatchObject({ quorumBase: 'MEMBERS', confirmed: false })
  await expect(on(randomUUID(), '2026-01-01')).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

it('never has two for one day, nor figures that mean nothing', async () => {
  const { id } = await buildCommittee(t)
  await rules(id, { validFrom: '2024-01-01', validTo: '2024-12-31' })
  await expect(rules(id, { validFrom: '2024-12-31' })).rejects.toThrow('ex_procedure_rules__one_a_day')
  await rules(id, { validFrom: '2024-12-31', removedAt: new Date() })
  const wrong = (more: Partial<ProcedureRules>) => rules(id, { validFrom: '2026-01-01', ...more })
  await expect(wrong({ noticeDays: -1 })).rejects.toThrow('ck_procedure_rules__figures')
  await expect(wrong({ secretShare: 0 })).rejects.toThrow('ck_procedure_rules__figures')
  await expect(wrong({ voteForms: [] })).rejects.toThrow('ck_procedure_rules__vote_forms')
})

it('knows what the Kreistag published, and shows it to everybody', async () => {
  const { id } = await t.db.findOneByOrFail(Committee, { kind: 'DISTRICT_COUNCIL' })
  const { data } = await t.query(
    `query ($id: ID!) { committee(id: $id) { rulesOn(day: "2026-06-01") { noticeDays urgentDays urgentUnit additionDays confirmed isDemo }
      before: rulesOn(day: "2010-12-08") { id } procedureRules { validFrom } } }`,
    { id },
  )
  expect(data?.committee).toEqual({
    rulesOn: {
      noticeDays: 6,
      urgentDays: 3,
      urgentUnit: 'WORKING',
      additionDays: 3,
      confirmed: true,
      isDemo: false,
    },
    before: null,
    procedureRules: [{ validFrom: '2025-11-01' }],
  })
})

it('keeps five real rule sets, each with its source and what was read of it', () => {
  expect(realRuleSets.map(({ key, rules: one }) => [key, one.noticeDays, one.urgentDays])).toEqual([
    ['rhein-kreis-neuss', 6, 3],
    ['hilden', 9, 3],
    ['wesel', 8, 48],
    ['dinslaken', 10, null],
    ['bonn', 14, 24],
  ])
  for (const { rules: one, read } of realRuleSets) {
    expect(one).toMatchObject({ confirmed: true, sourceNote: expect.stringContaining('Tage') as string })
    expect(read).toContain('noticeDays')
  }
})
