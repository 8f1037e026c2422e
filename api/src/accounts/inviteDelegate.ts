import { delegateInvitationPath } from '../contract/paths.js'
import { IsNull } from 'typeorm'
import { record } from '../audit/index.js'
import { inviteDelegateSchema } from '../contract/accounts.js'
import { tell } from '../mail/index.js'
import { check, clock, may, type Ctx } from '../platform/index.js'
import { DelegateInvitation } from './DelegateInvitation.js'
import { nameOf } from './names.js'
import { Organisation } from './Organisation.js'
import { Person } from './Person.js'
import { newToken } from './tokens.js'

/** Days a delegate's invitation can be answered. */
export const INVITATION_DAYS = 14

/** A lead invites someone by mail to act for the organisation; an open invitation to the same address is replaced. Errors: NOT_FOUND, FORBIDDEN, INVALID_INPUT. */
export async function inviteDelegate(ctx: Ctx, input: unknown): Promise<string> {
  const { organisationId, email, role, locale } = check(inviteDelegateSchema, input)
  await may(ctx, 'inviteDelegate', Organisation, organisationId)
  const now = clock.now()
  const open = { organisationId, email, acceptedAt: IsNull(), withdrawnAt: IsNull() }
  await ctx.db.update(DelegateInvitation, open, { withdrawnAt: now })
  const { token, hash } = newToken()
  const expiresAt = new Date(now.getTime() + INVITATION_DAYS * 86_400_000)
  const made = await ctx.db.insert(DelegateInvitation, {
    organisationId,
    email,
    role,
    tokenHash: hash,
    invitedById: ctx.viewer.personId,
    createdAt: now,
    expiresAt,
  })
  const id = String(made.identifiers[0]?.id)
  await record(ctx, {
    action: 'accounts.organisation.inviteDelegate',
    entity: 'DelegateInvitation',
    entityId: id,
  })
  const organisation = await ctx.db.findOneByOrFail(Organisation, { id: organisationId })
  const inviter = ctx.viewer.personId && (await ctx.db.findOneByOrFail(Person, { id: ctx.viewer.personId }))
  const language = locale ?? ctx.viewer.locale
  await tell(ctx, {
    template: 'accounts.delegateInvitation',
    to: { email, name: '', locale: language },
    params: {
      values: {
        organisation: organisation.name,
        inviter: inviter ? nameOf(inviter) : { text: 'accounts.integrationOffice' },
        n: INVITATION_DAYS,
      },
      link: delegateInvitationPath(token),
    },
    about: { entity: 'DelegateInvitation', id },
    expiresAt,
  })
  return id
}
