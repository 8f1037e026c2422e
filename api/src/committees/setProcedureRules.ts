import { changed, record } from '../audit/index.js'
import { setProcedureRulesSchema } from '../contract/procedure.js'
import { addDays, check, clock, dayOf, invalid, may, type Ctx } from '../platform/index.js'
import { Committee } from './Committee.js'
import { ProcedureRules } from './ProcedureRules.js'

/** Refuses to change what held before today: deadlines were kept by it. */
async function refusePast(ctx: Ctx, committeeId: string, validFrom: string): Promise<void> {
  const today = dayOf(clock.now())
  if (validFrom >= today) return
  const [held] = await ctx.db.query<unknown[]>(
    `select from procedure_rules where committee_id = $1 and removed_at is null
       and daterange(valid_from, valid_to, '[]') && daterange($2::date, $3::date, '[)') limit 1`,
    [committeeId, validFrom, today],
  )
  if (held) throw invalid('validFrom', 'RULES_HELD_ALREADY')
}

/**
 * An administrator or the clerk says which rules of procedure a committee has from a day on: those before end the day before,
 * later ones stay. Gives the committee. Errors: NOT_FOUND, FORBIDDEN, INVALID_INPUT (RULES_HELD_ALREADY, SOURCE_NEEDED).
 */
export async function setProcedureRules(ctx: Ctx, input: unknown): Promise<string> {
  const { committeeId, ...rules } = check(setProcedureRulesSchema, input)
  await may(ctx, 'setProcedureRules', Committee, committeeId)
  const { validFrom } = rules
  if (rules.confirmed && !rules.sourceNote) throw invalid('sourceNote', 'SOURCE_NEEDED')
  await refusePast(ctx, committeeId, validFrom)
  // rules of the same day are corrected: the wrong ones leave a tombstone
  await ctx.db.query(
    `update procedure_rules set removed_at = $3, modified_at = now()
      where committee_id = $1 and removed_at is null and valid_from = $2::date`,
    [committeeId, validFrom, clock.now()],
  )
  await ctx.db.query(
    `update procedure_rules set valid_to = $2::date - 1, modified_at = now()
      where committee_id = $1 and removed_at is null and valid_from < $2::date
        and coalesce(valid_to, 'infinity') >= $2::date`,
    [committeeId, validFrom],
  )
  const [next] = await ctx.db.query<{ day: string | null }[]>(
    `select min(valid_from)::text as day from procedure_rules
      where committee_id = $1 and removed_at is null and valid_from > $2::date`,
    [committeeId, validFrom],
  )
  const validTo = next?.day ? addDays(next.day, -1) : null
  const made = await ctx.db.insert(ProcedureRules, { committeeId, ...rules, validTo })
  await record(ctx, {
    action: 'committees.rules.setProcedureRules',
    entity: 'ProcedureRules',
    entityId: String(made.identifiers[0]?.id),
  })
  await changed(ctx, 'Committee', committeeId)
  return committeeId
}
