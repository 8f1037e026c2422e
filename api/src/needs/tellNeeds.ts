import { changed, record } from '../audit/index.js'
import { tellNeedsSchema } from '../contract/needs.js'
import { check, DomainError, invalid, may, type Ctx } from '../platform/index.js'
import { lockPlacesOf, Registration } from '../summits/index.js'
import { consentGiven } from './consent.js'
import { NeedCut } from './NeedCut.js'
import { Need, NeedsConsent } from './Need.js'

/**
 * Tells what those who come need, in place of what was told before. It is kept only with consent; telling nothing takes back the
 * consent and all that was told (Art. 7 (3) and 9 (2) a GDPR). The audit entry says that, not what.
 * Errors: INVALID_INPUT on `consent` (CONSENT_NEEDED) or on a need's count (more than come) or `kind`
 * (NEED_NOT_OFFERED); REGISTRATION_CLOSED for one that ended.
 */
export async function tellNeeds(ctx: Ctx, input: unknown): Promise<string> {
  const { registrationId, needs } = check(tellNeedsSchema, input)
  await lockPlacesOf(ctx, registrationId)
  await may(ctx, 'tellNeeds', Registration, registrationId)
  const { size, state, summitId } = await ctx.db.findOneByOrFail(Registration, { id: registrationId })
  if (needs.length > 0 && !['CONFIRMED', 'WAITLISTED', 'OFFERED'].includes(state))
    throw new DomainError('REGISTRATION_CLOSED')
  const tooMany = needs.findIndex(({ kind, count }) => kind !== 'CHILDCARE' && count > size)
  if (tooMany >= 0) throw invalid(`needs.${tooMany}.count`, 'NUMBER_TOO_LARGE')
  await refuseCut(ctx, summitId, registrationId, needs)
  await ctx.db.delete(NeedsConsent, { registrationId })
  if (needs.length > 0) {
    await ctx.db.insert(NeedsConsent, { registrationId, ...(await consentGiven(ctx)) })
    await ctx.db.insert(
      Need,
      needs.map((need) => ({ ...need, registrationId })),
    )
  }
  await record(ctx, {
    action: needs.length > 0 ? 'needs.tell' : 'needs.takeBack',
    entity: 'Registration',
    entityId: registrationId,
    fields: ['needs'],
  })
  await changed(ctx, 'Summit', summitId)
  return registrationId
}

/** What an event cannot offer is not asked for anew; who told it before keeps it, for the organisers may still find a way. */
async function refuseCut(
  ctx: Ctx,
  summitId: string,
  registrationId: string,
  needs: readonly Pick<Need, 'kind' | 'detail'>[],
): Promise<void> {
  const cut = await ctx.db.findBy(NeedCut, { summitId })
  if (cut.length === 0) return
  const told = await ctx.db.findBy(Need, { registrationId })
  const among = (all: readonly Pick<Need, 'kind' | 'detail'>[], one: Pick<Need, 'kind' | 'detail'>) =>
    all.some(({ kind, detail }) => kind === one.kind && detail === one.detail)
  const anew = needs.findIndex((one) => among(cut, one) && !among(told, one))
  if (anew >= 0) throw invalid(`needs.${anew}.kind`, 'NEED_NOT_OFFERED')
}
