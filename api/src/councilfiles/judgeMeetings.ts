import { instantAt } from '../contract/calendar.js'
import { lettersOf } from '../files/index.js'
import { clock, dayOf, type Ctx, type FieldError } from '../platform/index.js'
import { dayIn, instantIn, isCalledOff, timeIn } from './cells.js'
import { knownCommittees, type KnownCommittee } from './knownCommittees.js'
import { wrong, type FileRow, type Verdict } from './verdict.js'

/** A meeting as a row says it. */
export interface ToldMeeting {
  committeeId: string
  startsAt: Date
  place: string
  reference: string | null
}
/** A meeting that is on record. */
interface KnownMeeting {
  id: string
  committeeId: string
  startsAt: Date
  place: string
  state: string
  number: number | null
  reference: string | null
}
/** What taking a row with a date over would do. */
export interface MeetingVerdict extends Verdict {
  told: ToldMeeting | null
  /** The meeting that is moved, or that only gets its reference. */
  meetingId: string | null
  moves: boolean
}

const longest = { place: 300, reference: 200 } as const
const planned = ['SCHEDULED', 'INVITED']

/** Says of rows with dates what taking them over would do, in three statements however many they are. */
export async function judgeMeetings(
  ctx: Ctx,
  bodyId: string,
  rows: readonly FileRow[],
): Promise<MeetingVerdict[]> {
  const committees = await knownCommittees(ctx, bodyId)
  const told = rows.map(({ cells }) => toldIn(cells, committees))
  const known = new Meetings(
    await knownMeetings(
      ctx,
      told.flatMap((one) => one.told ?? []),
    ),
  )
  const seen = new Set<string>()
  return rows.map(({ cells }, at) => {
    const { told: meeting = null, problems = [] } = told[at] ?? {}
    const nothing = { told: meeting, meetingId: null, moves: false }
    if (!meeting || problems.length > 0) return { ...nothing, state: 'REFUSED', problems }
    const keys = keysOf(meeting)
    if (keys.some((key) => seen.has(key)))
      return { ...nothing, state: 'REFUSED', problems: [wrong('day', 'ROW_TWICE')] }
    for (const key of keys) seen.add(key)
    return { ...nothing, ...judge(meeting, cells.state ?? '', known) }
  })
}

const keysOf = ({ committeeId, reference, startsAt }: ToldMeeting): string[] => [
  `${committeeId}/${startsAt.toISOString()}`,
  ...(reference ? [`${committeeId}#${reference}`] : []),
]

function judge(
  told: ToldMeeting,
  state: string,
  known: Meetings,
): Pick<MeetingVerdict, 'state' | 'problems'> & Partial<MeetingVerdict> {
  const refused = (problem: FieldError) => ({ state: 'REFUSED' as const, problems: [problem] })
  const found = known.meant(told)
  if (found === 'SEVERAL') return refused(wrong('day', 'SEVERAL_MEETINGS'))
  if (found && found.number !== null) return refused(wrong('committee', 'KEPT_HERE'))
  if (isCalledOff(state))
    return found?.state === 'CANCELLED'
      ? { state: 'UNCHANGED', problems: [] }
      : refused(wrong('state', 'CALLED_OFF_THERE'))
  if (found?.state === 'CANCELLED') return refused(wrong('day', 'CALLED_OFF_HERE'))
  const moves =
    found !== null && (found.startsAt.getTime() !== told.startsAt.getTime() || found.place !== told.place)
  const isNoted = found !== null && (told.reference === null || told.reference === found.reference)
  if (found && !moves && isNoted) return { state: 'UNCHANGED', problems: [] }
  if (found && !moves) return { state: 'CHANGED', problems: [], meetingId: found.id }
  if (told.startsAt < clock.now()) return refused(wrong('day', 'DATE_IN_PAST'))
  if (found && !planned.includes(found.state)) return refused(wrong('day', 'MEETING_OVER'))
  if (known.clashes(told, found?.id)) return refused(wrong('time', 'MEETING_AT_THAT_TIME'))
  return { state: found ? 'CHANGED' : 'NEW', problems: [], meetingId: found?.id ?? null, moves }
}

/** Reads the cells of a row; what is wrong with each is said. */
function toldIn(
  cells: FileRow['cells'],
  committees: ReadonlyMap<string, KnownCommittee | 'SHARED'>,
): { told: ToldMeeting | null; problems: FieldError[] } {
  const problems: FieldError[] = []
  const { committee = '', place = '', reference = '' } = cells
  const found = committees.get(lettersOf(committee))
  if (committee === '') problems.push(wrong('committee', 'REQUIRED'))
  else if (!found) problems.push(wrong('committee', 'COMMITTEE_UNKNOWN'))
  else if (found === 'SHARED') problems.push(wrong('committee', 'COMMITTEE_SHARED'))
  else if (!found.mayPlan) problems.push(wrong('committee', 'FORBIDDEN'))
  else if (found.keptHere) problems.push(wrong('committee', 'KEPT_HERE'))
  const startsAt = startIn(cells, problems)
  if (place === '') problems.push(wrong('place', 'REQUIRED'))
  for (const column of ['place', 'reference'] as const)
    if ((cells[column] ?? '').length > longest[column])
      problems.push(wrong(column, 'TOO_LONG', { limit: longest[column] }))
  if (!startsAt || !found || found === 'SHARED') return { told: null, problems }
  return { told: { committeeId: found.id, startsAt, place, reference: reference || null }, problems }
}

/** When it begins: an instant, or a day with a time of the office's clock in its own column or behind the day. */
function startIn({ day = '', time = '' }: FileRow['cells'], problems: FieldError[]): Date | null {
  const instant = instantIn(day)
  if (instant) return instant
  const on = dayIn(day)
  if (!on) problems.push(wrong('day', day === '' ? 'REQUIRED' : 'INVALID_DATE'))
  const at = time === '' ? timeIn(day) : timeIn(time)
  if (!at) problems.push(wrong('time', time === '' ? 'REQUIRED' : 'INVALID_TIME'))
  return on && at ? instantAt(on, at) : null
}

/** Meetings that are on record, as they are looked for. */
class Meetings {
  readonly #byReference = new Map<string, KnownMeeting>()
  readonly #byDay = new Map<string, KnownMeeting[]>()

  constructor(all: readonly KnownMeeting[]) {
    for (const one of all) {
      if (one.reference) this.#byReference.set(`${one.committeeId}#${one.reference}`, one)
      const day = this.#dayOf(one)
      this.#byDay.set(day, [...(this.#byDay.get(day) ?? []), one])
    }
  }

  #dayOf({ committeeId, startsAt }: { committeeId: string; startsAt: Date }): string {
    return `${committeeId}/${dayOf(startsAt)}`
  }

  /** The meeting of that reference, else the one of that day: at that time, or the only one. */
  meant(told: ToldMeeting): KnownMeeting | 'SEVERAL' | null {
    const named = told.reference && this.#byReference.get(`${told.committeeId}#${told.reference}`)
    if (named) return named
    const that = (this.#byDay.get(this.#dayOf(told)) ?? []).filter(
      ({ reference, state }) => state !== 'CANCELLED' && !(told.reference && reference),
    )
    const exact = that.find(({ startsAt }) => startsAt.getTime() === told.startsAt.getTime())
    return exact ?? (that.length > 1 ? 'SEVERAL' : (that[0] ?? null))
  }

  /** Whether the committee meets at that very time already. */
  clashes(told: ToldMeeting, except: string | undefined): boolean {
    return (this.#byDay.get(this.#dayOf(told)) ?? []).some(
      ({ id, startsAt, state }) =>
        id !== except && state !== 'CANCELLED' && startsAt.getTime() === told.startsAt.getTime(),
    )
  }
}

/** Meetings of the days of the rows, and those that bear their references. */
function knownMeetings(ctx: Ctx, told: readonly ToldMeeting[]): Promise<KnownMeeting[]> {
  return ctx.db.query<KnownMeeting[]>(
    `with told as (select distinct t.committee, t.day, t.reference
       from jsonb_to_recordset($1::jsonb) as t(committee uuid, day date, reference text)),
     meant as (
       select m.id from told t join meeting_committee c on c.committee_id = t.committee join meeting m on m.id = c.meeting_id
        where (m.starts_at at time zone 'Europe/Berlin')::date = t.day
       union select r.meeting_id from told t join meeting_reference r
         on r.committee_id = t.committee and r.reference = t.reference)
     select m.id, c.committee_id as "committeeId", m.starts_at as "startsAt", m.place, m.state, m.number, r.reference
       from meant join meeting m on m.id = meant.id join meeting_committee c on c.meeting_id = m.id
       left join meeting_reference r on r.meeting_id = m.id and r.committee_id = c.committee_id`,
    [
      JSON.stringify(
        told.map(({ committeeId, startsAt, reference }) => ({
          committee: committeeId,
          day: dayOf(startsAt),
          reference,
        })),
      ),
    ],
  )
}
