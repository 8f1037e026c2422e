import { summitPath } from '../contract/paths.js'
import type { CalendarEntry } from '../mail/index.js'
import { runPrepared, type Ctx } from '../platform/index.js'
import type { Summit } from './Summit.js'
import type { More, SummitMail } from './tellRegistered.js'
import { titleWords } from './words.js'

/**
 * The date for the calendar of those who have a place; it is taken back when they have none any more. With the invitation it is one
 * entry, which a calendar lets grow only: each end of a registration, and a new one after it, counts it up.
 */
export function calendarOf(
  summit: Summit,
  template: SummitMail,
  { dates = [], ended = 0, waits = false }: More,
): { calendar?: CalendarEntry } {
  const holds = ['summits.confirmed', 'summits.changed', 'summits.dateAdded'].includes(template)
  const gaveBack = template === 'summits.registrationCancelled'
  const cancelled = gaveBack || template === 'summits.calledOff'
  if (!holds && !cancelled) return {}
  const turn = Math.max(0, 2 * ended - (gaveBack ? 1 : 0))
  const entryOf = (one: Summit): CalendarEntry => ({
    ...calendarEntry(one, { cancelled, turn }),
    asks: true,
    ...(holds ? { comes: !waits } : {}),
  })
  return { calendar: { ...entryOf(summit), ...(dates.length > 0 ? { more: dates.map(entryOf) } : {}) } }
}

/** How often registrations of these people for an event have ended; one statement, however many they are. */
export async function endedOf(
  ctx: Ctx,
  summitId: string,
  personIds: readonly string[],
): Promise<(personId: string) => number> {
  const rows = await runPrepared<{ person: string; n: number }>(
    ctx.db,
    `select person_id as person, count(*)::int as n from registration
      where summit_id = $1 and person_id = any($2::uuid[]) and state in ('CANCELLED', 'LAPSED') group by person_id`,
    [summitId, personIds],
  )
  const times = new Map(rows.map(({ person, n }) => [person, n]))
  return (personId) => times.get(personId) ?? 0
}

/** So many changes of an entry between two moves of the event are one guest's own. */
const ownTurns = 100

/** How often an event had been moved when an entry with this sequence was sent. */
export const movesOf = (sequence: number): number => Math.floor(sequence / ownTurns)

/** An event as an entry of a calendar; each mail about it replaces the entry of the one before. */
export function calendarEntry(summit: Summit, { cancelled = false, turn = 0 } = {}): CalendarEntry {
  const title = titleWords(summit)
  return {
    uid: `summit-${summit.id}`,
    sequence: summit.sequence * ownTurns + Math.min(turn, ownTurns - 1),
    ...(typeof title === 'string' ? { title } : { title: summit.title, titles: title.words }),
    starts: summit.startsAt.toISOString(),
    ends: summit.endsAt.toISOString(),
    place: summit.place,
    link: summitPath(summit.id),
    cancelled,
  }
}
