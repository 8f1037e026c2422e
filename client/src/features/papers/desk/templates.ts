import type { ConsultationRole } from '@mitsprache/api/contract'
import type { ResultOf } from '@/app/graphql.js'
import type { FittingTemplatesQuery, PaperDeskQuery } from './documents.js'

/** A paper on the desk. */
export type DeskPaper = NonNullable<ResultOf<typeof PaperDeskQuery>['paper']>
/** A route template that fits it. */
export type Template = ResultOf<typeof FittingTemplatesQuery>['routeTemplates'][number]
type TemplateStation = Template['stations'][number]

/** A station as the route would have it: the committee of this body, or none of this kind. */
export interface PreviewStation {
  id: string
  kind: TemplateStation['committeeKind']
  committee: string | null
  role: ConsultationRole
  dueDays: number
  /** Runs at the same time as the one before. */
  parallel: boolean
}

/** What a template becomes in this body. The body that took a proposal up deals with its own motion. */
export function previewOf(template: Template, paper: DeskPaper): PreviewStation[] {
  const committees = paper.body?.committees ?? []
  const own = paper.movedAt !== null && paper.offeredTo !== null
  return template.stations.map((station, at) => ({
    id: station.id,
    kind: station.committeeKind,
    committee: committees.find(({ kind }) => kind === station.committeeKind)?.name ?? null,
    role: own && station.committeeKind === 'INTEGRATION_BODY' ? 'OWN_MOTION' : station.role,
    dueDays: station.dueDays,
    parallel: at > 0 && template.stations[at - 1]?.position === station.position,
  }))
}

/** The template that fits best: the fewest committees missing. */
export function likeliest(templates: readonly Template[], paper: DeskPaper): string {
  const missing = (template: Template) =>
    previewOf(template, paper).filter(({ committee }) => committee === null).length
  return templates.toSorted((one, other) => missing(one) - missing(other))[0]?.id ?? ''
}
