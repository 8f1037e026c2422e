import { In } from 'typeorm'
import { forget } from '../mail/index.js'
import { clock, type Ctx } from '../platform/index.js'
import { forgetViewer } from './loadViewer.js'
import { Person } from './Person.js'
import { endSubstitutionsOf } from './endSubstitution.js'

/**
 * Erases what is known of people: names, addresses, mails, in as many statements for many as for one. What they did stays,
 * without their names. Whoever calls decided that.
 */
export async function erasePeople(ctx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const gone = { title: '', givenName: '', familyName: '', phone: null, email: null, post: null }
  await ctx.db.update(Person, { id: In([...ids]) }, { ...gone, erasedAt: clock.now() })
  await endSubstitutionsOf(ctx, ids)
  await forget(ctx, ids)
  for (const id of ids) forgetViewer(id)
}
