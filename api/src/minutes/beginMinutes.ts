import { record } from '../audit/index.js'
import { idField } from '../contract/fields.js'
import { Meeting, MeetingCommittee } from '../meetings/index.js'
import { nextNumbers } from '../papers/index.js'
import { check, dayOf, DomainError, may, type Ctx } from '../platform/index.js'
import { askToWrite } from './ask.js'
import { begun } from './askToBegin.js'
import { Minutes } from './Minutes.js'

/** Minutes are numbered in a series of their own, in the periods in which the body numbers its papers. */
const series = {
  key: 'minutes',
  patterns: { YEAR: 'NS{ags}-{year}-{n:3}', TERM: 'NS{ags}-{term}-{n:3}', NEVER: 'NS{ags}-{n:4}' },
} as const

/**
 * Begins the minutes of a meeting that is held or over: their facts are those that were recorded. Errors: MINUTES_TOO_EARLY
 * before the meeting was opened, MINUTES_EXIST.
 */
export async function beginMinutes(ctx: Ctx, input: unknown): Promise<string> {
  const meetingId = check(idField, input)
  // the meeting's row is locked: two who begin at once do not both take a number
  await may(ctx, 'beginMinutes', Meeting, meetingId)
  const { bodyId, startsAt, state } = await ctx.db.findOneByOrFail(Meeting, { id: meetingId })
  if (!['OPEN', 'INTERRUPTED', 'CLOSED'].includes(state)) throw new DomainError('MINUTES_TOO_EARLY')
  if (await ctx.db.existsBy(Minutes, { meetingId })) throw new DomainError('MINUTES_EXIST')
  const { committeeId } = await ctx.db.findOneByOrFail(MeetingCommittee, { meetingId, isLead: true })
  const day = dayOf(startsAt)
  const [number = ''] = await nextNumbers(ctx, bodyId, { day, count: 1, series })
  const made = await ctx.db.insert(Minutes, { meetingId, committeeId, bodyId, day, number })
  const id = String(made.identifiers[0]?.id)
  await record(ctx, {
    action: 'minutes.minutes.begin',
    entity: 'Minutes',
    entityId: id,
    fields: ['number'],
  })
  await begun(ctx, meetingId)
  await askToWrite(ctx, id)
  return id
}
