import { summitPath } from '../contract/paths.js'
import { tell, type CalendarEntry, type Notice, type TemplateKey, type Value } from '../mail/index.js'
import type { Ctx } from '../platform/index.js'
import { Registration } from './Registration.js'
import type { Summit } from './Summit.js'

type SummitMail = Extract<TemplateKey, `summits.${string}`>

/** What more a mail about a registration says. */
export interface More {
  deadline?: Value
  reason?: string
  rank?: number
  key?: string
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
  await tell(ctx, registrationNotice(summit, { id: registrationId, personId }, template, more))
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
      values: { title: summit.title, deadline: more.deadline ?? '', rank: more.rank ?? 0 },
      date: { starts: summit.startsAt.toISOString(), place: summit.place },
      link: summitPath(summit.id),
      ...(more.reason ? { reason: more.reason } : {}),
    },
    ...calendarOf(summit, template),
  }
}

/** The date for the calendar of those who have a place; it is taken back when they have none any more. */
function calendarOf(summit: Summit, template: SummitMail): { calendar?: CalendarEntry } {
  const holds = template === 'summits.confirmed' || template === 'summits.changed'
  const ends = template === 'summits.calledOff' || template === 'summits.registrationCancelled'
  return holds || ends ? { calendar: calendarEntry(summit, ends) } : {}
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
