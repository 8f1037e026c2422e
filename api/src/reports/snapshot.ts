import type { Direction, IndicatorKind } from '../contract/goals.lists.js'
import type { Outcome } from '../contract/consultations.lists.js'
import type { Locale } from '../contract/index.js'
import type { Light } from '../contract/monitoring.lists.js'
import type { ReportSection } from '../contract/reports.lists.js'
import type { Verdict } from '../contract/strategy.lists.js'

/** A text with its translations, by language. */
export interface Said {
  de: string
  more: Partial<Record<string, string>>
}
/** Words of an editor. */
export interface EditorText {
  section: ReportSection
  language: Locale
  text: string
}
/** A place of the region. */
export interface FrozenPlace {
  id: string
  ags: string
  name: string
  isKreis: boolean
}
/** A number of a series; null where it is too small to be shown, or would give such a one away. */
export interface FrozenValue {
  placeId: string
  group: string | null
  day: string
  value: number | null
  reference: number | null
  isHidden: boolean
}
/** How an indicator stood at a place. */
export interface FrozenLight {
  placeId: string
  isRegion: boolean
  light: Light
  measured: number | null
  target: number | null
  dueOn: string | null
  measuredOn: string | null
}
/** Where numbers come from. */
export interface FrozenSource {
  publisher: string
  title: string
  credit: string | null
  proxy: string | null
}
/** An indicator as it was. */
export interface FrozenIndicator {
  id: string
  fieldId: string
  text: Said
  kind: IndicatorKind
  direction: Direction | null
  lights: FrozenLight[]
  values: FrozenValue[]
  sources: FrozenSource[]
}
/** A field of action with its guiding goals. */
export interface FrozenField {
  id: string
  text: Said
  goals: Said[]
}
/** A measure and what was said of it last. */
export interface FrozenMeasure {
  id: string
  fieldId: string
  text: Said
  responsible: string | null
  dueOn: string | null
  verdict: Verdict | null
  evidence: string | null
}
/** A resolution everybody may read. */
export interface FrozenResolution {
  id: string
  title: string
  number: string
  committee: string
  decidedOn: string
  outcome: Outcome
}
/** What became of an indicator since the report before. */
export interface FrozenChange {
  indicatorId: string
  text: Said
  lightBefore: Light | null
  lightNow: Light
  measuredBefore: number | null
  measuredNow: number | null
  kind: IndicatorKind
}
/** All that a report is typeset from. What it holds does not depend on when and where that is done. */
export interface Snapshot {
  format: 1
  title: string
  body: string
  isDemo: boolean
  number: number
  periodFrom: string
  periodTo: string
  composedOn: string
  places: FrozenPlace[]
  fields: FrozenField[]
  indicators: FrozenIndicator[]
  measures: FrozenMeasure[]
  resolutions: FrozenResolution[]
  mapIndicatorId: string | null
  texts: EditorText[]
  comparedWith: { title: string; composedOn: string } | null
  changes: FrozenChange[]
}
