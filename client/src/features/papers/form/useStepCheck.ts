import type * as v from 'valibot'
import { completeTextSchema, draftFieldsSchema, reversedRange } from '@mitsprache/api/contract'
import { useCheck } from '@/app/check.js'
import type { FieldProblem } from '@/app/problems.js'
import { useTexts } from '@/texts/index.js'
import { copyOf, wordFields, type Draft, type DraftField, type DraftValues } from './draft.js'
import { needsInhabitant, type FormPlace } from './places.js'
import { stepOfField, type StepName } from './steps.js'

/** What is asked for besides single fields, in the words of the API. */
function wholeProblems(
  draft: Draft,
  values: DraftValues,
  places: readonly FormPlace[],
  t: (key: string) => string,
): FieldProblem[] {
  const reversed = reversedRange(values)
  const nameMissing = values.inhabitantName.trim() === '' && needsInhabitant(draft, values, places)
  return [
    ...(values.bodyIds.length === 0 ? [{ field: 'bodyIds', message: t('form.errors.places') }] : []),
    ...(reversed ? [{ field: reversed, message: t('errors.RANGE_REVERSED') }] : []),
    ...(nameMissing ? [{ field: 'inhabitantName', message: t('errors.INHABITANT_NEEDED') }] : []),
  ]
}

/** What is missing or wrong in a draft, by the schemas the API checks with; of one page or of all of it. */
export function useStepCheck(draft: () => Draft, places: () => readonly FormPlace[]) {
  const { t } = useTexts()
  const check = useCheck()
  const fields = (schema: v.GenericSchema, input: unknown) => {
    const result = check(schema, input)
    return result.ok ? [] : [...result.fields]
  }
  const wordsMissing = (values: DraftValues) =>
    fields(completeTextSchema, values).map(({ field, message }) => ({
      field,
      message: values[field as DraftField] === '' ? t(`form.errors.${field}`) : message,
    }))
  const all = (values: DraftValues): FieldProblem[] => {
    const missing = wordsMissing(values)
    if (!draft().availableActions.includes('submitProposal')) return missing
    const wrong = fields(draftFieldsSchema, copyOf(values)).filter(
      ({ field }) => !(wordFields as readonly string[]).includes(field),
    )
    return [...missing, ...wrong, ...wholeProblems(draft(), values, places(), t)]
  }
  return {
    all,
    ofStep: (step: StepName, values: DraftValues) =>
      all(values).filter(({ field }) => stepOfField(field) === step),
  }
}
