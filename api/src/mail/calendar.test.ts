import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator'
import { describe, expect, test } from 'vitest'
import { calendarFile, type CalendarEntry, type CalendarQuestion } from './calendar.js'

const entry: CalendarEntry = {
  uid: 'summit-1',
  sequence: 2,
  title: 'Integrationsgipfel: „Zusammen; überall“, mit \\ und 🎉'.repeat(3),
  starts: '2027-03-12T08:00:00.000Z',
  ends: '2027-03-12T16:00:00.000Z',
  place: 'Zeughaus, Markt 42; Neuss – 1. Obergeschoss, Saal „Erft“, Aufzug im Hof',
  description: 'مرحبا بكم في القمة، نرجو الرد حتى الأول من آذار '.repeat(4),
  asks: true,
}
const stamp = new Date('2027-01-02T03:04:05.678Z')
const link = `https://mitsprache.example/de/veranstaltungen/${'x'.repeat(60)}`
const names = [
  'Ayşe',
  'A "B" \\ C; D, E: F',
  'نور الدين',
  'Анастасія-Вікторія Шевченко',
  '👩‍👩‍👧‍👦',
  'x'.repeat(200),
  '',
]
const question = (name: string, address: string): CalendarQuestion => ({
  organiser: { name: 'Mitsprache', address: `integration+c${'0'.repeat(38)}@mitsprache.example` },
  attendee: { name, address },
})

/** What the library itself writes for one recipient, without anything kept from another. */
function library(asked: CalendarQuestion): string[] {
  const calendar = ical({
    prodId: { company: 'Mitsprache', product: 'Mitsprache', language: 'DE' },
    name: 'Mitsprache',
    method: ICalCalendarMethod.REQUEST,
  })
  const event = calendar.createEvent({
    id: entry.uid,
    sequence: 2,
    stamp,
    start: new Date(entry.starts),
    end: new Date(entry.ends),
    summary: entry.title,
    location: entry.place ?? '',
    description: (entry.description ?? '').trim(),
    url: link,
    status: ICalEventStatus.CONFIRMED,
  })
  const named = ({ name, address }: CalendarQuestion['attendee']) => ({
    name: name.replaceAll('"', "'") || address,
    email: address,
  })
  event.organizer(named(asked.organiser))
  event.createAttendee({
    ...named(asked.attendee),
    rsvp: true,
    status: ICalAttendeeStatus.NEEDSACTION,
    role: ICalAttendeeRole.REQ,
  })
  return calendar.toString().split('\r\n')
}
const isDate = (line: string) => /^DT(START|END)/.test(line)

describe('the file of an entry', () => {
  test('is byte for byte what the library writes, for whomever, though most of it is kept', () => {
    for (let length = 1; length <= 90; length += 1) names.push('ü'.repeat(length))
    for (const name of names)
      for (const address of ['a@example.org', `${'long;,\\'.repeat(6)}@example.org`]) {
        const asked = question(name, address)
        const [head = '', rest = ''] = calendarFile(entry, stamp, 'Mitsprache', link, asked).split(
          'BEGIN:VEVENT',
        )
        expect(head).toContain('TZID:Europe/Berlin')
        const ours = ['BEGIN:VEVENT', ...rest.split('\r\n').slice(1)].filter((line) => !isDate(line))
        const theirs = library(asked)
        expect(ours).toEqual(theirs.slice(theirs.indexOf('BEGIN:VEVENT')).filter((line) => !isDate(line)))
      }
  })

  test('has no line above 75 bytes and breaks no letter', () => {
    const file = calendarFile(entry, stamp, 'Mitsprache', link, question('👩‍👩‍👧‍👦'.repeat(20), 'a@example.org'))
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    const whole = file.replaceAll('\r\n ', '')
    expect(whole).toContain('👩‍👩‍👧‍👦'.repeat(20))
    expect(whole).not.toContain('\ufffd')
    expect(Buffer.from(file).toString()).toBe(file)
  })

  test('lets a recipient begin no line and shows nobody another', () => {
    const evil = calendarFile(
      entry,
      stamp,
      'P',
      link,
      question('A\r\nATTACH:x $& $1', 'a@example.org\r\nATTACH:y'),
    )
    expect(evil.split(/[\r\n]+/).filter((line) => line.startsWith('ATTACH'))).toEqual([])
    expect(evil.replaceAll('\r\n ', '')).toContain('CN="A ATTACH:x $& $1"')
    const next = calendarFile(entry, stamp, 'P', link, question('Next', 'next@example.org'))
    expect(next).not.toMatch(/ATTACH|stand|invalid/)
  })

  test('says what a calendar program is to do, each for itself', () => {
    const method = (more: Partial<CalendarEntry>, asked?: CalendarQuestion) =>
      /METHOD:(\w+)/.exec(calendarFile({ ...entry, ...more }, stamp, 'P', link, asked))?.[1]
    const someone = question('A', 'a@example.org')
    expect([method({}, someone), method({}), method({ cancelled: true }, someone)]).toEqual([
      'REQUEST',
      'PUBLISH',
      'CANCEL',
    ])
    expect(calendarFile(entry, stamp, 'P', link)).not.toMatch(/ATTENDEE|ORGANIZER/)
  })
})
