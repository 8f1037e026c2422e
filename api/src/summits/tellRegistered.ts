import type { FindOptionsWhere } from 'typeorm'
import { summitPath } from '../contract/paths.js'
import { tell, type Notice, type TemplateKey, type Value } from '../mail/index.js'
import type { Ctx } from '../platform/index.js'
import { calendarOf, endedOf } from './calendarEntry.js'
import { waysFor, type Way } from './guestWays.js'
import { Registration } from './Registration.js'
import { Summit } from './Summit.js'
import { titleWords } from './words.js'

/** A mail about an event to who registered. */
export type SummitMail = Extract<TemplateKey, `summits.${string}`>

/** What more a mail about a registration says. */
export interface More {
  deadline?: Value
  reason?: string
  rank?: number
  key?: string
  /** When it has become wrong, and is not sent any more. */
  expiresAt?: Date
  /** Further dates of the event that are in the calendar with it. */
  dates?: readonly Summit[]
  /** How often they had registered for the event and it ended, this time included. */
  ended?: number
  /** They wait for a place or are offered one, and have none yet. */
  waits?: boolean
  /** The event a date belongs to. */
  whole?: Value
}

const datesOf = (summitId: string): FindOptionsWhere<Summit> => ({
  partOfId: summitId,
  sharesGuests: true,
  state: 'ANNOUNCED',
})

/** The announced dates of an event that its guests are expected at. */
export function sharedDates(ctx: Ctx, summitId: string): Promise<Summit[]> {
  return ctx.db.find(Summit, { where: datesOf(summitId), order: { startsAt: 'ASC' } })
}

/** An event, if there is one, with the dates that `sharedDates` gives: both in one statement. */
export async function withSharedDates(
  ctx: Ctx,
  summitId: string,
): Promise<{ summit: Summit | undefined; dates: Summit[] }> {
  const all = await ctx.db.find(Summit, {
    where: [{ id: summitId }, datesOf(summitId)],
    order: { startsAt: 'ASC' },
  })
  return { summit: all.find(({ id }) => id === summitId), dates: all.filter(({ id }) => id !== summitId) }
}

/** Tells who registered what became of it, with date, place and the way to change it. */
export async function tellRegistered(
  ctx: Ctx,
  summit: Summit,
  registrationId: string,
  template: SummitMail,
): Promise<void> {
  const { personId } = await ctx.db.findOneByOrFail(Registration, { id: registrationId })
  await tellRegistrations(ctx, summit, template, [{ id: registrationId, personId }])
}

/** Whom a mail about their registration goes to, with what it says to them alone. */
export type Registered = { id: string; personId: string } & More

/** Tells many of them at once, in a constant number of statements; `whole` is the event they registered for, if this is one of its dates. */
export async function tellRegistrations(
  ctx: Ctx,
  summit: Summit,
  template: SummitMail,
  those: readonly Registered[],
  whole: Summit = summit,
): Promise<void> {
  if (those.length === 0) return
  const dates = summit.partOfId ? [] : await sharedDates(ctx, summit.id)
  const people = those.map(({ personId }) => personId)
  const wayOf = await waysFor(ctx, whole.id, people, summitPath(summit.id))
  const ended = await endedOf(ctx, whole.id, people)
  await tell(
    ctx,
    ...those.map((one) =>
      registrationNotice(summit, one, template, wayOf(one.personId), {
        ...one,
        ended: ended(one.personId),
        dates,
        whole: titleWords(whole),
      }),
    ),
  )
}

/** The mail about a registration, for who knows already where it leads. */
export function registrationNotice(
  summit: Summit,
  registration: { id: string; personId: string },
  template: SummitMail,
  way: Way,
  more: More = {},
): Notice<SummitMail> {
  return {
    template,
    to: registration.personId,
    about: { entity: 'Registration', id: registration.id },
    ...(more.key ? { key: more.key } : {}),
    params: {
      values: {
        ...{ title: titleWords(summit), deadline: more.deadline ?? '', rank: more.rank ?? 0 },
        whole: more.whole ?? titleWords(summit),
      },
      date: { starts: summit.startsAt.toISOString(), place: summit.place },
      ...way,
      ...(more.reason ? { reason: more.reason } : {}),
    },
    ...(more.expiresAt ? { expiresAt: more.expiresAt } : {}),
    ...calendarOf(summit, template, more),
  }
}
