import { getVtimezone } from './vtimezone.js'
import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
  type ICalEvent,
} from 'ical-generator'

/** A date a mail brings for the recipient's calendar. */
export interface CalendarEntry {
  /** Same uid, same entry: a later mail replaces an earlier one. */
  uid: string
  /** Counts changes of the entry. */
  sequence?: number
  title: string
  starts: string
  ends: string
  place?: string
  description?: string
  /** Path or address of the page about it. */
  link?: string
  cancelled?: boolean
  /** Whom it is sent to may answer by the calendar program, where there is a mailbox for it. */
  asks?: boolean
}

/** Who asks by a calendar entry, and who is asked. */
export interface CalendarQuestion {
  organiser: { name: string; address: string }
  attendee: { name: string; address: string }
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
  const calendar = ical({
    prodId: { company: 'Mitsprache', product: 'Mitsprache', language: 'DE' },
    name: oneLine(product),
    method: calendarMethod(entry, question),
    timezone: { name: zone, generator: () => zoneHere },
  })
  const event = calendar.createEvent({
    id: entry.uid.replace(/[^\w@.-]/g, ''),
    sequence: entry.sequence ?? 0,
    stamp,
    start: new OfficeTime(entry.starts),
    end: new OfficeTime(entry.ends),
    timezone: zone,
    summary: oneLine(entry.title),
    location: entry.place ? oneLine(entry.place) : null,
    description: entry.description ? oneLine(entry.description) : null,
    url: link ?? null,
    status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  })
  if (question) ask(event, question)
  // the standard wants the stamp in UTC; the library writes it as the server's local time once a zone is set
  const utc = stamp.toISOString().replace(/[-:]|\.\d+/g, '')
  return calendar
    .toString()
    .replace(zoneHere, () => getVtimezone(zone) ?? zoneHere)
    .replace(/^DTSTAMP:\S*/m, `DTSTAMP:${utc}`)
}

function ask(event: ICalEvent, { organiser, attendee }: CalendarQuestion): void {
  // a name stands between quotation marks there, which the standard gives no way to write
  const named = ({ name, address }: { name: string; address: string }) => ({
    name: oneLine(name).replaceAll('"', "'") || address,
    email: address,
  })
  event.organizer(named(organiser))
  event.createAttendee({
    ...named(attendee),
    rsvp: true,
    status: ICalAttendeeStatus.NEEDSACTION,
    role: ICalAttendeeRole.REQ,
  })
}
