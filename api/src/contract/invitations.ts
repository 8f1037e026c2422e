import * as v from 'valibot'
import { codeSchema, emailSchema } from './accounts.js'
import { dayField, filledField, idField, localeField, longestName, textField } from './fields.js'
import { fileDecisions, reminderAnchors, sendingKinds } from './invitations.lists.js'
import { postField } from './letters.js'
import { toldBy } from './papers.lists.js'
import { answersField } from './questions.js'
import { registrationFormSchema } from './registrationForm.js'
import { largestParty, othersField } from './summits.js'

/** Everybody who is brought along; null leaves that as it is. */
const broughtField = v.nullish(othersField, null)
/** Who comes instead, and where they are invited. */
const deputyEntries = {
  givenName: v.optional(textField(longestName), ''),
  familyName: filledField(longestName),
  email: emailSchema,
  locale: localeField,
}

/** Puts everybody of a group on the list: members of committees, delegates of organisations, who came to an earlier event. */
export const draftInvitationsSchema = v.object({
  summitId: idField,
  committeeIds: v.optional(v.pipe(v.array(idField), v.maxLength(100, 'TOO_MANY')), () => []),
  /** Those who act for verified organisations. */
  organisations: v.optional(v.boolean(), false),
  /** Those who act for these, verified or not. */
  organisationIds: v.optional(v.pipe(v.array(idField), v.maxLength(500, 'TOO_MANY')), () => []),
  earlierSummitId: v.nullish(idField, null),
})
/** Who is put on the list. */
export type Audience = v.InferOutput<typeof draftInvitationsSchema>

/** Puts one person on the list. */
export const invitePersonSchema = v.pipe(
  v.object({
    summitId: idField,
    givenName: v.optional(textField(longestName), ''),
    familyName: filledField(longestName),
    email: v.nullish(emailSchema, null),
    /** Where they get a letter; needed by who has no e-mail address. */
    post: v.nullish(postField, null),
    locale: localeField,
    /** They are somebody else than who has their name at the event already. */
    somebodyElse: v.optional(v.boolean(), false),
  }),
  v.forward(
    v.partialCheck(
      [['email'], ['post']],
      ({ email, post }) => email !== null || post !== null,
      'ADDRESS_NEEDED',
    ),
    ['email'],
  ),
)

/** A file of people for an event. */
export const invitationFileSchema = v.object({ summitId: idField, fileId: idField })

/** Puts the people of a file on the list, as its preview said. */
export const importInvitationsSchema = v.object({
  ...invitationFileSchema.entries,
  /** Of each row whose name is there already: who it is. */
  decisions: v.optional(
    v.pipe(
      v.array(
        v.object({
          row: v.pipe(v.number('REQUIRED'), v.integer('INVALID_VALUE')),
          decision: v.picklist(fileDecisions, 'UNKNOWN_CHOICE'),
        }),
      ),
      v.maxLength(5000, 'TOO_MANY'),
    ),
    () => [],
  ),
})

/** Those whose names are looked for among everybody who is invited to an event or comes to it. */
export const namesakesSchema = v.object({
  summitId: idField,
  people: v.pipe(
    v.array(v.object({ givenName: v.string(), familyName: v.string() })),
    v.maxLength(largestParty, 'TOO_MANY'),
  ),
  /** Of the first of them; who has it is not their own namesake. */
  email: v.nullish(v.string(), null),
})

/** Enters an answer an office was told: yes, with whom; no; or who comes instead. */
export const noteAnswerSchema = v.pipe(
  v.object({
    id: idField,
    accept: v.boolean('REQUIRED'),
    groupId: v.nullish(idField, null),
    toldBy: v.picklist(toldBy, 'UNKNOWN_CHOICE'),
    /** Everybody they bring; null leaves that as it is. */
    others: broughtField,
    /** Who comes instead of somebody who does not. */
    deputy: v.nullish(v.object(deputyEntries), null),
    /** What they answered to the questions of the event; special ones are answered by the person, who reads the consent. */
    answers: v.nullish(answersField, null),
    /** What was not asked is answered later, by the link. */
    later: v.optional(v.boolean(), false),
  }),
  v.forward(
    v.check(({ accept, deputy }) => !accept || deputy === null, 'INVALID_VALUE'),
    ['deputy'],
  ),
)

/** Answers one's own invitation, signed in. */
export const answerOwnInvitationSchema = v.pipe(
  v.object({
    id: idField,
    accept: v.boolean('REQUIRED'),
    deputy: v.nullish(v.object(deputyEntries), null),
  }),
  v.forward(
    v.check(({ accept, deputy }) => !accept || deputy === null, 'INVALID_VALUE'),
    ['deputy'],
  ),
)

/** Sends an invitation again whose mail came back. */
export const sendInvitationAgainSchema = v.object({ id: idField, email: emailSchema })

/** Which sending is looked at before it begins. */
export const previewSendingSchema = v.object({
  summitId: idField,
  kind: v.picklist(sendingKinds, 'UNKNOWN_CHOICE'),
})

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

/** Plans a reminder: on a day, or days before registration ends or the event begins; the time is that of the clock in Germany. */
export const planReminderSchema = v.pipe(
  v.object({
    summitId: idField,
    anchor: v.picklist(reminderAnchors, 'UNKNOWN_CHOICE'),
    day: v.nullish(dayField, null),
    daysBefore: v.nullish(
      v.pipe(
        v.number('REQUIRED'),
        v.integer('INVALID_VALUE'),
        v.minValue(0, 'NUMBER_TOO_SMALL'),
        v.maxValue(365, 'NUMBER_TOO_LARGE'),
      ),
      null,
    ),
    time: v.pipe(v.string('REQUIRED'), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'INVALID_TIME')),
  }),
  v.forward(
    v.check(({ anchor, day }) => anchor !== 'DAY' || day !== null, 'REQUIRED'),
    ['day'],
  ),
  v.forward(
    v.check(({ anchor, daysBefore }) => anchor === 'DAY' || daysBefore !== null, 'REQUIRED'),
    ['daysBefore'],
  ),
)

const tokenField = v.pipe(
  v.string('REQUIRED'),
  v.minLength(10, 'LINK_INVALID'),
  v.maxLength(100, 'LINK_INVALID'),
)
/** What a code was exchanged for. */
const proofField = v.pipe(
  v.string('PROOF_NEEDED'),
  v.minLength(20, 'PROOF_NEEDED'),
  v.maxLength(100, 'PROOF_NEEDED'),
)

/** Asks for a code to the invited address. */
export const invitationCodeSchema = v.object({ token: tokenField })
/** Exchanges the code for the right to do more than answer. */
export const proveInvitationSchema = v.object({ token: tokenField, code: codeSchema })
/** Passes an invitation on to who comes instead. */
export const passOnInvitationSchema = v.object({
  token: tokenField,
  proof: proofField,
  ...deputyEntries,
})
/** Changes the name or the address of who is invited. */
export const changeInvitedSchema = v.object({
  token: tokenField,
  proof: proofField,
  givenName: v.optional(textField(longestName), ''),
  familyName: filledField(longestName),
  email: emailSchema,
})

/** Changes what was told beside a yes, by its link. */
export const fillInvitationFormSchema = v.object({ token: tokenField, form: registrationFormSchema })

/** Answers an invitation by its link; who brings others names all of them, and proves to be who is invited. */
export const answerInvitationSchema = v.object({
  token: tokenField,
  accept: v.boolean('REQUIRED'),
  groupId: v.nullish(idField, null),
  others: broughtField,
  proof: v.nullish(proofField, null),
})
/** Answers it with what the form of the event asks beside; nothing leaves that as it is. */
export const answerWithFormSchema = v.object({
  ...answerInvitationSchema.entries,
  form: v.nullish(registrationFormSchema, null),
})
