import * as v from 'valibot'
import { emptied, emailSchema } from './accounts.js'
import { dayField, filledField, idField, textField } from './fields.js'

/** Who sees to an annual goal, a measure or the values of an indicator: exactly one of them. */
export const nameOwnerSchema = v.pipe(
  v.object({
    annualGoalId: emptied(idField),
    measureId: emptied(idField),
    indicatorId: emptied(idField),
    /** What everybody may read: an office or an organisation, no person. */
    unit: filledField(200),
    personId: v.nullish(idField, null),
    person: v.nullish(
      v.object({
        title: v.optional(textField(40), ''),
        givenName: v.optional(textField(100), ''),
        familyName: filledField(100),
        email: emptied(emailSchema),
      }),
      null,
    ),
    /** None: the day that is known of it. */
    dueOn: emptied(dayField),
  }),
  v.forward(
    v.partialCheck(
      [['annualGoalId'], ['measureId'], ['indicatorId']],
      (given) => [given.annualGoalId, given.measureId, given.indicatorId].filter(Boolean).length === 1,
      'REQUIRED',
    ),
    ['annualGoalId'],
  ),
)
