import { In, IsNull } from 'typeorm'
import { record } from '../audit/index.js'
import { addDays, clock, dayOf, DomainError, may, type Ctx } from '../platform/index.js'
import { forgetViewer, rightsChanged } from './loadViewer.js'
import { Substitution } from './Substitution.js'
import { tellSubstitution } from './tellSubstitution.js'

/** How long after its last day the end of a substitution is still told, where no worker ran. */
const LATE_DAYS = 7

/**
 * Whoever is back, the clerk or an administrator ends a substitution before its last day, or before it begins; the roles go at once.
 * Errors: NOT_FOUND (also when it is over), FORBIDDEN.
 */
export async function endSubstitution(ctx: Ctx, id: string): Promise<string> {
  await may(ctx, 'endSubstitution', Substitution, id)
  const substitution = await ctx.db.findOneByOrFail(Substitution, { id })
  if (substitution.endedAt || substitution.validTo < dayOf(clock.now())) throw new DomainError('NOT_FOUND')
  await ctx.db.update(Substitution, { id }, { endedAt: clock.now() })
  await rightsChanged(ctx, substitution.substituteId)
  await record(ctx, {
    action: 'accounts.substitution.end',
    entity: 'Substitution',
    entityId: id,
    fields: ['endedAt'],
  })
  await tellSubstitution(ctx, 'accounts.substitutionEnded', substitution)
  return id
}

/** Tells both that a substitution is over whose last day has passed; each once, however often it runs. Returns how many were looked at. */
export async function tellEndedSubstitutions(ctx: Ctx): Promise<number> {
  const today = dayOf(clock.now())
  const over = await ctx.db
    .createQueryBuilder(Substitution, 's')
    .where('s.ended_at is null and s.valid_to < :today and s.valid_to >= :since', {
      today,
      since: addDays(today, -LATE_DAYS),
    })
    .orderBy('s.id')
    .getMany()
  for (const one of over)
    await tellSubstitution(ctx, 'accounts.substitutionEnded', one, `substitution/${one.id}/ended`)
  return over.length
}

/** Ends what was agreed with people whose names are erased; who else was part of it keeps nothing of theirs. */
export async function endSubstitutionsOf(ctx: Ctx, ids: readonly string[]): Promise<void> {
  const still = { endedAt: IsNull() }
  const theirs = await ctx.db.find(Substitution, {
    where: [
      { absentId: In([...ids]), ...still },
      { substituteId: In([...ids]), ...still },
    ],
  })
  if (theirs.length === 0) return
  await ctx.db.update(Substitution, { id: In(theirs.map(({ id }) => id)) }, { endedAt: clock.now() })
  for (const { substituteId } of theirs) forgetViewer(substituteId)
}
