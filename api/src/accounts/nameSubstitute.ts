import { IsNull } from 'typeorm'
import { record } from '../audit/index.js'
import { lendableRoles } from '../contract/accounts.lists.js'
import { nameSubstituteSchema } from '../contract/accounts.js'
import {
  check,
  clock,
  dayOf,
  DomainError,
  holds,
  invalid,
  runSql,
  signedIn,
  sql,
  withOwnRoles,
  type Ctx,
} from '../platform/index.js'
import { bodyOfScope, ownSql, rightsChanged } from './loadViewer.js'
import { Substitution } from './Substitution.js'
import { tellSubstitution } from './tellSubstitution.js'

interface Wanted {
  absentId: string
  substituteId: string
  scopeId: string | null
  validFrom: string
  validTo: string
}

/**
 * A person who will be away says who stands in; for somebody who is ill the clerk of the committee or Body does, or an administrator.
 * A right that is only lent is not enough, and nobody lends a role of somebody else to herself. Errors: SIGN_IN_NEEDED, FORBIDDEN,
 * NOT_FOUND, INVALID_INPUT (DATE_IN_PAST, RANGE_REVERSED, SUBSTITUTE_IS_ABSENT, SUBSTITUTE_IS_ACTOR, NOTHING_TO_LEND, ALREADY_SUBSTITUTED).
 */
export async function nameSubstitute(ctx: Ctx, input: unknown): Promise<string> {
  const me = signedIn(ctx)
  const { absentId, ...given } = check(nameSubstituteSchema, input)
  const wanted: Wanted = { ...given, absentId: absentId ?? me }
  if (wanted.absentId !== me) await mayNameFor(ctx, wanted.scopeId)
  checkWanted(wanted, me)
  // the lock orders what is agreed for one person: days are compared under it
  const known = await ctx.db.query<{ id: string }[]>(
    'select id from person where id = any($1) and erased_at is null order by id for no key update',
    [[wanted.absentId, wanted.substituteId]],
  )
  if (known.length < 2) throw new DomainError('NOT_FOUND')
  if (!(await hasToLend(ctx, wanted)))
    // who has no office at all has no business here
    throw wanted.scopeId || absentId ? invalid('scopeId', 'NOTHING_TO_LEND') : new DomainError('FORBIDDEN')
  if (await isTaken(ctx, wanted)) throw invalid('validFrom', 'ALREADY_SUBSTITUTED')
  const id = String((await ctx.db.insert(Substitution, wanted)).identifiers[0]?.id)
  await rightsChanged(ctx, wanted.substituteId)
  await record(ctx, { action: 'accounts.substitution.name', entity: 'Substitution', entityId: id })
  await tellSubstitution(ctx, 'accounts.substituteNamed', await ctx.db.findOneByOrFail(Substitution, { id }))
  return id
}

/** Who keeps the papers there, or an administrator, by a right of their own. */
async function mayNameFor(ctx: Ctx, scopeId: string | null): Promise<void> {
  const own = withOwnRoles(ctx.viewer)
  if (holds(own, 'ADMINISTRATOR')) return
  if (!scopeId) throw new DomainError('FORBIDDEN')
  const [found] = await runSql<{ body: string | null }>(
    ctx.db,
    own,
    sql`select ${bodyOfScope(sql`${scopeId}::uuid`)} as body`,
  )
  if (!holds(own, 'CLERK', scopeId, ...(found?.body ? [found.body] : []))) throw new DomainError('FORBIDDEN')
}

function checkWanted({ absentId, substituteId, validFrom, validTo }: Wanted, me: string): void {
  if (substituteId === absentId) throw invalid('substituteId', 'SUBSTITUTE_IS_ABSENT')
  if (substituteId === me) throw invalid('substituteId', 'SUBSTITUTE_IS_ACTOR')
  if (validFrom < dayOf(clock.now())) throw invalid('validFrom', 'DATE_IN_PAST')
  if (validTo < validFrom) throw invalid('validTo', 'RANGE_REVERSED')
}

/** Whether the person has a role of their own there that can be lent. */
async function hasToLend(ctx: Ctx, { absentId, scopeId }: Wanted): Promise<boolean> {
  const now = clock.now()
  const at = { person: sql`${absentId}::uuid`, now: sql`${now}`, today: sql`${dayOf(now)}::date` }
  const rows = await runSql<unknown>(
    ctx.db,
    ctx.viewer,
    sql`select from (${ownSql(at)}) own where own.role = any(${[...lendableRoles]})
      and (${scopeId}::uuid is null or own.scope = ${scopeId}::uuid or ${bodyOfScope(sql`own.scope`)} = ${scopeId}::uuid) limit 1`,
  )
  return rows.length > 0
}

/** Whether somebody stands in there on one of the days already. */
function isTaken(ctx: Ctx, { absentId, scopeId, validFrom, validTo }: Wanted): Promise<boolean> {
  return ctx.db
    .createQueryBuilder(Substitution, 's')
    .where({ absentId, scopeId: scopeId ?? IsNull(), endedAt: IsNull() })
    .andWhere(`daterange(s.valid_from, s.valid_to, '[]') && daterange(:validFrom, :validTo, '[]')`, {
      validFrom,
      validTo,
    })
    .getExists()
}
