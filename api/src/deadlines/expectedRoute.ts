import { committeeNameOn } from '../committees/index.js'
import { Consultation } from '../consultations/index.js'
import { earliest, latestStart, type Gaps } from '../contract/routeDates.js'
import { AgendaItem } from '../meetings/index.js'
import { clock, dayOf, readAsViewer, rowOf, sql, visibleSql, type Ctx } from '../platform/index.js'
import type { BudgetDeadline, ExpectedRoute, ExpectedStation } from './ExpectedRoute.view.js'
import { readCalendars, type DatedMeeting } from './readCalendars.js'
import {
  placeOfBody,
  placeOfPaper,
  stationOf,
  stationsAhead,
  type Station,
  type StationRow,
} from './stationsAhead.js'

/** Days the formal check and the statement of the administration usually take before the first committee. */
const STATEMENT_DAYS = 28
/** The outcome of a meeting lies before the next committee on the day after. */
const HANDOVER_DAYS = 1

/**
 * What is expected of the stations a paper still has before it, or will have once its route begins; null when there is none, or the
 * viewer may not see it. Three statements at most.
 */
export async function expectedOfPaper(ctx: Ctx, paperId: string): Promise<ExpectedRoute | null> {
  const [c, i] = [rowOf(Consultation, 'c'), rowOf(AgendaItem, 'i')]
  const found = await readAsViewer<StationRow>(
    ctx.db.connection,
    ctx.viewer,
    sql`select c.id as key, c.position, c.committee_id as committee, c.committee_kind as "committeeKind", c.due_days as "dueDays",
        c.due_on::text as "dueOn", c.role, ${committeeNameOn(sql`c.committee_id`, sql`${dayOf(clock.now())}::date`)} as name,
        exists (select 1 from consultation o where o.paper_id = c.paper_id and o.position = c.position and o.id <> c.id
          and o.state <> 'DROPPED') as "isParallel",
        (select m.starts_at from agenda_item_consultation l join agenda_item i on i.id = l.item_id join meeting m on m.id = i.meeting_id
          where l.consultation_id = c.id and c.state = 'SCHEDULED' and m.state <> 'CANCELLED' and ${visibleSql(AgendaItem, i)}) as "scheduledAt"
      from consultation c where c.paper_id = ${paperId}::uuid and c.state in ('PLANNED', 'OPEN', 'SCHEDULED')
        and ${visibleSql(Consultation, c)} order by c.position, c.id`,
    ctx.db,
  )
  if (found.length === 0) return forecastOfPaper(ctx, paperId)
  const stations = found.map(stationOf)
  const calendars = await calendarsOf(ctx, stations)
  const gaps = { beforeFirst: 0, between: HANDOVER_DAYS }
  return {
    ...forwards(stations, calendars, gaps),
    handInBy: null,
    budget: budgetAhead(stations, calendars, gaps),
    isForecast: false,
  }
}

/**
 * What is to be expected of a proposal handed in to a Body today, by the route it would take; null when no route fits. Two
 * statements.
 */
export async function expectedOfBody(ctx: Ctx, bodyId: string): Promise<ExpectedRoute | null> {
  const { stations } = await stationsAhead(ctx, placeOfBody(bodyId))
  if (stations.length === 0) return null
  const calendars = await calendarsOf(ctx, stations)
  const gaps = { beforeFirst: STATEMENT_DAYS, between: HANDOVER_DAYS }
  return { ...forwards(stations, calendars, gaps), ...backwards(stations, calendars, gaps), isForecast: true }
}

/** What is to be expected of an admitted paper whose route has not begun, by the one it would take. */
async function forecastOfPaper(ctx: Ctx, paperId: string): Promise<ExpectedRoute | null> {
  const { stations, state, statementDue } = await stationsAhead(ctx, placeOfPaper(paperId))
  if (stations.length === 0) return null
  const calendars = await calendarsOf(ctx, stations)
  const gaps = { beforeFirst: daysToBegin(state, statementDue), between: HANDOVER_DAYS }
  return {
    ...forwards(stations, calendars, gaps),
    handInBy: null,
    budget: budgetAhead(stations, calendars, gaps),
    isForecast: true,
  }
}

/** Days until a route can begin: at once when the statement is there, on the day it is due, or as long as one usually takes. */
function daysToBegin(state: string | null, statementDue: string | null): number {
  if (state === 'READY') return 0
  if (!statementDue) return STATEMENT_DAYS
  const left = Date.parse(statementDue) - Date.parse(dayOf(clock.now()))
  return Math.max(0, Math.round(left / 86_400_000))
}

const calendarsOf = (ctx: Ctx, stations: readonly Station[]) =>
  readCalendars(
    ctx,
    stations.map(({ committee }) => committee),
  )

type Dates = ReadonlyMap<string, readonly DatedMeeting[]>

function forwards(
  stations: readonly Station[],
  calendars: Dates,
  gaps: Gaps,
): Pick<ExpectedRoute, 'decidedOn' | 'stations'> {
  const about = new Map(stations.map((station) => [station.key, station]))
  const { decidedOn, stations: dates } = earliest(stations, calendars, gaps, dayOf(clock.now()))
  return {
    decidedOn,
    stations: dates.flatMap(({ key, meeting, handInBy, silent, lacks, missed }): ExpectedStation[] => {
      const station = about.get(key)
      if (!station) return []
      return [
        {
          key,
          committeeId: station.committee,
          committeeKind: station.committeeKind,
          committee: station.name,
          meetsOn: meeting?.day ?? null,
          isScheduled: station.scheduledAt !== undefined,
          handInBy,
          mayStaySilent: silent,
          lacks,
          missed,
        },
      ]
    }),
  }
}

/** The station that decides; the last one where none is said to. */
const decisionOf = (stations: readonly Station[]) =>
  stations.findLast(({ isDecision }) => isDecision) ?? stations.at(-1)

/**
 * Of the budget sessions the committee that decides still has: by when the papers must be in with the next committee that has them on no agenda
 * yet. Nothing where the decision is on an agenda.
 */
function budgetAhead(stations: readonly Station[], calendars: Dates, gaps: Gaps): BudgetDeadline[] {
  const last = decisionOf(stations)
  if (!last?.committee || last.scheduledAt) return []
  const open = new Map(stations.filter(({ scheduledAt }) => !scheduledAt).map((one) => [one.key, one]))
  return (calendars.get(last.committee) ?? [])
    .filter(({ isBudgetSession }) => isBudgetSession)
    .map(({ id, startsAt }) => {
      const way = latestStart(stations, calendars, gaps, { station: last.key, meetingId: id })
      const next = way.stations.find(({ key, meeting }) => meeting && open.has(key))
      const isInTime = way.handInBy !== null && way.handInBy >= dayOf(clock.now())
      return {
        day: dayOf(startsAt),
        handInBy: (isInTime && next?.readyBy) || null,
        committee: (next && open.get(next.key)?.name) ?? null,
      }
    })
}

/** By when to hand in for the meeting that can still decide first, and for the budget sessions to come. */
function backwards(
  stations: readonly Station[],
  calendars: Dates,
  gaps: Gaps,
): Pick<ExpectedRoute, 'handInBy' | 'budget'> {
  const today = dayOf(clock.now())
  const last = decisionOf(stations)
  const meetings = (last?.committee && calendars.get(last.committee)) || []
  if (!last) return { handInBy: null, budget: [] }
  const by = (meetingId: string) => {
    const { handInBy } = latestStart(stations, calendars, gaps, { station: last.key, meetingId })
    return handInBy !== null && handInBy >= today ? handInBy : null
  }
  const decides = earliest(stations, calendars, gaps, today).stations.find(({ key }) => key === last.key)
  return {
    handInBy: decides?.meeting?.id ? by(decides.meeting.id) : null,
    budget: meetings
      .filter(({ isBudgetSession }) => isBudgetSession)
      .map(({ id, startsAt }) => ({ day: dayOf(startsAt), handInBy: by(id), committee: null })),
  }
}
