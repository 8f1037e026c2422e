import { forgetViewer } from '../accounts/index.js'
import { changed, record } from '../audit/index.js'
import { appointKeeperSchema } from '../contract/committees.js'
import { check, invalid, may, type Ctx } from '../platform/index.js'
import { Committee } from './Committee.js'
import { MinutesKeeper } from './MinutesKeeper.js'
import { tellAppointed } from './tellAppointed.js'
import { whom } from './whom.js'

/**
 * An administrator or the committee's clerk says who keeps its minutes, from a day on or for some days; no seat is needed.
 * Errors: NOT_FOUND, FORBIDDEN, INVALID_INPUT (RANGE_REVERSED, KEEPS_ALREADY).
 */
export async function appointKeeper(ctx: Ctx, input: unknown): Promise<string> {
  const { committeeId, personId, person, validFrom, validTo } = check(appointKeeperSchema, input)
  // the lock orders who is appointed in this committee: days are compared under it
  await may(ctx, 'appointKeeper', Committee, committeeId)
  if (validTo && validTo < validFrom) throw invalid('validTo', 'RANGE_REVERSED')
  const who = await whom(ctx, personId, person)
  const [keeps] = await ctx.db.query<unknown[]>(
    `select from minutes_keeper where committee_id = $1 and person_id = $2
        and daterange(valid_from, valid_to, '[]') && daterange($3::date, $4::date, '[]') limit 1`,
    [committeeId, who, validFrom, validTo],
  )
  if (keeps) throw invalid('personId', 'KEEPS_ALREADY')
  const made = await ctx.db.insert(MinutesKeeper, { committeeId, personId: who, validFrom, validTo })
  const id = String(made.identifiers[0]?.id)
  forgetViewer(who)
  await record(ctx, { action: 'committees.keeper.appointKeeper', entity: 'MinutesKeeper', entityId: id })
  await tellAppointed(ctx, { entity: 'MinutesKeeper', id, committeeId, personId: who }, 'KEEPER', validFrom)
  await changed(ctx, 'Committee', committeeId)
  return id
}
