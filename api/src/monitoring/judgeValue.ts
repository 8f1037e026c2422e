import type { ErrorCode } from '../contract/errors.js'
import type { IndicatorKind } from '../contract/goals.lists.js'
import { valueShapes, type ValueForm } from '../contract/monitoring.lists.js'
import type { FieldError } from '../platform/index.js'
import type { KnownIndicator, KnownPlace } from './valuesKnown.js'

/** Numbers of a value, before it is kept. */
export interface Numbers {
  value: number | null
  reference: number | null
  group: string | null
}

const wrong = (field: string, code: ErrorCode, params: Record<string, string | number> = {}): FieldError => ({
  field,
  code,
  params,
})

/** What is wrong with the numbers of a value of this kind; a value of null is a withdrawal and needs none. */
export function wrongNumbers(kind: IndicatorKind, { value, reference, group }: Numbers): FieldError[] {
  const shape = valueShapes[kind]
  const problems: FieldError[] = []
  if (shape.group && !group) problems.push(wrong('group', 'REQUIRED'))
  if (!shape.group && group) problems.push(wrong('group', 'NOT_FOR_THIS_KIND'))
  if (!shape.reference && reference !== null) problems.push(wrong('reference', 'NOT_FOR_THIS_KIND'))
  if (value === null) return problems
  problems.push(...wrongForm('value', shape.value, value))
  if (!shape.reference) return problems
  if (reference === null) return [...problems, wrong('reference', 'REQUIRED')]
  problems.push(...wrongForm('reference', shape.reference === 'TOTAL' ? 'COUNT' : 'RATE', reference))
  if (shape.reference === 'TOTAL' && reference === 0)
    problems.push(wrong('reference', 'NUMBER_TOO_SMALL', { limit: 1 }))
  else if (shape.reference === 'TOTAL' && value > reference)
    problems.push(wrong('value', 'VALUE_ABOVE_TOTAL', { limit: reference }))
  return problems
}

function wrongForm(field: string, form: ValueForm, number: number): FieldError[] {
  if (form === 'YES_NO' && number !== 0 && number !== 1) return [wrong(field, 'YES_OR_NO_NEEDED')]
  if (form === 'COUNT' && !Number.isInteger(number)) return [wrong(field, 'NOT_A_NUMBER')]
  if (form === 'RATE' && number > 100) return [wrong(field, 'RATE_ABOVE_100')]
  return []
}

/** Whether values of a place count for an indicator: it is the region itself or lies in it; without one, the Kreis is. */
export const isInRegion = ({ regionId }: KnownIndicator, { id, districtId }: KnownPlace): boolean =>
  regionId === null || regionId === id || regionId === districtId
