import { summitPath } from '../contract/paths.js'
import { tell, type CalendarEntry, type Notice, type TemplateKey, type Value } from '../mail/index.js'
import type { Ctx } from '../platform/index.js'
import { Registration } from './Registration.js'
import { Summit } from './Summit.js'

/** A mail about an event to who registered. */
export type SummitMail = Extract<TemplateKey, `summits.${string}`>

/** What more a mail about a registration says. */
export interface More {
  deadline?: Value
  reason?: string
  rank?: number
  key?: string
  /** Further dates of the event that are in the calendar with it. */
  dates?: readonly Summit[]
  /** The event a date belongs to. */
  whole?: string
}

/** The announced dates of an event that its guests are expected at. */
export function sharedDates(ctx: Ctx, summitId: string): Promise<Summit[]> {
  return ctx.db.find(Summit, {
    where: { partOfId: summitId, sharesGuests: true, state: 'ANNOUNCED' },
    order: { startsAt: 'ASC' },
  })
}

/** Tells who registered what became of it, with date, place and the way to change it. */
export async function tellRegistered(
  ctx: Ctx,
  summit: Summit,
  registrationId: string,
  template: SummitMail,
  more: More = {},
): Promise<void> {
  const { personId } = await ctx.db.findOneByOrFail(Registration, { id: registrationId })
  const dates = summit.partOfId ? [] : await sharedDates(ctx, summit.id)
  await tell(ctx, registrationNotice(summit, { id: registrationId, personId }, template, { ...more, dates }))
}

/** The mail about a registration, for those who tell many at once. */
export function registrationNotice(
  summit: Summit,
  registration: { id: string; personId: string },
  template: SummitMail,
  more: More = {},
): Notice<SummitMail> {
  return {
    template,
    to: registration.personId,
    about: { entity: 'Registration', id: registration.id },
    ...(more.key ? { key: more.key } : {}),
    params: {
      values: {
        ...{ title: summit.title, deadline: more.deadline ?? '', rank: more.rank ?? 0 },
        whole: more.whole ?? summit.title,
      },
      date: { starts: summit.startsAt.toISOString(), place: summit.place },
      link: summitPath(summit.id),
      ...(more.reason ? { reason: more.reason } : {}),
    },
    ...calendarOf(summit, template, more.dates ?? []),
  }
}

/** The date for the calendar of those who have a place; it is taken back when they have none any more. */
function calendarOf(
  summit: Summit,
  template: SummitMail,
  dates: readonly Summit[],
): { calendar?: CalendarEntry } {
  const holds = ['summits.confirmed', 'summits.changed', 'summits.dateAdded'].includes(template)
  const ends = template === 'summits.calledOff' || template === 'summits.registrationCancelled'
  if (!holds && !ends) return {}
  const more = dates.map((date) => calendarEntry(date, ends))
  return { calendar: { ...calendarEntry(summit, ends), ...(more.length > 0 ? { more } : {}) } }
}

/** An event as an entry of a calendar; each mail about it replaces the entry of the one before. */
export function calendarEntry(summit: Summit, cancelled = false): CalendarEntry {
  return {
    uid: `summit-${summit.id}`,
    sequence: summit.sequence,
    title: summit.title,
    starts: summit.startsAt.toISOString(),
    ends: summit.endsAt.toISOString(),
    place: summit.place,
    link: summitPath(summit.id),
    cancelled,
  }
}
