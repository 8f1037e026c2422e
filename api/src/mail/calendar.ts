import { wordsIn, type Words } from './blocks.js'
import { getVtimezone } from './vtimezone.js'
import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
  type ICalEvent,
  type ICalEventData,
} from 'ical-generator'

/** A date a mail brings for the recipient's calendar. */
export interface CalendarEntry {
  /** Same uid, same entry: a later mail replaces an earlier one. */
  uid: string
  /** Counts changes of the entry. */
  sequence?: number
  title: string
  /** Its name by language, where it has more than one. */
  titles?: Words
  starts: string
  ends: string
  place?: string
  description?: string
  /** Path or address of the page about it. */
  link?: string
  cancelled?: boolean
  /** Further dates of the same event. */
  more?: CalendarEntry[]
  /** Whom it is sent to may answer by the calendar program, where there is a mailbox for it. */
  asks?: boolean
  /** They have said already that they come; false when they would and wait for a place. */
  comes?: boolean
}

/** Who asks by a calendar entry, and who is asked. */
export interface CalendarQuestion {
  organiser: { name: string; address: string }
  attendee: { name: string; address: string }
}

/** An entry, and those that go with it, in one language. */
export function entryIn(locale: string, { title, titles, more, ...entry }: CalendarEntry): CalendarEntry {
  return {
    ...entry,
    title: titles ? wordsIn(locale, titles) : title,
    ...(more ? { more: more.map((one) => entryIn(locale, one)) } : {}),
  }
}

/** What a calendar program is to do with an entry. */
export function calendarMethod(entry: CalendarEntry, question?: CalendarQuestion): ICalCalendarMethod {
  if (entry.cancelled) return ICalCalendarMethod.CANCEL
  return question ? ICalCalendarMethod.REQUEST : ICalCalendarMethod.PUBLISH
}

const zone = 'Europe/Berlin'
/** Stands for the zone's block while the library measures every letter of every line; the block is short lines as it is. */
const zoneHere = `BEGIN:VTIMEZONE\r\nTZID:${zone}\r\nEND:VTIMEZONE`
const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })

/** An instant whose local parts are those of the office's wall clock, whatever zone the server runs in. */
class OfficeTime extends Date {
  /** The three members by which ical-generator knows a date with a zone of its own. */
  readonly internal: Date
  readonly timeZone = zone
  constructor(instant: string) {
    super(instant)
    this.internal = new Date(`${parts.format(new Date(instant)).replace(' ', 'T')}Z`)
  }
  withTimeZone(): this {
    return this
  }
  tzComponents(): string[] {
    return [zone]
  }
  override getFullYear = () => this.internal.getUTCFullYear()
  override getMonth = () => this.internal.getUTCMonth()
  override getDate = () => this.internal.getUTCDate()
  override getHours = () => this.internal.getUTCHours()
  override getMinutes = () => this.internal.getUTCMinutes()
  override getSeconds = () => this.internal.getUTCSeconds()
}

/** One line without control characters: nothing a person typed can begin a line of its own. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}

/** The iCalendar file of a date; `stamp` is the message's own time, so the same row gives the same bytes. */
export function calendarFile(
  entry: CalendarEntry,
  stamp: Date,
  product: string,
  link: string | undefined,
  question?: CalendarQuestion,
): string {
  const lines = draftOf(entry, product, link, calendarMethod(entry, question), question !== undefined)
  const utc = stamped(stamp)
  return lines
    .map((line) => fold(line.startsWith('DTSTAMP:') ? utc : question ? asked(line, question) : line))
    .join('\r\n')
    .replace(zoneHere, () => getVtimezone(zone) ?? zoneHere)
}

/** A calendar one subscribes to: dates that are told and never asked, each with the address of its page; what is called off says so. */
export function calendarFeed(entries: readonly CalendarEntry[], name: string, stamp: Date): string {
  const calendar = ical({
    prodId: { company: 'Mitsprache', product: 'Mitsprache', language: 'DE' },
    name: oneLine(name),
    method: ICalCalendarMethod.PUBLISH,
    timezone: { name: zone, generator: () => zoneHere },
    ttl: askedAgainSeconds,
  })
  for (const entry of entries) calendar.createEvent(eventOf(entry, entry.link))
  return calendar
    .toString()
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .map((line) => fold(line.startsWith('DTSTAMP:') ? stamped(stamp) : line))
    .join('\r\n')
    .replace(zoneHere, () => getVtimezone(zone) ?? zoneHere)
}
const askedAgainSeconds = 6 * 3600

/** The standard wants the stamp in UTC; the library writes it as the server's local time once a zone is set. */
const stamped = (stamp: Date): string => `DTSTAMP:${stamp.toISOString().replace(/[-:]|\.\d+/g, '')}`

const drafts = new Map<string, string[]>()
const mostDrafts = 100

/**
 * The unfolded lines of a file, with stand-ins for what differs from one recipient to the next. A sending asks for the same
 * ones a thousand times, and the library takes half a millisecond for them.
 */
function draftOf(
  entry: CalendarEntry,
  product: string,
  link: string | undefined,
  method: ICalCalendarMethod,
  asks: boolean,
): string[] {
  const key = JSON.stringify([entry, product, link, method, asks])
  const known = drafts.get(key)
  if (known) return known
  const calendar = ical({
    prodId: { company: 'Mitsprache', product: 'Mitsprache', language: 'DE' },
    name: oneLine(product),
    method,
    timezone: { name: zone, generator: () => zoneHere },
  })
  const event = calendar.createEvent(eventOf(entry, link))
  if (asks) ask(event, entry)
  for (const date of entry.more ?? []) calendar.createEvent(eventOf(date, link))
  const lines = calendar.toString().replaceAll('\r\n ', '').split('\r\n')
  const oldest = drafts.keys().next()
  if (drafts.size >= mostDrafts && !oldest.done) drafts.delete(oldest.value)
  drafts.set(key, lines)
  return lines
}

const eventOf = (entry: CalendarEntry, link: string | undefined): ICalEventData => ({
  id: entry.uid.replace(/[^\w@.-]/g, ''),
  sequence: entry.sequence ?? 0,
  stamp: new Date(0),
  start: new OfficeTime(entry.starts),
  end: new OfficeTime(entry.ends),
  timezone: zone,
  summary: oneLine(entry.title),
  location: entry.place ? oneLine(entry.place) : null,
  description: entry.description ? oneLine(entry.description) : null,
  url: link ?? null,
  status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
})

/** Who asks and who is asked, as long as it could be anybody. */
const standIns = {
  organiser: { name: 'organiser-name', address: 'organiser@address.invalid' },
  attendee: { name: 'attendee-name', address: 'attendee@address.invalid' },
}

function ask(event: ICalEvent, { comes }: CalendarEntry): void {
  const { organiser, attendee } = standIns
  event.organizer({ name: organiser.name, email: organiser.address })
  event.createAttendee({
    name: attendee.name,
    email: attendee.address,
    rsvp: comes === undefined,
    status:
      comes === undefined
        ? ICalAttendeeStatus.NEEDSACTION
        : comes
          ? ICalAttendeeStatus.ACCEPTED
          : ICalAttendeeStatus.TENTATIVE,
    role: ICalAttendeeRole.REQ,
  })
}

/** Puts those who ask and are asked into the two lines that name them. */
function asked(line: string, question: CalendarQuestion): string {
  for (const [begins, who] of [
    ['ORGANIZER;', 'organiser'],
    ['ATTENDEE;', 'attendee'],
  ] as const)
    if (line.startsWith(begins)) {
      const { name, address } = question[who]
      // a name stands between quotation marks there, which the standard gives no way to write
      const named = oneLine(name).replaceAll('"', "'") || address
      return line
        .replace(standIns[who].name, () => named.replace(/[\\"]/g, (letter) => `\\${letter}`))
        .replace(standIns[who].address, () => oneLine(address).replace(/[\\;,]/g, (letter) => `\\${letter}`))
    }
  return line
}

const longestLine = 74

/** Breaks a line that is too long in bytes, never within a letter. */
function fold(line: string): string {
  if (Buffer.byteLength(line) <= longestLine) return line
  let folded = ''
  let bytes = 0
  for (const letter of line) {
    const more = Buffer.byteLength(letter)
    bytes += more
    if (bytes > longestLine) {
      folded += '\r\n '
      bytes = more
    }
    folded += letter
  }
  return folded
}
