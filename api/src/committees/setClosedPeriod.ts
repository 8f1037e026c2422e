import { IsNull } from 'typeorm'
import { changed, record } from '../audit/index.js'
import { setClosedPeriodSchema } from '../contract/closedPeriods.js'
import { idField } from '../contract/fields.js'
import { actsAs, check, clock, DomainError, invalid, may, signedIn, type Ctx } from '../platform/index.js'
import { ClosedPeriod } from './ClosedPeriod.js'

/** Whether who acts may enter such days: the operator, the Integrationsbuero of the whole Kreis. */
export const maySetClosedPeriods = (ctx: Ctx): boolean =>
  actsAs(ctx, 'ADMINISTRATOR') || actsAs(ctx, 'INTEGRATION_OFFICE')

/**
 * The operator or the Integrationsbuero enters days on which schools or offices are closed, or corrects them. Meetings that were planned stay where
 * they are. Gives their id. Errors: SIGN_IN_NEEDED, FORBIDDEN, NOT_FOUND, INVALID_INPUT (RANGE_REVERSED, NUMBER_TOO_LARGE, DAYS_ENTERED_ALREADY).
 */
export async function setClosedPeriod(ctx: Ctx, input: unknown): Promise<string> {
  signedIn(ctx)
  const { id: known, ...values } = check(setClosedPeriodSchema, input)
  if (known) await may(ctx, 'setClosedPeriod', ClosedPeriod, known)
  else if (!maySetClosedPeriods(ctx)) throw new DomainError('FORBIDDEN')
  await refuseOverlap(ctx, known, values)
  if (known) {
    const { affected } = await ctx.db.update(ClosedPeriod, { id: known, removedAt: IsNull() }, values)
    if (!affected) throw new DomainError('NOT_FOUND')
  }
  const id = known ?? String((await ctx.db.insert(ClosedPeriod, values)).identifiers[0]?.id)
  await record(ctx, {
    action: `committees.closedPeriod.${known ? 'change' : 'enter'}`,
    ...{ entity: 'ClosedPeriod', entityId: id, fields: Object.keys(values) },
  })
  await changed(ctx, 'ClosedPeriod', id)
  return id
}

/** The same days are entered once: two who enter them at once come one after the other. */
async function refuseOverlap(
  ctx: Ctx,
  id: string | null,
  { kind, firstDay, lastDay }: Pick<ClosedPeriod, 'kind' | 'firstDay' | 'lastDay'>,
): Promise<void> {
  await ctx.db.query(`select pg_advisory_xact_lock(hashtext('closed_period'))`)
  const [entered] = await ctx.db.query<unknown[]>(
    `select from closed_period where removed_at is null and kind = $1 and id is distinct from $4::uuid
       and daterange(first_day, last_day, '[]') && daterange($2::date, $3::date, '[]') limit 1`,
    [kind, firstDay, lastDay, id],
  )
  if (entered) throw invalid('firstDay', 'DAYS_ENTERED_ALREADY')
}

/** Takes away days that were entered by mistake. Errors: FORBIDDEN, NOT_FOUND. */
export async function removeClosedPeriod(ctx: Ctx, input: unknown): Promise<string> {
  const id = check(idField, input)
  await may(ctx, 'removeClosedPeriod', ClosedPeriod, id)
  await ctx.db.update(ClosedPeriod, { id }, { removedAt: clock.now() })
  await record(ctx, { action: 'committees.closedPeriod.remove', entity: 'ClosedPeriod', entityId: id })
  await changed(ctx, 'ClosedPeriod', id)
  return id
}
