import * as v from 'valibot'
import { emptied, emailSchema } from './accounts.js'
import { membershipRoles, seatKinds } from './committees.lists.js'
import { dayField, filledField, idField, textField } from './fields.js'
import { flowWays } from './seats.lists.js'

const count = (least: number) =>
  v.pipe(
    v.number('REQUIRED'),
    v.integer('INVALID_VALUE'),
    v.minValue(least, 'NUMBER_TOO_SMALL'),
    v.maxValue(150, 'NUMBER_TOO_LARGE'),
  )

/** Names somebody for a seat of the Steuerungsgruppe, in the place of whoever is there. */
export const nameSeatSchema = v.object({
  seatId: idField,
  role: v.optional(v.picklist(membershipRoles, 'UNKNOWN_CHOICE'), 'HOLDER'),
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
  validFrom: dayField,
  validTo: emptied(dayField),
})

/** A composition as the Kreistag resolved it: its rows, and the number of voting seats it states. */
export const resolveCompositionSchema = v.object({
  committeeId: idField,
  resolvedOn: dayField,
  validFrom: dayField,
  /** Number of the paper, or the resolution in its own words. */
  reference: filledField(1000),
  statedSeats: count(1),
  rows: v.pipe(
    v.array(
      v.object({
        /** The row of today it carries on, with those who sit there. */
        fromId: v.nullish(idField, null),
        label: filledField(300),
        kind: v.picklist(seatKinds, 'UNKNOWN_CHOICE'),
        seatCount: count(1),
      }),
    ),
    v.minLength(1, 'REQUIRED'),
    v.maxLength(30, 'TOO_MANY'),
  ),
})

/** A department that is called in without a vote, for a subject and a time. */
export const callInSchema = v.object({
  committeeId: idField,
  name: filledField(200),
  topic: filledField(300),
  validFrom: dayField,
  validTo: emptied(dayField),
})
/** The last day of a department that was called in. */
export const endCallSchema = v.object({ id: idField, validTo: dayField })

/** A seat confirms that a committee or an association was told what a meeting did: exactly one of them. */
export const confirmFlowSchema = v.pipe(
  v.object({
    summitId: idField,
    seatId: idField,
    committeeId: emptied(idField),
    association: emptied(filledField(200)),
    informedOn: dayField,
    way: v.picklist(flowWays, 'UNKNOWN_CHOICE'),
  }),
  v.forward(
    v.partialCheck(
      [['committeeId'], ['association']],
      ({ committeeId, association }) => Boolean(committeeId) !== Boolean(association),
      'REQUIRED',
    ),
    ['committeeId'],
  ),
)
