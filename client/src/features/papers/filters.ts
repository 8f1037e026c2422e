import { SEARCH_FINDS, SEARCH_LOOKS_AMONG } from '@mitsprache/api/contract/papers.lists'

/** States of a paper as readers tell them apart; each stands for a few states of the schema. */
export const standings = {
  laufend: ['ADMITTED', 'AWAITING_STATEMENT', 'READY', 'IN_CONSULTATION', 'RETURNED'],
  beschlossen: ['ADOPTED', 'ADOPTED_AMENDED', 'PARTLY_ADOPTED'],
  abgelehnt: ['REJECTED'],
  erledigt: ['NOTED', 'SETTLED', 'WITHDRAWN'],
} as const

/** A group of states as the address names it. */
export type Standing = keyof typeof standings

const sorts = { wartezeit: 'WAITING_LONGEST', nummer: 'NUMBER' } as const

/** An order of the list other than the usual one, as the address names it. */
export type SortName = keyof typeof sorts

/** The orders that can be chosen. */
export const sortNames = Object.keys(sorts) as SortName[]

/** What the address says about the list; the names are those of the form. */
export interface PaperFilters {
  suche: string
  ort: string
  gremium: string
  feld: string
  stand: Standing | ''
  sortierung: SortName | ''
  nach: string
}

type Query = Record<string, string | null | undefined | (string | null)[]>

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i
const longestSearch = 200

function first(value: Query[string]): string {
  return (Array.isArray(value) ? value[0] : value)?.trim() ?? ''
}

const fitting = (value: string, pattern: RegExp): string => (pattern.test(value) ? value : '')

function known<Name extends string>(value: string, names: Record<Name, unknown>): Name | '' {
  return Object.hasOwn(names, value) ? (value as Name) : ''
}

/** Reads the filters out of an address; what cannot be meant is left out, so that any old link still opens. */
export function readFilters(query: Query): PaperFilters {
  return {
    suche: first(query['suche']).slice(0, longestSearch),
    ort: fitting(first(query['ort']), /^\d{5}(\d{3})?$/),
    gremium: fitting(first(query['gremium']), uuid),
    feld: fitting(first(query['feld']), uuid),
    stand: known(first(query['stand']), standings),
    sortierung: known(first(query['sortierung']), sorts),
    nach: fitting(first(query['nach']), /^[\w=+/-]{1,500}$/),
  }
}

/** The filters as an address: only what was chosen. */
export function writeFilters(filters: Partial<PaperFilters>): Record<string, string> {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''))
}

/** Whether anything narrows the list. */
export function isNarrowed({ suche, ort, gremium, feld, stand }: PaperFilters): boolean {
  return [suche, ort, gremium, feld, stand].some((value) => value !== '')
}

function sortOf({ sortierung, suche }: PaperFilters) {
  if (sortierung) return sorts[sortierung]
  return suche ? ('RELEVANCE' as const) : ('NEWEST' as const)
}

/** Whether a search looks only among the newest papers that have its words: a committee and a field are asked of each of them. */
const looksAmong = ({ suche, gremium, feld }: PaperFilters) => suche !== '' && gremium + feld !== ''

/**
 * What a search may have left out: of what was found all but the newest, or what is older than the papers it looked among; null
 * where it shows all there are. `wider` is how many it finds without committee and field.
 */
export function leftOut(
  filters: PaperFilters,
  total: number,
  wider: number | null | undefined,
): { key: 'newest' | 'amongNewest'; count: number } | null {
  if (looksAmong(filters))
    return (wider ?? 0) < SEARCH_FINDS ? null : { key: 'amongNewest', count: SEARCH_LOOKS_AMONG }
  return filters.suche === '' || total < SEARCH_FINDS ? null : { key: 'newest', count: SEARCH_FINDS }
}

/** The filters as variables of the query. */
export function variablesOf(filters: PaperFilters) {
  return {
    search: filters.suche || null,
    words: filters.suche,
    searching: filters.suche !== '',
    lookingAmong: looksAmong(filters),
    ags: filters.ort || null,
    committeeId: filters.gremium || null,
    fieldId: filters.feld || null,
    states: filters.stand ? [...standings[filters.stand]] : null,
    sort: sortOf(filters),
    after: filters.nach || null,
  }
}

/** A piece of an excerpt; those the search found are marked. */
export interface ExcerptPart {
  text: string
  found: boolean
}

/** Cuts an excerpt at its marks « and ». */
export function excerptParts(excerpt: string): ExcerptPart[] {
  return excerpt
    .split(/(«[^«»]*»)/)
    .filter((text) => text !== '')
    .map((text) => (/^«.*»$/.test(text) ? { text: text.slice(1, -1), found: true } : { text, found: false }))
}
