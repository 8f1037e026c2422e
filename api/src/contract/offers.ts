import * as v from 'valibot'
import { emailSchema, emptied, phoneSchema } from './accounts.js'
import {
  countField,
  dayField,
  filledField,
  idField,
  languageField,
  optionalField,
  webAddressField,
} from './fields.js'
import { offerGroups, offerKinds } from './offers.lists.js'

const words = v.object({
  language: languageField,
  title: filledField(150),
  description: filledField(2000),
  times: optionalField(300),
})

const offerFields = {
  kind: v.picklist(offerKinds, 'UNKNOWN_CHOICE'),
  /** Municipality it is in; null when it is for the whole Kreis. */
  ags: emptied(v.pipe(v.string(), v.regex(/^05162\d{3}$/, 'UNKNOWN_CHOICE'))),
  place: optionalField(300),
  languages: v.pipe(v.array(languageField), v.minLength(1, 'REQUIRED'), v.maxLength(20, 'TOO_MANY')),
  groups: v.pipe(
    v.array(v.picklist(offerGroups, 'UNKNOWN_CHOICE')),
    v.minLength(1, 'REQUIRED'),
    v.maxLength(offerGroups.length, 'TOO_MANY'),
  ),
  childcare: v.optional(v.boolean(), false),
  lowThreshold: v.optional(v.boolean(), false),
  isFree: v.optional(v.boolean(), false),
  places: v.nullish(countField(9999), null),
  startsOn: v.nullish(dayField, null),
  endsOn: v.nullish(dayField, null),
  website: webAddressField,
  contactEmail: emptied(emailSchema),
  contactPhone: emptied(phoneSchema),
  texts: v.pipe(
    v.array(words),
    v.minLength(1, 'REQUIRED'),
    v.maxLength(20, 'TOO_MANY'),
    v.check((texts) => new Set(texts.map(({ language }) => language)).size === texts.length, 'INVALID_VALUE'),
  ),
}

/** A new offer of an organisation. */
export const enterOfferSchema = v.object({ organisationId: idField, ...offerFields })
/** All of an offer as it is to be. */
export const changeOfferSchema = v.object({ id: idField, ...offerFields })
/** Says which indicator of the goals an offer counts into; null: none. */
export const countOfferSchema = v.object({ id: idField, indicatorId: v.nullish(idField, null) })
