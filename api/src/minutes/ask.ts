import { committeeNameOn, rulesOn } from '../committees/index.js'
import { minutesPath } from '../contract/paths.js'
import { tell } from '../mail/index.js'
import { addDays, clock, dayOf, dayText, runSql, sql, type Ctx } from '../platform/index.js'
import { closeTasks, openTask } from '../tasks/index.js'
import { Minutes } from './Minutes.js'
import { signersOf } from './signers.js'

const subjectOf = (id: string) => ({ entity: 'Minutes', id })

/** The meeting minutes are about, also before there are any. */
export type OfMeeting = Pick<Minutes, 'committeeId' | 'day' | 'meetingId'>

/** What the committee was called that day. */
export async function committeeOf(ctx: Ctx, { committeeId, day }: OfMeeting): Promise<string> {
  const [row] = await runSql<{ name: string }>(
    ctx.db,
    ctx.viewer,
    sql`select ${committeeNameOn(sql`${committeeId}::uuid`, sql`${day}::date`)} as name`,
  )
  return row?.name ?? ''
}

/** What a task is called: the committee and the day it met. */
async function paramsOf(ctx: Ctx, minutes: Minutes) {
  const { number, meetingId, day } = minutes
  const title = `${await committeeOf(ctx, minutes)}, ${dayText('de', day)}`
  return { title, number, path: minutesPath(meetingId) }
}

/** Within so many days of the meeting the rules of the committee want the minutes; what is late is due in a week. */
export async function dueOf(ctx: Ctx, { committeeId, day }: OfMeeting): Promise<string> {
  const { minutesDays } = await rulesOn(ctx, committeeId, day)
  const due = addDays(day, minutesDays)
  const today = dayOf(clock.now())
  return due < today ? addDays(today, 7) : due
}

/** Puts it on the desk of who kept the minutes that they are to be written; where nobody did, on the clerk's. */
export async function askToWrite(ctx: Ctx, id: string): Promise<void> {
  const minutes = await ctx.db.findOneByOrFail(Minutes, { id })
  const keepers = (await signersOf(ctx, minutes)).filter(({ duty }) => duty === 'KEEPER')
  await openTask(ctx, {
    kind: 'minutes.write',
    subject: subjectOf(id),
    assignee:
      keepers.length > 0
        ? keepers.map(({ personId }) => `PERSON@${personId}`)
        : [`CLERK@${minutes.committeeId}`, `CLERK@${minutes.bodyId}`],
    due: await dueOf(ctx, minutes),
    params: await paramsOf(ctx, minutes),
  })
}

/** One has signed: the other finds it on the desk and in the mail. */
export async function askToSign(
  ctx: Ctx,
  minutes: Minutes,
  { by, people }: { by: string; people: readonly string[] },
): Promise<void> {
  const { id, day, number, meetingId, round } = minutes
  await closeTasks(ctx, { subject: subjectOf(id) })
  if (people.length === 0) return
  await openTask(ctx, {
    kind: 'minutes.sign',
    subject: subjectOf(id),
    assignee: people.map((personId) => `PERSON@${personId}`),
    due: await dueOf(ctx, minutes),
    params: await paramsOf(ctx, minutes),
  })
  await tell(ctx, {
    template: 'minutes.toSign',
    to: people,
    about: subjectOf(id),
    key: `minutes.toSign/${id}/${round}`,
    params: {
      values: { by, number, day: { day }, committee: await committeeOf(ctx, minutes) },
      link: minutesPath(meetingId),
    },
  })
}

/** Nothing is asked of anybody any more. */
export const closeAsked = (ctx: Ctx, id: string): Promise<void> => closeTasks(ctx, { subject: subjectOf(id) })

/** Those who sat in the committees of the meeting that day learn that the minutes are effective; their public part goes along. */
export async function tellEffective(ctx: Ctx, minutes: Minutes, document: string): Promise<void> {
  const { id, day, number, meetingId } = minutes
  const members = await ctx.db.query<{ id: string }[]>(
    `select distinct s.person_id as id from membership s join meeting_committee c on c.committee_id = s.committee_id
      where c.meeting_id = $1 and s.valid_from <= $2::date and coalesce(s.valid_to, 'infinity'::date) >= $2::date`,
    [meetingId, day],
  )
  await tell(ctx, {
    template: 'minutes.effective',
    to: members.map((member) => member.id),
    about: subjectOf(id),
    key: `minutes.effective/${id}`,
    document,
    params: {
      values: { number, day: { day }, committee: await committeeOf(ctx, minutes) },
      link: minutesPath(meetingId),
    },
  })
}
