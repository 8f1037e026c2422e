import type { DataSource } from 'typeorm'
import { upsertByKey, idOf } from '../../seed/upsert.js'
import type { CommitteeKind } from '../contract/committees.lists.js'
import type { ConsultationRole } from '../contract/consultations.lists.js'
import type { PaperKind } from '../contract/papers.lists.js'
import { RouteTemplate, TemplateStation } from './RouteTemplate.js'

interface TemplateDatum {
  key: string
  forDistrict?: boolean
  forwardsToDistrict?: boolean
  paperKind?: PaperKind
  stations: readonly (readonly [CommitteeKind, ConsultationRole, number])[]
}

const municipal = [
  ['INTEGRATION_BODY', 'HEARING', 60],
  ['SOCIAL_COMMITTEE', 'PRELIMINARY', 60],
  ['COUNCIL', 'DECISION', 60],
] as const

/** The routes a fresh installation knows; their names are texts. */
const templates: readonly TemplateDatum[] = [
  { key: 'municipal', stations: municipal },
  { key: 'standard', forwardsToDistrict: true, stations: municipal },
  { key: 'no-integration-council', stations: municipal.slice(1) },
  {
    key: 'district',
    forDistrict: true,
    stations: [
      ['SOCIAL_COMMITTEE', 'PRELIMINARY', 60],
      ['DISTRICT_COMMITTEE', 'PRELIMINARY', 45],
      ['DISTRICT_COUNCIL', 'DECISION', 45],
    ],
  },
  {
    key: 'report',
    forDistrict: true,
    paperKind: 'REPORT',
    stations: [
      ['SOCIAL_COMMITTEE', 'NOTICE', 60],
      ['DISTRICT_COUNCIL', 'NOTICE', 45],
    ],
  },
]

/** Loads the route templates. */
export function seedRouteTemplates(source: DataSource): Promise<void> {
  return source.transaction(async (db) => {
    const ids = await upsertByKey(
      db,
      RouteTemplate,
      templates.map(({ key, forDistrict = false, forwardsToDistrict = false, paperKind = null }) => ({
        key,
        values: { key, version: 1, bodyId: null, paperKind, forDistrict, forwardsToDistrict },
      })),
    )
    await upsertByKey(
      db,
      TemplateStation,
      templates.flatMap(({ key, stations }) =>
        stations.map(([committeeKind, role, dueDays], at) => ({
          key: `${key}-${at + 1}`,
          values: { templateId: idOf(ids, key), position: at + 1, committeeKind, role, dueDays },
        })),
      ),
    )
  })
}
