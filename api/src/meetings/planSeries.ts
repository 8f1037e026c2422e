import type * as v from 'valibot'
import { changed, record } from '../audit/index.js'
import { closedPeriods, Committee, rulesOn } from '../committees/index.js'
import { instantAt } from '../contract/calendar.js'
import { longestSeries, planSeriesSchema, seriesDays } from '../contract/series.js'
import { check, clock, dayOf, invalid, may, type Ctx } from '../platform/index.js'
import type { Meeting } from './Meeting.js'
import { MeetingSeries } from './MeetingSeries.js'

/**
 * The clerk plans the meetings of a committee: every n-th weekday of some months, or listed days. Days on a public holiday, while
 * the offices are closed or in school holidays are left out, and those on which the committee meets already. Gives the committee.
 * Errors: NOT_FOUND, FORBIDDEN, INVALID_INPUT (DATE_IN_PAST, RANGE_REVERSED, NO_MEETING_DAY, NUMBER_TOO_LARGE).
 */
export async function planSeries(ctx: Ctx, input: unknown): Promise<string> {
  const { committeeId, from, to, time, place, ...pattern } = check(planSeriesSchema, input)
  await may(ctx, 'planSeries', Committee, committeeId)
  if (from < dayOf(clock.now())) throw invalid('from', 'DATE_IN_PAST')
  await enterSeries(ctx, { committeeId, from, to, time, place, ...pattern })
  await changed(ctx, 'Committee', committeeId)
  return committeeId
}

/** Enters a series and makes its meetings. Errors: INVALID_INPUT (NO_MEETING_DAY, NUMBER_TOO_LARGE). */
export async function enterSeries(
  ctx: Ctx,
  { committeeId, from, to, time, place, ...pattern }: v.InferOutput<typeof planSeriesSchema>,
): Promise<void> {
  const starts = seriesDays({ ...pattern, from, to }, await closedPeriods(ctx, from, to))
    .filter(({ leftOut }) => leftOut === null)
    .map(({ day }) => instantAt(day, time))
    .filter((startsAt) => startsAt > clock.now())
  if (starts.length === 0) throw invalid(pattern.rhythm === 'LISTED' ? 'days' : 'months', 'NO_MEETING_DAY')
  if (starts.length > longestSeries.meetings) throw invalid('to', 'NUMBER_TOO_LARGE')
  const made = await ctx.db.insert(MeetingSeries, {
    ...pattern,
    committeeId,
    validFrom: from,
    validTo: to,
    time,
    place,
  })
  // in person wherever its rules know that, else as they say
  const [form = 'IN_PERSON'] = (await rulesOn(ctx, committeeId, from)).meetingForms
  const meetings = await makeMeetings(ctx, committeeId, starts, { place, form })
  const seriesId = String(made.identifiers[0]?.id)
  await record(
    ctx,
    { action: 'meetings.series.plan', entity: 'MeetingSeries', entityId: seriesId },
    ...meetings.map(({ id }) => ({ action: 'meetings.meeting.plan', entity: 'Meeting', entityId: id })),
  )
}

/** One statement, however many days: where the committee meets on a day already nothing is made. Its meetings are counted on. */
function makeMeetings(
  ctx: Ctx,
  committeeId: string,
  starts: readonly Date[],
  { place, form }: Pick<Meeting, 'place' | 'form'>,
): Promise<{ id: string }[]> {
  return ctx.db.query(
    `with planned as (
       insert into meeting (body_id, starts_at, place, form, number)
       select c.body_id, at, $3, $4, row_number() over (order by at) + (
           select coalesce(max(m.number), 0) from meeting m join meeting_committee t on t.meeting_id = m.id
            where t.committee_id = $1 and t.is_lead)
         from committee c, unnest($2::timestamptz[]) at
        where c.id = $1 and not exists (
          select 1 from meeting m join meeting_committee t on t.meeting_id = m.id
           where t.committee_id = $1 and m.state <> 'CANCELLED'
             and (m.starts_at at time zone 'Europe/Berlin')::date = (at at time zone 'Europe/Berlin')::date)
        returning id)
     insert into meeting_committee (meeting_id, committee_id, is_lead)
     select id, $1, true from planned returning meeting_id as id`,
    [committeeId, starts, place, form],
  )
}
