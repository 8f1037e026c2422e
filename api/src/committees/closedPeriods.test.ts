import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { buildRole, viewerOfPerson } from '../../test/factories/accounts.js'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'
import { AuditEntry } from '../audit/index.js'
import { clock, type Viewer } from '../platform/index.js'
import { removeClosedPeriod, setClosedPeriod } from './setClosedPeriod.js'

let t: TestInstallation
let office: Viewer
beforeAll(async () => {
  t = await testInstallation()
  office = await viewerOfPerson(t, (await buildRole(t, { role: 'INTEGRATION_OFFICE' })).personId)
  clock.stopAt(new Date('2027-02-01T12:00:00Z'))
})
afterEach(() => t.db.query('delete from closed_period'))
afterAll(() => {
  clock.stopAt(undefined)
  return t.close()
})

const days = {
  ...{ kind: 'CLOSED', name: 'Zwischen den Jahren', firstDay: '2027-12-27', lastDay: '2027-12-31' },
  source: 'Dienstanweisung 3/2027',
}
const set = (more: object = {}, who = office) =>
  t.as(who, (ctx) => setClosedPeriod(ctx, { ...days, ...more }))
const wrong = (field: string, code: string) => ({ fields: [{ field, code }] })
const shown = async () => {
  const { data } = await t.query(
    '{ closedPeriods { kind name firstDay lastDay source mayChange } }',
    {},
    office,
  )
  return (data as { closedPeriods: object[] } | undefined)?.closedPeriods
}

it('is entered, corrected and taken away, each with an entry in the audit', async () => {
  const id = await set()
  expect(await shown()).toEqual([{ ...days, mayChange: true }])
  expect(await set({ id, lastDay: '2027-12-30' })).toBe(id)
  expect(await shown()).toEqual([{ ...days, lastDay: '2027-12-30', mayChange: true }])
  await t.as(office, (ctx) => removeClosedPeriod(ctx, id))
  expect(await shown()).toEqual([])
  await expect(set({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const acts = await t.db.findBy(AuditEntry, { entity: 'ClosedPeriod', entityId: id })
  expect(acts.map(({ action }) => action).sort()).toEqual([
    'committees.closedPeriod.change',
    'committees.closedPeriod.enter',
    'committees.closedPeriod.remove',
  ])
})

it('refuses days that end before they begin, that never end, that are entered already', async () => {
  await expect(set({ lastDay: '2027-12-26' })).rejects.toMatchObject(wrong('lastDay', 'RANGE_REVERSED'))
  await expect(set({ lastDay: '2028-12-26' })).rejects.toMatchObject(wrong('lastDay', 'NUMBER_TOO_LARGE'))
  await expect(set({ source: ' ' })).rejects.toMatchObject(wrong('source', 'REQUIRED'))
  await set()
  await expect(set({ firstDay: '2027-12-31', lastDay: '2028-01-02' })).rejects.toMatchObject(
    wrong('firstDay', 'DAYS_ENTERED_ALREADY'),
  )
  // schools may be closed on the same days
  await set({ kind: 'SCHOOL_HOLIDAY' })
})

it('is the operator’s and the Integrationsbuero’s alone', async () => {
  const clerk = await viewerOfPerson(t, (await buildRole(t, { role: 'CLERK' })).personId)
  await expect(set({}, clerk)).rejects.toMatchObject({ code: 'FORBIDDEN' })
})
