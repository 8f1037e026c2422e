import * as v from 'valibot'
import { badgeFields } from './badges.js'
import {
  countField,
  dayField,
  filledField,
  idField,
  languageField,
  longestName,
  optionalField,
  reasonField,
  textField,
} from './fields.js'
import { emailSchema, emptied, phoneSchema } from './accounts.js'
import { locales } from './locales.js'
import { toldBy } from './papers.lists.js'
import { summitKinds } from './summits.lists.js'

const instantField = v.pipe(
  v.date('INVALID_MOMENT'),
  v.check((at) => !Number.isNaN(at.getTime()), 'INVALID_MOMENT'),
)
const atLeastOne = (limit: number) =>
  v.pipe(
    v.number('REQUIRED'),
    v.integer('INVALID_VALUE'),
    v.minValue(1, 'NUMBER_TOO_SMALL'),
    v.maxValue(limit, 'NUMBER_TOO_LARGE'),
  )
/** A number of places; null = as many as come. */
const placesField = v.nullish(atLeastOne(100_000), null)

const groupsField = v.pipe(
  v.array(v.object({ actorGroupId: idField, capacity: placesField })),
  v.maxLength(30, 'TOO_MANY'),
  v.check((groups) => new Set(groups.map((g) => g.actorGroupId)).size === groups.length, 'INVALID_VALUE'),
)

const facts = {
  kind: v.picklist(summitKinds, 'UNKNOWN_CHOICE'),
  title: filledField(200),
  about: filledField(8000),
  place: filledField(300),
  startsAt: instantField,
  endsAt: instantField,
  registrationClosesAt: v.nullish(instantField, null),
  languages: v.optional(v.pipe(v.array(languageField), v.maxLength(20, 'TOO_MANY')), () => []),
  /** How long an offered place is held, in hours. */
  offerHours: v.optional(atLeastOne(336), 48),
  /** Whether people register for it. */
  withRegistration: v.optional(v.boolean(), true),
  municipalityId: v.nullish(idField, null),
  host: optionalField(200),
  /** The event this date prepares or follows up. */
  partOfId: v.nullish(idField, null),
  /** Whether who has a place at that event is expected here too: one list of guests for all dates. */
  sharesGuests: v.optional(v.boolean(), false),
  attendance: v.nullish(countField(100_000), null),
}
const endsLater = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) => endsAt > startsAt
const closesBefore = (one: { startsAt: Date; registrationClosesAt: Date | null }) =>
  one.registrationClosesAt === null || one.registrationClosesAt <= one.startsAt

/** Plans an event. */
export const planSummitSchema = v.pipe(
  v.object({ ...facts, bodyId: idField, capacity: placesField, groups: v.optional(groupsField, () => []) }),
  v.forward(v.partialCheck([['startsAt'], ['endsAt']], endsLater, 'ENDS_BEFORE_START'), ['endsAt']),
  v.forward(v.partialCheck([['startsAt'], ['registrationClosesAt']], closesBefore, 'CLOSES_AFTER_START'), [
    'registrationClosesAt',
  ]),
)
/** Changes what is told about an event. */
export const changeSummitSchema = v.pipe(
  v.object({ ...facts, id: idField }),
  v.forward(v.partialCheck([['startsAt'], ['endsAt']], endsLater, 'ENDS_BEFORE_START'), ['endsAt']),
  v.forward(v.partialCheck([['startsAt'], ['registrationClosesAt']], closesBefore, 'CLOSES_AFTER_START'), [
    'registrationClosesAt',
  ]),
)
/** Enters an event that took place already: what is counted and where it was, in a minute. */
export const enterHeldSummitSchema = v.pipe(
  v.object({
    bodyId: idField,
    kind: facts.kind,
    title: facts.title,
    about: v.optional(textField(8000), ''),
    place: facts.place,
    municipalityId: facts.municipalityId,
    host: facts.host,
    startsAt: instantField,
    endsAt: instantField,
    partOfId: facts.partOfId,
    sharesGuests: facts.sharesGuests,
    attendance: countField(100_000),
    indicatorId: v.nullish(idField, null),
  }),
  v.forward(v.partialCheck([['startsAt'], ['endsAt']], endsLater, 'ENDS_BEFORE_START'), ['endsAt']),
)
/** What a kind of event is called, by language; a language that is left out has the usual name. */
export const nameEventKindSchema = v.object({
  id: idField,
  names: v.pipe(
    v.array(v.object({ locale: v.picklist(locales, 'UNKNOWN_CHOICE'), name: filledField(60) })),
    v.maxLength(locales.length, 'TOO_MANY'),
    v.check((names) => new Set(names.map(({ locale }) => locale)).size === names.length, 'INVALID_VALUE'),
  ),
})
/** Which indicator of the goals an event counts into; null = none. */
export const setIndicatorSchema = v.object({ summitId: idField, indicatorId: v.nullish(idField, null) })
/** Says that an event took place, and how many came, if somebody counted. */
export const closeSummitSchema = v.object({ id: idField, attendance: facts.attendance })

/** The programme of an event as a whole, in any order: it is shown by time. */
export const setProgrammeSchema = v.object({
  id: idField,
  items: v.pipe(
    v.array(
      v.pipe(
        v.object({
          /** A point that was there already keeps what hangs on it: wishes, places, what its group wrote. */
          id: v.nullish(idField, null),
          startsAt: instantField,
          endsAt: v.nullish(instantField, null),
          title: filledField(300),
          speaker: optionalField(300),
          fieldId: v.nullish(idField, null),
          capacity: v.nullish(atLeastOne(10_000), null),
        }),
        v.forward(
          v.partialCheck(
            [['startsAt'], ['endsAt']],
            ({ startsAt, endsAt }) => endsAt === null || endsAt > startsAt,
            'ENDS_BEFORE_START',
          ),
          ['endsAt'],
        ),
      ),
    ),
    v.maxLength(60, 'TOO_MANY'),
  ),
})

const checklistItem = {
  title: filledField(300),
  ownerId: v.nullish(idField, null),
  dueOn: v.nullish(dayField, null),
}
/** Puts something on the checklist of an event. */
export const addChecklistItemSchema = v.object({ summitId: idField, ...checklistItem })
/** Changes it; without a title one of the usual things keeps its name. */
export const changeChecklistItemSchema = v.object({
  ...checklistItem,
  id: idField,
  title: optionalField(300),
})
/** Ticks it, or opens it again. */
export const tickChecklistItemSchema = v.object({ id: idField, done: v.boolean('REQUIRED') })

/** Changes how many may come: in total and of each group of actors. */
export const changePlacesSchema = v.object({ id: idField, capacity: placesField, groups: groupsField })
/** Calls an event off. */
export const callOffSummitSchema = v.object({ id: idField, reason: reasonField })

/** Most people one registration may bring. */
export const largestParty = 50
const guestSchema = v.object({
  givenName: filledField(longestName),
  familyName: filledField(longestName),
  ...badgeFields,
})
/** Everybody who is brought along. */
export const othersField = v.pipe(v.array(guestSchema), v.maxLength(largestParty - 1, 'TOO_MANY'))
/** Registers oneself and others of one's organisation, who are seated together or wait together. */
export const registerSchema = v.object({
  summitId: idField,
  groupId: v.nullish(idField, null),
  organisationId: v.nullish(idField, null),
  participants: v.pipe(
    v.array(guestSchema),
    v.minLength(1, 'REQUIRED'),
    v.maxLength(largestParty, 'TOO_MANY'),
  ),
})
/** Changes with whom somebody comes: everybody they bring, themselves left out. */
export const changePartySchema = v.object({ id: idField, others: othersField })
/** The same for somebody who told the Integrationsbuero, with what they are told of it. */
export const changePartyOnBehalfSchema = v.object({ ...changePartySchema.entries, reason: reasonField })
/** Changes what the badges of those say who come with a registration; who is not named keeps theirs. */
export const changeBadgesSchema = v.object({
  registrationId: idField,
  badges: v.pipe(
    v.array(v.object({ participantId: idField, ...badgeFields })),
    v.minLength(1, 'REQUIRED'),
    v.maxLength(largestParty, 'TOO_MANY'),
  ),
})
/** The Integrationsbuero enters a registration it was told; the first person is who can be reached, by mail or telephone. */
export const enterRegistrationSchema = v.pipe(
  v.object({
    ...registerSchema.entries,
    toldBy: v.picklist(toldBy, 'UNKNOWN_CHOICE'),
    email: emptied(emailSchema),
    phone: emptied(phoneSchema),
    locale: v.picklist(locales, 'UNKNOWN_CHOICE'),
    /** They are somebody else than those of their names who come already. */
    somebodyElse: v.optional(v.boolean(), false),
  }),
  v.forward(
    v.partialCheck([['email'], ['phone']], ({ email, phone }) => Boolean(email ?? phone), 'CONTACT_NEEDED'),
    ['email'],
  ),
)
/** Cancels for somebody who told the Integrationsbuero. */
export const cancelOnBehalfSchema = v.object({ id: idField, reason: reasonField })
/** Says that people without an e-mail address were told something. */
export const noteToldSchema = v.object({
  summitId: idField,
  ids: v.pipe(v.array(idField), v.minLength(1, 'REQUIRED'), v.maxLength(500, 'TOO_MANY')),
})
/** A registration to be seated, as checked. */
export type Register = v.InferOutput<typeof registerSchema>
