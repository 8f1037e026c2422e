import { needsOfOutcome, votesContradict, type RecordOutcome } from '../contract/consultations.js'
import type { CouncilColumn, ResultMeaning } from '../contract/councilfiles.lists.js'
import type { ErrorCode } from '../contract/errors.js'
import { refusalOf, type RouteRefusal } from '../contract/route.js'
import { lettersOf } from '../files/index.js'
import { outcomeOf, readResult } from '../opendata/index.js'
import { clock, dayOf, type Ctx, type FieldError } from '../platform/index.js'
import { dayIn, instantIn } from './cells.js'
import { knownCommittees, type KnownCommittee } from './knownCommittees.js'
import { knownStations, seatsOn, type KnownStation } from './knownStations.js'
import { resultWords } from './resultWords.js'
import { wrong, type FileRow, type Verdict } from './verdict.js'
import { wordKey } from './wordKey.js'

/** What taking a row with an outcome over would do. */
export interface OutcomeVerdict extends Verdict {
  /** What is recorded, as by hand. */
  given: Partial<RecordOutcome> | null
}
type Committees = ReadonlyMap<string, KnownCommittee | 'SHARED'>

/** What a row says, before the station it is about is known. */
interface Told {
  number: string
  committeeId: string
  day: string
  meaning: ResultMeaning
  target: string | null
}

/** Says of rows with outcomes what taking them over would do, in five statements however many they are. */
export async function judgeOutcomes(
  ctx: Ctx,
  bodyId: string,
  rows: readonly FileRow[],
): Promise<OutcomeVerdict[]> {
  const committees = await knownCommittees(ctx, bodyId)
  const words = await resultWords(ctx, bodyId)
  const told = rows.map(({ cells }) => toldIn(cells, committees, words))
  const stations = await knownStations(
    ctx,
    bodyId,
    told.flatMap((one) => one.told?.number ?? []),
  )
  const seats = await seatsOn(
    ctx,
    told.flatMap((one) => one.told ?? []),
  )
  const seen = new Set<string>()
  return rows.map(({ cells }, at): OutcomeVerdict => {
    const { told: one = null, problems = [] } = told[at] ?? {}
    if (!one || problems.length > 0) return { state: 'REFUSED', problems, given: null }
    const key = `${one.number}/${one.committeeId}/${one.day}`
    if (seen.has(key)) return refused(wrong('number', 'ROW_TWICE'))
    seen.add(key)
    return judge(one, cells, { committees, stations: stations.get(one.number) ?? [], seats })
  })
}

const refused = (...problems: FieldError[]): OutcomeVerdict => ({ state: 'REFUSED', problems, given: null })

function judge(
  told: Told,
  cells: FileRow['cells'],
  known: {
    committees: Committees
    stations: readonly KnownStation[]
    seats: ReadonlyMap<string, number | null>
  },
): OutcomeVerdict {
  const { stations } = known
  if (new Set(stations.map(({ paperId }) => paperId)).size !== 1)
    return refused(wrong('number', 'PAPER_NOT_CLEAR'))
  const own = stations.filter(({ committeeId }) => committeeId === told.committeeId)
  const meant = (role: KnownStation['role']) =>
    told.meaning === 'WITHDRAWN' ? ('WITHDRAWN' as const) : outcomeOf(told.meaning, role)
  const before = own.find(({ decidedOn }) => decidedOn === told.day)
  if (before)
    return before.outcome === meant(before.role)
      ? { state: 'UNCHANGED', problems: [], given: null }
      : refused(wrong('result', 'RECORDED_OTHERWISE'))
  const working = own.filter(({ state }) => state === 'OPEN' || state === 'SCHEDULED')
  const [station, another] = working
  if (!station || another) {
    const waits = own.some(({ state }) => state === 'PLANNED')
    return refused(wrong('committee', waits ? 'ORDER_ENFORCED' : 'NO_STATION'))
  }
  const given = givenBy(told, cells, meant(station.role), known.committees)
  const problems = [
    ...('problems' in given ? given.problems : []),
    ...(station.openedOn && told.day < station.openedOn ? [wrong('day', 'BEFORE_STATION')] : []),
  ]
  if ('problems' in given) return refused(...problems)
  problems.push(...refusalsOf(station, stations, given, known.seats.get(`${told.committeeId}/${told.day}`)))
  if (problems.length > 0) return refused(...problems)
  // it is taken over all the same: a report may have been entered late
  const late = station.reportedOn !== null && station.reportedOn > told.day
  const hints = late ? [wrong('day', 'REPORT_AFTER_DECISION')] : []
  return { state: 'NEW', problems: hints, given: { ...given, id: station.id } }
}

const fields = {
  ORDER_ENFORCED: ['committee', 'ORDER_ENFORCED'],
  OUTCOME_NOT_ALLOWED: ['result', 'OUTCOME_NOT_ALLOWED'],
  NO_TARGET: ['target', 'REQUIRED'],
  SAME_COMMITTEE: ['target', 'UNKNOWN_CHOICE'],
  NO_PREVIOUS_STATION: ['result', 'NO_PREVIOUS_STATION'],
} as const satisfies Record<RouteRefusal, readonly [CouncilColumn, ErrorCode]>

type Given = Omit<RecordOutcome, 'id' | 'questions' | 'groupVotes'>

/** What the verb would refuse, said beforehand. */
function refusalsOf(
  station: KnownStation,
  stations: readonly KnownStation[],
  given: Given,
  seats: number | null | undefined,
): FieldError[] {
  const problems: FieldError[] = []
  const refusal = refusalOf(stations, station, given)
  if (refusal) problems.push(wrong(fields[refusal][0], fields[refusal][1]))
  const needs = needsOfOutcome(given.outcome)
  if (needs.reason && !given.reason) problems.push(wrong('reason', 'REASON_NEEDED'))
  if (needs.text && !given.text) problems.push(wrong('text', 'REQUIRED'))
  if (needs.dueOn && !given.dueOn) problems.push(wrong('dueOn', 'REQUIRED'))
  if (given.dueOn && given.dueOn < dayOf(clock.now())) problems.push(wrong('dueOn', 'DATE_IN_PAST'))
  if (votesContradict(given.outcome, given)) problems.push(wrong('votesFor', 'VOTES_CONTRADICT'))
  const votes = (given.votesFor ?? 0) + (given.votesAgainst ?? 0) + (given.abstentions ?? 0)
  if (seats != null && votes > seats)
    problems.push(wrong('votesFor', 'MORE_VOTES_THAN_SEATS', { votes, seats }))
  return problems
}

/** Reads what a row says of the outcome itself. */
function givenBy(
  { day, target }: Told,
  cells: FileRow['cells'],
  outcome: RecordOutcome['outcome'],
  committees: Committees,
): Given | { problems: FieldError[] } {
  const problems: FieldError[] = []
  const votes = (column: 'votesFor' | 'votesAgainst' | 'abstentions'): number | null => {
    const cell = cells[column] ?? ''
    if (cell === '') return null
    if (/^\d{1,3}$/.test(cell)) return Number(cell)
    problems.push(wrong(column, 'INVALID_VALUE'))
    return null
  }
  const counts = {
    votesFor: votes('votesFor'),
    votesAgainst: votes('votesAgainst'),
    abstentions: votes('abstentions'),
  }
  const dueOn = cells.dueOn ? dayIn(cells.dueOn) : null
  if (cells.dueOn && !dueOn) problems.push(wrong('dueOn', 'INVALID_DATE'))
  const to = target === null ? undefined : committees.get(lettersOf(target))
  if (outcome === 'REFERRED' && target !== null && (!to || to === 'SHARED'))
    problems.push(wrong('target', to ? 'COMMITTEE_SHARED' : 'COMMITTEE_UNKNOWN'))
  const { text = '', reason = '' } = cells
  if (text.length > 20_000) problems.push(wrong('text', 'TOO_LONG', { limit: 20_000 }))
  if (reason.length > 4000) problems.push(wrong('reason', 'TOO_LONG', { limit: 4000 }))
  if (problems.length > 0) return { problems }
  const committeeId = outcome === 'REFERRED' && to && to !== 'SHARED' ? to.id : null
  return {
    outcome,
    decidedOn: day,
    ...counts,
    dueOn,
    committeeId,
    text: text || null,
    reason: reason || null,
  }
}

function toldIn(
  cells: FileRow['cells'],
  committees: Committees,
  words: ReadonlyMap<string, ResultMeaning>,
): { told: Told | null; problems: FieldError[] } {
  const problems: FieldError[] = []
  const { number = '', committee = '', day = '', result = '' } = cells
  if (number === '') problems.push(wrong('number', 'REQUIRED'))
  const found = committees.get(lettersOf(committee))
  if (committee === '') problems.push(wrong('committee', 'REQUIRED'))
  else if (!found) problems.push(wrong('committee', 'COMMITTEE_UNKNOWN'))
  else if (found === 'SHARED') problems.push(wrong('committee', 'COMMITTEE_SHARED'))
  else if (!found.mayPlan) problems.push(wrong('committee', 'FORBIDDEN'))
  else if (found.keptHere) problems.push(wrong('committee', 'KEPT_HERE'))
  const instant = instantIn(day)
  const on = instant ? dayOf(instant) : dayIn(day)
  if (!on) problems.push(wrong('day', day === '' ? 'REQUIRED' : 'INVALID_DATE'))
  else if (on > dayOf(clock.now())) problems.push(wrong('day', 'DATE_IN_FUTURE'))
  const read = readResult(result)
  const meaning = read?.meaning ?? words.get(wordKey(result))
  if (!meaning) problems.push(wrong('result', result === '' ? 'REQUIRED' : 'RESULT_UNKNOWN'))
  if (!on || !meaning || !found || found === 'SHARED') return { told: null, problems }
  const target = cells.target ?? read?.target ?? null
  return { told: { number, committeeId: found.id, day: on, meaning, target }, problems }
}
