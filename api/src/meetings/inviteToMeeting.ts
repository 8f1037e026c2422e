import { advance } from '../audit/index.js'
import { closedPeriods, longestNotice, rulesOn } from '../committees/index.js'
import { inviteToMeetingSchema } from '../contract/meetings.js'
import { lastDispatchDay, noticeOf, type NoticeRules } from '../contract/notice.js'
import type { RulesOfProcedure } from '../contract/procedure.lists.js'
import {
  addDays,
  check,
  clock,
  dayOf,
  dayText,
  DomainError,
  invalid,
  runPrepared,
  type Ctx,
} from '../platform/index.js'
import { readMeeting, readOrder } from './agendaOrder.js'
import { awaitMeeting, lockStations, stationsOn, stillAwaited } from './agendaStations.js'
import { withholdEditions } from './agendaDocument.js'
import { askForAnnouncement } from './askForAnnouncement.js'
import { freezeAgenda } from './freezeAgenda.js'
import { markSecondCalls } from './QuorumLack.js'
import { meetingMachine } from './states.js'
import { tellMembers } from './tellMembers.js'
import { tellStations } from './tellStation.js'

/**
 * Invites to a meeting: the agenda is frozen as a version and public from now on, members, named deputies and applicants are
 * written to. Errors: AGENDA_EMPTY; NOTICE_URGENT on the reason when only the urgent period is kept and nothing says why;
 * NOTICE_TOO_LATE when not even that one is.
 */
export async function inviteToMeeting(ctx: Ctx, input: unknown): Promise<string> {
  const { id, urgentReason } = check(inviteToMeetingSchema, input)
  const stations = stillAwaited(await lockStations(ctx, await stationsOn(ctx, id)))
  await advance(ctx, meetingMachine, id, 'inviteToMeeting')
  const { startsAt } = await readMeeting(ctx, id)
  if ((await readOrder(ctx, id)).length === 0) throw new DomainError('AGENDA_EMPTY')
  const isUrgent = await checkNotice(ctx, id, startsAt, urgentReason)
  await runPrepared(
    ctx.db,
    'update meeting set agenda_public_since = coalesce(agenda_public_since, $2) where id = $1',
    [id, clock.now()],
  )
  const version = await freezeAgenda(ctx, id, {
    notice: isUrgent ? 'URGENT' : 'REGULAR',
    reason: isUrgent ? urgentReason : null,
    isToAnnounce: true,
  })
  await withholdEditions(ctx, id)
  const day = dayOf(startsAt)
  if (stations.length > 0) await awaitMeeting(ctx, stations, day, addDays(day, 7))
  await tellMembers(ctx, id, {
    template: 'meetings.invited',
    version,
    secondCalls: await markSecondCalls(ctx, id),
    reason: isUrgent ? urgentReason : null,
  })
  await tellStations(
    ctx,
    id,
    stations.map((station) => station.id),
  )
  await askForAnnouncement(ctx, id, startsAt)
  return id
}

/** The rules of all committees of a meeting on its day, the leading one's first, with the days the offices are closed. At most five. */
export async function rulesOfMeeting(
  ctx: Ctx,
  id: string,
  startsAt: Date,
): Promise<(RulesOfProcedure & NoticeRules)[]> {
  const committees = await runPrepared<{ id: string }>(
    ctx.db,
    'select committee_id as id from meeting_committee where meeting_id = $1 order by is_lead desc, id',
    [id],
  )
  const day = dayOf(startsAt)
  const closed = (await closedPeriods(ctx, addDays(day, -longestNotice), day)).filter(
    ({ kind }) => kind === 'CLOSED',
  )
  const all: (RulesOfProcedure & NoticeRules)[] = []
  for (const committee of committees) all.push({ ...(await rulesOn(ctx, committee.id, day)), closed })
  return all
}

/** The strictest of the committees' rules decides. Gives whether the invitation is urgent. */
async function checkNotice(ctx: Ctx, id: string, startsAt: Date, reason: string | null): Promise<boolean> {
  const rules = await rulesOfMeeting(ctx, id, startsAt)
  const found = rules.map((one) => noticeOf(one, clock.now(), startsAt))
  const last = (form: 'REGULAR' | 'URGENT') => ({
    day: dayText(
      ctx.viewer.locale,
      // without an urgent form the regular one was the last
      rules
        .flatMap((one) => lastDispatchDay(one, startsAt, form) ?? lastDispatchDay(one, startsAt) ?? [])
        .sort()[0] ?? dayOf(startsAt),
    ),
  })
  if (found.includes('TOO_LATE')) throw new DomainError('NOTICE_TOO_LATE', last('URGENT'))
  if (!found.includes('URGENT')) return false
  if (!reason) throw invalid('urgentReason', 'NOTICE_URGENT', last('REGULAR'))
  return true
}
