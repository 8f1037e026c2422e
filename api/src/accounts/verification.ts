import { advance } from '../audit/index.js'
import { revokeVerificationSchema, verifyOrganisationSchema } from '../contract/accounts.js'
import { tell } from '../mail/index.js'
import { check, clock, dayOf, invalid, type Ctx } from '../platform/index.js'
import { delegatesOf } from './delegatesOf.js'
import { Organisation } from './Organisation.js'
import { organisationMachine } from './states.js'

/** The Integrationsbuero has checked an organisation; it counts until a day. Errors: NOT_FOUND, FORBIDDEN, CONFLICT, INVALID_INPUT. */
export const verifyOrganisation = (ctx: Ctx, input: unknown): Promise<string> =>
  verify(ctx, 'verifyOrganisation', input)

/** The check is prolonged. Errors as of `verifyOrganisation`. */
export const renewVerification = (ctx: Ctx, input: unknown): Promise<string> =>
  verify(ctx, 'renewVerification', input)

async function verify(
  ctx: Ctx,
  verb: 'verifyOrganisation' | 'renewVerification',
  input: unknown,
): Promise<string> {
  const { id, until } = check(verifyOrganisationSchema, input)
  if (until <= dayOf(clock.now())) throw invalid('until', 'DATE_IN_PAST')
  await advance(ctx, organisationMachine, id, verb, { set: { verifiedUntil: until } })
  await tellDelegates(ctx, id, 'accounts.organisationVerified', { day: { day: until } })
  return id
}

/** The check is taken back, with a reason the delegates are told. Errors: NOT_FOUND, FORBIDDEN, CONFLICT, INVALID_INPUT. */
export async function revokeVerification(ctx: Ctx, input: unknown): Promise<string> {
  const { id, reason } = check(revokeVerificationSchema, input)
  await advance(ctx, organisationMachine, id, 'revokeVerification', { reason })
  await tellDelegates(ctx, id, 'accounts.verificationRevoked', {}, reason)
  return id
}

/** Ends the checks whose day has passed; the schedule runs it daily, running it again changes nothing. Returns how many ended. */
export async function expireVerifications(ctx: Ctx): Promise<number> {
  const due = await ctx.db.query<{ id: string }[]>(
    `select id from organisation where state = 'VERIFIED' and verified_until < $1::date order by id for update skip locked`,
    [dayOf(clock.now())],
  )
  for (const { id } of due) {
    await advance(ctx, organisationMachine, id, 'expireVerification')
    await tellDelegates(ctx, id, 'accounts.verificationExpired', {})
  }
  return due.length
}

type Told = 'accounts.organisationVerified' | 'accounts.verificationRevoked' | 'accounts.verificationExpired'

async function tellDelegates(
  ctx: Ctx,
  id: string,
  template: Told,
  values: { day?: { day: string } },
  reason?: string,
): Promise<void> {
  const organisation = await ctx.db.findOneByOrFail(Organisation, { id })
  await tell(ctx, {
    template,
    to: (await delegatesOf(ctx, id)).map((delegate) => delegate.personId),
    params: {
      values: { organisation: organisation.name, day: '', ...values },
      ...(reason ? { reason } : {}),
    },
    about: { entity: 'Organisation', id },
  })
}
