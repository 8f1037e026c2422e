/** What the address says about the figures; the names are those of the form. */
export interface RoutesFilters {
  ort: string
  jahr: string
}

/** Reads the filters out of an address; what cannot be meant is left out. */
export function readRoutesFilters(query: Record<string, unknown>): RoutesFilters {
  const fitting = (value: unknown, pattern: RegExp) =>
    typeof value === 'string' && pattern.test(value) ? value : ''
  return { ort: fitting(query['ort'], /^\d{5}(\d{3})?$/), jahr: fitting(query['jahr'], /^20\d\d$/) }
}
