import * as v from 'valibot'
import { advancementOffices } from './advancement.lists.js'
import { countField, dayField, filledField, idField } from './fields.js'

const people = v.nullish(v.pipe(countField(100_000), v.minValue(1, 'NUMBER_TOO_SMALL')), null)

/** Prepares a Migrantenförderplan: whose staff are asked, what is aimed at, how long the counts are kept. */
export const planAdvancementSchema = v.pipe(
  v.object({
    bodyId: idField,
    title: filledField(200),
    offices: v.pipe(
      v.array(v.object({ officeId: idField, headcount: people })),
      v.minLength(advancementOffices.fewest, 'REQUIRED'),
      v.maxLength(advancementOffices.most, 'TOO_MANY'),
      v.check(
        (offices) => new Set(offices.map(({ officeId }) => officeId)).size === offices.length,
        'UNKNOWN_CHOICE',
      ),
    ),
    /** The share of those answering that is to speak a further language, in percent, and by when. */
    aimPercent: v.nullish(v.pipe(countField(100), v.minValue(1, 'NUMBER_TOO_SMALL')), null),
    aimYear: v.nullish(v.pipe(countField(2100), v.minValue(2000, 'NUMBER_TOO_SMALL')), null),
    keepUntil: dayField,
  }),
  v.forward(
    v.partialCheck(
      [['aimPercent'], ['aimYear']],
      ({ aimPercent, aimYear }) => (aimPercent === null) === (aimYear === null),
      'REQUIRED',
    ),
    ['aimYear'],
  ),
)
/** Begins asking until a day. */
export const openAdvancementSchema = v.object({ id: idField, closesOn: dayField })
