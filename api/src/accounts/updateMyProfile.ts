import { changed, record } from '../audit/index.js'
import { profileSchema } from '../contract/accounts.js'
import { check, signedIn, type Ctx } from '../platform/index.js'
import { rightsChanged } from './loadViewer.js'
import { Person } from './Person.js'

/** A person changes her own name, language and telephone. Errors: SIGN_IN_NEEDED, INVALID_INPUT. */
export async function updateMyProfile(ctx: Ctx, input: unknown): Promise<string> {
  const id = signedIn(ctx)
  const profile = check(profileSchema, input)
  await ctx.db.update(Person, { id }, profile)
  await rightsChanged(ctx, id)
  await record(ctx, {
    action: 'accounts.person.updateMyProfile',
    entity: 'Person',
    entityId: id,
    fields: Object.keys(profile),
  })
  await changed(ctx, 'Person', id)
  return id
}
