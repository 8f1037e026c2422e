import type { SummitKind } from '@mitsprache/api/contract'
import type { FragmentOf } from '@/app/graphql.js'
import { readFragment } from '@/app/graphql.js'
import { dayOf, momentOf, readTime, timeOf } from '../papers/desk/days.js'
import { readCount } from '../papers/desk/numbers.js'
import { EventFactsParts } from './documents.js'

/** A day and a time as they are typed. */
export interface When {
  day: string
  time: string
}

/** A group of actors with its places as they are typed; empty = no limit of its own. */
export interface GroupPlaces {
  actorGroupId: string
  capacity: string
}

/** What the form of an event holds. */
export interface EventValues {
  kind: SummitKind
  bodyId: string
  title: string
  about: string
  place: string
  municipalityId: string
  host: string
  starts: When
  /** The day may be left empty: the same day. */
  ends: When
  closes: When
  languages: string[]
  offerHours: string
  withRegistration: boolean
  partOfId: string
  /** Whoever has a place at that event is expected: nobody registers anew. */
  sharesGuests: boolean
  attendance: string
  capacity: string
  groups: GroupPlaces[]
}

/** An event nobody wrote anything about yet. */
export function emptyEvent(bodyId: string, partOfId: string): EventValues {
  const when = () => ({ day: '', time: '' })
  return {
    kind: 'WORKSHOP',
    bodyId,
    partOfId,
    sharesGuests: partOfId !== '',
    ...{ title: '', about: '', place: '', municipalityId: '', host: '', attendance: '', capacity: '' },
    ...{ starts: when(), ends: when(), closes: when() },
    ...{ languages: ['de'], offerHours: '48', withRegistration: true, groups: [] },
  }
}

const whenOf = (iso: string | null): When =>
  iso ? { day: dayOf(new Date(iso)), time: timeOf(new Date(iso)) } : { day: '', time: '' }

/** What is known of an event, to be changed. */
export function valuesOf(event: FragmentOf<typeof EventFactsParts>): EventValues {
  const facts = readFragment(EventFactsParts, event)
  const ends = whenOf(facts.endsAt)
  return {
    ...{ kind: facts.kind, title: facts.germanTitle, about: facts.about, place: facts.place },
    ...{ withRegistration: facts.withRegistration, languages: [...facts.languages] },
    bodyId: facts.body.id,
    municipalityId: facts.municipality?.id ?? '',
    host: facts.host ?? '',
    starts: whenOf(facts.startsAt),
    ends: { ...ends, day: ends.day === dayOf(new Date(facts.startsAt)) ? '' : ends.day },
    closes: whenOf(facts.registrationClosesAt),
    offerHours: String(facts.offerHours),
    partOfId: facts.partOf?.id ?? '',
    sharesGuests: facts.sharesGuests,
    attendance: facts.attendance === null ? '' : String(facts.attendance),
    capacity: facts.capacity === null ? '' : String(facts.capacity),
    groups: facts.groups.map(({ actorGroup, capacity }) => ({
      actorGroupId: actorGroup.id,
      capacity: capacity === null ? '' : String(capacity),
    })),
  }
}

/** The moment that was typed, by the clock in Germany; invalid when day or time are none. */
export const momentAt = ({ day, time }: When): Date => momentOf(day, readTime(time) ?? '')
/** The moment, or null where nothing was typed. */
export const momentOrNone = (when: When): Date | null =>
  when.day === '' && when.time.trim() === '' ? null : momentAt(when)

/** The places as the API is asked for them. */
export function placesInput({ capacity, groups }: Pick<EventValues, 'capacity' | 'groups'>) {
  return {
    capacity: readCount(capacity),
    groups: groups.map((group) => ({ ...group, capacity: readCount(group.capacity) })),
  }
}

/** Whether the date has the guests of the event it belongs to. */
export const sharing = ({
  partOfId,
  sharesGuests,
}: Pick<EventValues, 'partOfId' | 'sharesGuests'>): boolean => partOfId !== '' && sharesGuests

/** Whether there is a day until which one registers, or answers an invitation to a meeting. */
export const closing = ({
  kind,
  withRegistration,
}: Pick<EventValues, 'kind' | 'withRegistration'>): boolean => withRegistration || kind === 'STEERING_MEETING'

/** What is told about the event as the API is asked for it. */
export function factsInput(values: EventValues) {
  const { kind, title, about, place, languages, starts, ends, closes } = values
  const sharesGuests = sharing(values)
  const withRegistration = values.withRegistration && !sharesGuests
  return {
    ...{ kind, title, about, place, languages, withRegistration, sharesGuests },
    startsAt: momentAt(starts),
    endsAt: momentAt({ ...ends, day: ends.day || starts.day }),
    registrationClosesAt: !sharesGuests && closing(values) ? momentOrNone(closes) : null,
    offerHours: readCount(values.offerHours) ?? 48,
    municipalityId: values.municipalityId || null,
    host: values.host,
    partOfId: values.partOfId || null,
    attendance: readCount(values.attendance),
  }
}

/** Moments as they travel: texts. */
export function written<T extends Record<string, unknown>>(input: T) {
  return Object.fromEntries(
    Object.entries(input).map(([key, value]) => [key, value instanceof Date ? value.toISOString() : value]),
  ) as { [K in keyof T]: T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K] }
}
