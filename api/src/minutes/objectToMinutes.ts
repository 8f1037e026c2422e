import { changed, record } from '../audit/index.js'
import { Person, nameOf } from '../accounts/index.js'
import { rulesOn } from '../committees/index.js'
import { findOnObjectionSchema, objectToMinutesSchema } from '../contract/minutes.js'
import {
  addDays,
  check,
  clock,
  dayOf,
  dayText,
  DomainError,
  invalid,
  may,
  signedIn,
  type Ctx,
} from '../platform/index.js'
import { Minutes } from './Minutes.js'
import { MinutesObjection } from './MinutesObjection.js'
import { draft } from './noteInMinutes.js'

/**
 * Somebody who was there objects to effective minutes, within the days the committee's rules give. Errors: MINUTES_NOT_EFFECTIVE,
 * MINUTES_OBJECTION_LATE.
 */
export async function objectToMinutes(ctx: Ctx, input: unknown): Promise<string> {
  const { id, text, isPublic } = check(objectToMinutesSchema, input)
  await may(ctx, 'objectToMinutes', Minutes, id)
  const { state, effectiveAt, committeeId, day } = await ctx.db.findOneByOrFail(Minutes, { id })
  if (state !== 'EFFECTIVE' || !effectiveAt) throw new DomainError('MINUTES_NOT_EFFECTIVE')
  const { objectionDays } = await rulesOn(ctx, committeeId, day)
  const last = addDays(dayOf(effectiveAt), objectionDays)
  if (dayOf(clock.now()) > last)
    throw new DomainError('MINUTES_OBJECTION_LATE', { day: dayText(ctx.viewer.locale, last) })
  const personId = signedIn(ctx)
  const name = nameOf(await ctx.db.findOneByOrFail(Person, { id: personId }))
  const made = await ctx.db.insert(MinutesObjection, {
    ...{ minutesId: id, personId, name, text, isPublic, raisedAt: clock.now() },
  })
  await record(ctx, {
    action: 'minutes.objection.raise',
    entity: 'MinutesObjection',
    entityId: String(made.identifiers[0]?.id),
  })
  await changed(ctx, 'Minutes', id)
  return id
}

/** What the committee found about an objection is noted in the minutes that record it, while they are a draft. */
export async function findOnObjection(ctx: Ctx, input: unknown): Promise<string> {
  const { id, objectionId, finding } = check(findOnObjectionSchema, input)
  const minutes = await draft(ctx, 'findOnObjection', id)
  const [open] = await ctx.db.query<{ id: string }[]>(
    'select o.id from minutes_objection o where o.id = $1 and minutes_record($2, o.id)',
    [objectionId, id],
  )
  if (!open) throw invalid('objectionId', 'UNKNOWN_CHOICE')
  await ctx.db.update(MinutesObjection, { id: objectionId }, { finding, recordedInId: id })
  await record(ctx, {
    action: 'minutes.objection.find',
    entity: 'MinutesObjection',
    entityId: objectionId,
    fields: ['finding'],
  })
  await changed(ctx, 'Minutes', minutes.id)
  return id
}

/** The minutes are frozen: what they record is recorded here and nowhere else. */
export const keepObjections = (ctx: Ctx, id: string): Promise<unknown> =>
  ctx.db.query('update minutes_objection o set recorded_in_id = $1 where minutes_record($1, o.id)', [id])
