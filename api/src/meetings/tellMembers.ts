import { meetingPath } from '../contract/paths.js'
import { tell } from '../mail/index.js'
import { committeeNameOn } from '../committees/index.js'
import { isImport, raw, runSql, sql, type Ctx } from '../platform/index.js'
import type { SentAgenda } from './freezeAgenda.js'

interface MeetingFacts {
  startsAt: Date
  endsAt: Date | null
  place: string
  committee: string
  sequence: number
  people: string[]
  /** Who deputises for whoever is away, and who keeps the minutes: they know the date in case they are needed. */
  informed: string[]
}

const usualLengthMs = 2 * 3_600_000

/** When, where, which committees, who sits there or deputises by name on that day, and who stands on a list of deputies or keeps the minutes. */
async function factsOf(ctx: Ctx, meetingId: string): Promise<MeetingFacts> {
  const day = sql`(m.starts_at at time zone 'Europe/Berlin')::date`
  const of = (table: 'membership' | 'pool_deputy' | 'minutes_keeper') =>
    sql`select s.person_id from ${raw(table)} s join meeting_committee c on c.committee_id = s.committee_id
      where c.meeting_id = m.id and s.valid_from <= ${day} and coalesce(s.valid_to, 'infinity'::date) >= ${day}`
  const [facts] = await runSql<MeetingFacts>(
    ctx.db,
    ctx.viewer,
    sql`select m.starts_at as "startsAt", m.ends_at as "endsAt", m.place,
        (select string_agg(${committeeNameOn(sql`c.committee_id`, day)}, ', ' order by c.is_lead desc, c.id)
           from meeting_committee c where c.meeting_id = m.id) as committee,
        (select count(*)::int from transition t where t.entity = 'Meeting' and t.entity_id = m.id and t.verb in ('moveMeeting', 'cancelMeeting')) as sequence,
        array(${of('membership')} group by 1) as people,
        array((${of('pool_deputy')} union ${of('minutes_keeper')}) except ${of('membership')}) as informed
      from meeting m where m.id = ${meetingId}::uuid`,
  )
  if (!facts) throw new TypeError(`no meeting ${meetingId}`)
  return facts
}

/**
 * Writes to those who sit in the committees of a meeting or deputise there by name, and for information to the other deputies and who
 * keeps the minutes: an invitation, an addition to the agenda, or that an item was taken off. The date comes along for their
 * calendar. Titles stay on the page, where each sees what she may.
 */
export async function tellMembers(
  ctx: Ctx,
  meetingId: string,
  news: {
    template: 'meetings.invited' | 'meetings.added' | 'meetings.shortened'
    version: SentAgenda
    reason: string | null
    /** Labels of what the invitation calls to a second time: it has to say so (§ 49 (2) GO NRW). */
    secondCalls?: readonly string[]
  },
): Promise<void> {
  if (isImport(ctx)) return
  const facts = await factsOf(ctx, meetingId)
  const notice = {
    ...aboutIt(meetingId, facts),
    template: news.template,
    // mails are read by whoever passes them on: the edition with the non-public part stays behind the sign-in
    document: news.version.documentId,
    key: `${news.template}/${meetingId}/${news.version.number}`,
  }
  const params = {
    ...paramsOf(meetingId, facts, news.reason),
    values: { committee: facts.committee, version: news.version.number },
  }
  const secondCall = news.secondCalls?.length
    ? [{ template: 'meetings.secondCall' as const, values: { items: news.secondCalls.join(', ') } }]
    : []
  const forInformation = { template: 'meetings.forInformation' as const, values: {} }
  await tell(
    ctx,
    { ...notice, to: facts.people, params: { ...params, parts: secondCall } },
    { ...notice, to: facts.informed, params: { ...params, parts: [...secondCall, forInformation] } },
  )
}

/** Writes to them that the meeting takes place at another time or place; they are invited anew. */
export async function tellMoved(ctx: Ctx, meetingId: string): Promise<void> {
  if (isImport(ctx)) return
  const facts = await factsOf(ctx, meetingId)
  await tell(ctx, {
    ...aboutIt(meetingId, facts),
    template: 'meetings.moved',
    to: [...facts.people, ...facts.informed],
    key: `meetings.moved/${meetingId}/${facts.sequence}`,
    params: { ...paramsOf(meetingId, facts, null), values: { committee: facts.committee } },
  })
}

/** Writes to them that the meeting is called off. */
export async function tellCalledOff(ctx: Ctx, meetingId: string, reason: string): Promise<void> {
  if (isImport(ctx)) return
  const facts = await factsOf(ctx, meetingId)
  const { calendar, ...notice } = aboutIt(meetingId, facts)
  await tell(ctx, {
    ...notice,
    template: 'meetings.calledOff',
    to: [...facts.people, ...facts.informed],
    key: `meetings.calledOff/${meetingId}`,
    params: { ...paramsOf(meetingId, facts, reason), values: { committee: facts.committee } },
    calendar: { ...calendar, cancelled: true },
  })
}

const paramsOf = (meetingId: string, facts: MeetingFacts, reason: string | null) => ({
  ...(reason ? { reason } : {}),
  date: { starts: facts.startsAt.toISOString(), place: facts.place },
  link: meetingPath(meetingId),
})

const aboutIt = (meetingId: string, { committee, startsAt, endsAt, place, sequence }: MeetingFacts) => ({
  about: { entity: 'Meeting', id: meetingId },
  calendar: {
    uid: `meeting-${meetingId}@mitsprache`,
    sequence,
    title: committee,
    starts: startsAt.toISOString(),
    ends: (endsAt ?? new Date(startsAt.getTime() + usualLengthMs)).toISOString(),
    place,
    link: meetingPath(meetingId),
  },
})
