import * as v from 'valibot'
import { mayApplicantsSpeak } from './consultations.lists.js'
import {
  countField,
  dayField,
  filledField,
  idField,
  languageField,
  optionalField,
  webAddressField,
} from './fields.js'
import { agendaItemKinds } from './meetings.lists.js'
import { meetingForms, resolutionKinds } from './procedure.lists.js'

const instantField = v.pipe(
  v.date('INVALID_DATE'),
  v.check((at) => !Number.isNaN(at.getTime()), 'INVALID_DATE'),
)

/** When, where and how a meeting is held. */
const dateOfMeeting = {
  startsAt: instantField,
  endsAt: v.nullish(instantField, null),
  place: filledField(300),
  form: v.optional(v.picklist(meetingForms, 'UNKNOWN_CHOICE'), 'IN_PERSON'),
}

/** Plans a meeting of one committee or of several, the first of which leads. */
export const planMeetingSchema = v.object({
  ...dateOfMeeting,
  committeeIds: v.pipe(v.array(idField, 'REQUIRED'), v.minLength(1, 'REQUIRED'), v.maxLength(5, 'TOO_MANY')),
  title: optionalField(200),
})
/** Moves a meeting. */
export const moveMeetingSchema = v.object({ id: idField, ...dateOfMeeting })

/** Puts stations that wait on the draft agenda: the named ones, or all. */
export const pullAgendaSchema = v.object({
  id: idField,
  consultationIds: v.nullish(v.pipe(v.array(idField), v.maxLength(200, 'TOO_MANY')), null),
})
/** Adds an item that deals with no paper. */
export const addAgendaItemSchema = v.object({
  id: idField,
  title: filledField(300),
  kind: v.optional(v.picklist(agendaItemKinds, 'UNKNOWN_CHOICE'), 'OTHER'),
  // as the rules of the committees say unless told
  isPublic: v.nullish(v.boolean('INVALID_VALUE'), null),
})
/** Which kind of resolution an item asks for. */
export const setResolutionKindSchema = v.object({
  id: idField,
  resolutionKind: v.picklist(resolutionKinds, 'UNKNOWN_CHOICE'),
})
/** The whole order of an agenda, as it followed from the revision the clerk saw. */
export const orderAgendaSchema = v.object({
  id: idField,
  revision: countField(1_000_000_000),
  items: v.pipe(
    v.array(
      v.object({
        id: idField,
        isPublic: v.boolean('INVALID_VALUE'),
        parentId: v.nullish(idField, null),
      }),
    ),
    v.maxLength(300, 'TOO_MANY'),
  ),
})

/** That a meeting was made known to the public, and where it can be seen. */
export const announceMeetingSchema = v.object({
  id: idField,
  announcedOn: dayField,
  medium: filledField(300),
  url: webAddressField,
  fileId: v.nullish(idField, null),
})
/** What could not be made of a version of an agenda is made anew. */
export const remakeAgendaSchema = v.object({ id: idField, versionId: idField })
/** That somebody whom an invitation did not reach was told otherwise. */
export const noteMeetingToldSchema = v.object({ id: idField, noticeId: idField })
/** Invites to a meeting; what is urgent needs a reason, which the invitation states. */
export const inviteToMeetingSchema = v.object({ id: idField, urgentReason: optionalField(2000) })
/** Adds to an agenda that was sent: in time for additions, or laid on the table with a reason. */
export const addToAgendaSchema = v.object({
  id: idField,
  consultationId: v.nullish(idField, null),
  title: optionalField(300),
  // as the station is, or as the rules of the committees say, unless told
  isPublic: v.nullish(v.boolean('INVALID_VALUE'), null),
  tableReason: optionalField(2000),
})

/** Puts a station on the agenda of a meeting; the meeting and the item are made when they do not exist yet. */
export const scheduleConsultationSchema = v.object({
  id: idField,
  startsAt: instantField,
  place: filledField(300),
  // where the agenda is kept here its order gives the label
  label: v.nullish(
    v.pipe(filledField(20), v.regex(/^[ÖN] ?\d{1,3}(\.\d{1,3}){0,3}$/, 'INVALID_VALUE')),
    null,
  ),
  isPublic: v.optional(v.boolean('INVALID_VALUE'), true),
  maySpeak: v.optional(v.picklist(mayApplicantsSpeak, 'UNKNOWN_CHOICE'), 'ON_REQUEST'),
})

/** What the applicants answer to a date. */
export const replySchema = v.object({
  consultationId: idField,
  comes: v.boolean('REQUIRED'),
  wantsToSpeak: v.optional(v.boolean('INVALID_VALUE'), false),
  interpreterLanguage: v.nullish(languageField, null),
})
/** The same answer by the link of a mail, without signing in. */
export const replyByLinkSchema = v.object({
  token: v.pipe(v.string('LINK_INVALID'), v.regex(/^[A-Za-z0-9_-]{16,200}$/, 'LINK_INVALID')),
  comes: v.boolean('REQUIRED'),
  wantsToSpeak: v.optional(v.boolean('INVALID_VALUE'), false),
  interpreterLanguage: v.nullish(languageField, null),
})
