import { composeReport } from '../../src/reports/index.js'
import { idOf, type World } from '../world/index.js'
import type { Table, Who } from './mutations.js'

const kreis: readonly Who[] = ['integrationOffice']

/** Who composes and publishes reports: the Integrationsbuero of the Kreis. */
export async function rightsOfReports({ t, cast }: World): Promise<Table> {
  const fieldId = await idOf(t, `select id from field_of_action where key = 'education'`)
  const input = {
    title: 'Integrationsbericht',
    periodFrom: '2020-01-01',
    periodTo: '2025-12-31',
    fieldIds: [fieldId],
    indicatorIds: [],
    measureIds: [],
    resolutionIds: [],
    texts: [],
  }
  const versionId = await t.as(cast.integrationOffice, (ctx) => composeReport(ctx, input))
  await t.db.query('update report_version set done = cardinality(editions) where id = $1', [versionId])
  return {
    composeReport: [{ input, may: kreis }],
    publishReport: [{ input: { versionId }, may: kreis }],
  }
}
