import { forget } from '../mail/index.js'
import { clock, type Ctx } from '../platform/index.js'
import { forgetViewer } from './loadViewer.js'
import { Person } from './Person.js'

/** Erases what is known of a person: name, addresses, mails. What they did stays, without their name. Whoever calls decided that. */
export async function erasePersonData(ctx: Ctx, id: string): Promise<void> {
  const gone = { title: '', givenName: '', familyName: '', phone: null, email: null, post: null }
  await ctx.db.update(Person, { id }, { ...gone, erasedAt: clock.now() })
  await forget(ctx, id)
  forgetViewer(id)
}
