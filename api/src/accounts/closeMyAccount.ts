import { IsNull } from 'typeorm'
import { changed, record } from '../audit/index.js'
import { tell } from '../mail/index.js'
import { DomainError, signedIn, withOwnRoles, type Ctx } from '../platform/index.js'
import { Delegate } from './Delegate.js'
import { leaveOrganisation } from './endDelegate.js'
import { erasePeople } from './erasePeople.js'
import { Person } from './Person.js'

/**
 * A person leaves for good: she stops acting for her organisations, her name, addresses and ways to sign in are erased. What she
 * did stays, without her name. Who holds a seat or an office gives it up first. Errors: SIGN_IN_NEEDED, HOLDS_OFFICE.
 */
export async function closeMyAccount(ctx: Ctx): Promise<string> {
  const id = signedIn(ctx)
  const person = await ctx.db.findOneOrFail(Person, { where: { id }, lock: { mode: 'for_no_key_update' } })
  if (withOwnRoles(ctx.viewer).roles.some((role) => !/^(DELEGATE|PERSON)@/.test(role)))
    throw new DomainError('HOLDS_OFFICE')
  const { email, locale } = person
  for (const delegate of await ctx.db.findBy(Delegate, { personId: id, validTo: IsNull() }))
    await leaveOrganisation(ctx, delegate.id)
  await record(ctx, { action: 'accounts.person.closeMyAccount', entity: 'Person', entityId: id })
  await ctx.db.query('delete from auth."user" where "personId" = $1', [id])
  await erasePeople(ctx, [id])
  if (email)
    await tell(ctx, {
      template: 'accounts.accountClosed',
      to: { email, name: '', locale },
      params: { values: {} },
    })
  await changed(ctx, 'Person', id)
  return id
}
