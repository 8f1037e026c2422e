import { IsNull } from 'typeorm'
import { changed } from '../audit/index.js'
import { clock, type Ctx } from '../platform/index.js'
import { Delegate } from './Delegate.js'
import type { DelegateRole } from './kinds.js'
import { rightsChanged } from './loadViewer.js'

/** Makes a person a delegate from now on; says whether she was one before. Who may do so is decided by the calling verb. */
export async function enterDelegate(
  ctx: Ctx,
  organisationId: string,
  personId: string,
  role: DelegateRole,
): Promise<{ id: string; wasBefore: boolean }> {
  // orders two answers that come at once; the unique index is the last wall
  await ctx.db.query('select id from organisation where id = $1 for update', [organisationId])
  const known = await ctx.db.findOneBy(Delegate, { organisationId, personId, validTo: IsNull() })
  if (known) return { id: known.id, wasBefore: true }
  const made = await ctx.db.insert(Delegate, { organisationId, personId, role, validFrom: clock.now() })
  await rightsChanged(ctx, personId)
  await changed(ctx, 'Organisation', organisationId)
  return { id: String(made.identifiers[0]?.id), wasBefore: false }
}
