import { implementationStates, type ImplementationState } from '@mitsprache/api/contract/implementation.lists'

/** What the address says about the board; the names are those of the form. */
export interface BoardFilters {
  ort: string
  amt: string
  feld: string
  stand: ImplementationState | 'LATE' | ''
}

type Query = Record<string, string | null | undefined | (string | null)[]>

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i
const fitting = (value: Query[string], pattern: RegExp): string =>
  typeof value === 'string' && pattern.test(value) ? value : ''

/** The states that can be asked for; late is one for who reads. */
export const standNames = [...implementationStates, 'LATE'] as const

/** Reads the address; what makes no sense is left out. */
export function readFilters(query: Query): BoardFilters {
  return {
    // a town has eight digits, the Kreis five
    ort: fitting(query['ort'], /^\d{5}(\d{3})?$/),
    amt: fitting(query['amt'], uuid),
    feld: fitting(query['feld'], uuid),
    stand: standNames.find((name) => name === query['stand']) ?? '',
  }
}

/** The filters as variables of the query. */
export function variablesOf({ ort, amt, feld, stand }: BoardFilters) {
  return {
    ags: ort || null,
    officeId: amt || null,
    fieldId: feld || null,
    states: stand && stand !== 'LATE' ? [stand] : null,
    late: stand === 'LATE' ? true : null,
  }
}

/** The address of what is asked for: empty filters are left out. */
export function writeFilters(filters: BoardFilters): Record<string, string> {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''))
}
