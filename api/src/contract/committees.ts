import * as v from 'valibot'
import { emailSchema, phoneSchema } from './accounts.js'
import { committeeDuties, committeeKinds, mandates, membershipRoles, seatKinds } from './committees.lists.js'
import { dayField, filledField, idField, optionalField, textField, webAddressField } from './fields.js'

/*
 * Setting a Body up. A message is the code of a text under `errors`.
 */

const maybe = <S extends v.GenericSchema>(schema: S) => v.nullish(schema, null)
/** An empty field of a form means: nothing given. */
const emptied = <S extends v.GenericSchema<string, string>>(schema: S) =>
  v.pipe(
    v.nullish(v.string()),
    v.transform((text) => text?.trim() || null),
    v.nullable(schema),
  )

/** A committee of a Body; without a name of its own it is called as its kind is. */
export const addCommitteeSchema = v.object({
  bodyId: idField,
  kind: v.picklist(committeeKinds, 'UNKNOWN_CHOICE'),
  name: optionalField(200),
  validFrom: maybe(dayField),
  publishesNames: v.optional(v.boolean('INVALID_VALUE'), true),
  externalUrl: webAddressField,
})
/** The name a committee has from a day on. */
export const nameCommitteeSchema = v.object({ id: idField, name: filledField(200), validFrom: dayField })
/** Seats of one sort in today's composition of a committee. */
export const addSeatsSchema = v.object({
  committeeId: idField,
  label: filledField(200),
  kind: v.picklist(seatKinds, 'UNKNOWN_CHOICE'),
  mandate: v.picklist(mandates, 'UNKNOWN_CHOICE'),
  count: v.optional(
    v.pipe(
      v.number('REQUIRED'),
      v.integer('INVALID_VALUE'),
      v.minValue(1, 'NUMBER_TOO_SMALL'),
      v.maxValue(150, 'NUMBER_TOO_LARGE'),
    ),
    1,
  ),
})
/** Someone who is not known yet; people without an address sit in councils too. */
const newPerson = v.object({
  title: v.optional(textField(40), ''),
  givenName: v.optional(textField(100), ''),
  familyName: filledField(100),
  email: emptied(emailSchema),
})
/** Puts a person on a seat. */
export const appointMemberSchema = v.object({
  seatId: idField,
  personId: maybe(idField),
  person: maybe(newPerson),
  role: v.optional(v.picklist(membershipRoles, 'UNKNOWN_CHOICE'), 'HOLDER'),
  duty: v.optional(v.picklist(committeeDuties, 'UNKNOWN_CHOICE'), 'MEMBER'),
  onBehalfOfId: maybe(idField),
  validFrom: dayField,
})
/** The last day of a membership. */
export const endMembershipSchema = v.object({ id: idField, validTo: dayField })
/** Puts a person last on a list of deputies: of a Fraktion, or of the committee. */
export const addPoolDeputySchema = v.object({
  committeeId: idField,
  groupId: maybe(idField),
  personId: maybe(idField),
  person: maybe(newPerson),
  validFrom: dayField,
})
/** Says who keeps the minutes of a committee, from a day on or from one day to another. */
export const appointKeeperSchema = v.object({
  committeeId: idField,
  personId: maybe(idField),
  person: maybe(newPerson),
  validFrom: dayField,
  validTo: emptied(dayField),
})
/** Whom to call for a Body, one of its committees or one of its offices. */
export const setContactSchema = v.object({
  bodyId: idField,
  committeeId: maybe(idField),
  officeId: maybe(idField),
  name: filledField(200),
  phone: v.pipe(v.string('REQUIRED'), v.trim(), v.minLength(1, 'REQUIRED'), phoneSchema),
  email: emptied(emailSchema),
})
/** A term of a Body. */
export const setTermSchema = v.object({
  bodyId: idField,
  number: optionalField(20),
  validFrom: dayField,
  validTo: dayField,
})
/** Whether a municipality has an integration body. */
export const expectIntegrationBodySchema = v.object({
  bodyId: idField,
  expected: v.boolean('INVALID_VALUE'),
})
/** An office of the administration. */
export const addOfficeSchema = v.object({
  bodyId: idField,
  name: filledField(200),
  number: optionalField(40),
  isIntegrationOffice: v.optional(v.boolean('INVALID_VALUE'), false),
})
