import * as v from 'valibot'
import { emailSchema } from './accounts.js'
import { filledField, idField, textField } from './fields.js'
import { sendingKinds } from './invitations.lists.js'
import { locales } from './locales.js'

/** A language mails are written in. */
export const localeField = v.picklist(locales, 'UNKNOWN_CHOICE')

/** Puts everybody of a group on the list: members of committees, delegates of organisations, who came to an earlier event. */
export const draftInvitationsSchema = v.object({
  summitId: idField,
  committeeIds: v.optional(v.pipe(v.array(idField), v.maxLength(100, 'TOO_MANY')), () => []),
  /** Those who act for verified organisations. */
  organisations: v.optional(v.boolean(), false),
  earlierSummitId: v.nullish(idField, null),
})
/** Who is put on the list. */
export type Audience = v.InferOutput<typeof draftInvitationsSchema>

/** Puts one person on the list. */
export const invitePersonSchema = v.object({
  summitId: idField,
  givenName: v.optional(textField(200), ''),
  familyName: filledField(200),
  email: emailSchema,
  locale: localeField,
})

/** Puts the people of a file on the list, as its preview said. */
export const importInvitationsSchema = v.object({ summitId: idField, fileId: idField })

/** Begins to send. */
export const startSendingSchema = v.object({
  summitId: idField,
  kind: v.picklist(sendingKinds, 'UNKNOWN_CHOICE'),
  /** Mails a minute; null = as fast as they are taken. */
  perMinute: v.nullish(
    v.pipe(
      v.number('REQUIRED'),
      v.integer('INVALID_VALUE'),
      v.minValue(1, 'NUMBER_TOO_SMALL'),
      v.maxValue(6000, 'NUMBER_TOO_LARGE'),
    ),
    null,
  ),
})

/** Answers an invitation by its link. */
export const answerInvitationSchema = v.object({
  token: v.pipe(v.string('REQUIRED'), v.minLength(20, 'LINK_INVALID'), v.maxLength(100, 'LINK_INVALID')),
  accept: v.boolean('REQUIRED'),
  groupId: v.nullish(idField, null),
})
