import { changed, record } from '../audit/index.js'
import { largestParty } from '../contract/summits.js'
import { clock, DomainError, invalid, may, type Ctx } from '../platform/index.js'
import { lockPlacesOf } from './lockPlaces.js'
import { offerPlaces } from './offerPlaces.js'
import { Participant, Registration } from './Registration.js'
import { setBadges, type Badge, type NamedBadge } from './setBadges.js'
import { Summit } from './Summit.js'
import { tellRegistrations } from './tellRegistered.js'

/** Somebody who comes along, and what their badge says beside the name; that is left as it is unless told. */
export interface Named extends Partial<Badge> {
  givenName: string
  familyName: string
}

/** By which right the party is changed, and why where somebody told it to an office. */
export type Changes = { verb: 'changeParty' } | { verb: 'changePartyOnBehalf'; reason: string }

/**
 * Changes with whom somebody comes. Who registered stays, and so does everybody who is named again. More people need free places,
 * else nothing changes and nobody loses theirs; fewer give theirs to who waits. Who waits keeps the rank. Who registered is told
 * by mail, whoever changed it, and why where it was told to an office: that enters more people until the event is over, as it does
 * registrations.
 * Errors: FORBIDDEN, REGISTRATION_CLOSED; INVALID_INPUT on `others` (PARTY_NO_ROOM, PARTY_TOO_LARGE).
 */
export async function changeParty(
  ctx: Ctx,
  id: string,
  others: readonly Named[],
  how: Changes = { verb: 'changeParty' },
): Promise<void> {
  await lockPlacesOf(ctx, id)
  await may(ctx, how.verb, Registration, id)
  const registration = await ctx.db.findOneByOrFail(Registration, { id })
  const summit = await ctx.db.findOneByOrFail(Summit, { id: registration.summitId })
  const change = 1 + others.length - registration.size
  const closes = summit.registrationClosesAt ?? summit.startsAt
  if (how.verb === 'changeParty' && change > 0 && clock.now() >= closes)
    throw new DomainError('REGISTRATION_CLOSED')
  await takeOrFree(ctx, registration, change)
  const differs = await rename(ctx, id, others)
  await ctx.db.update(Registration, { id }, { size: 1 + others.length, modifiedAt: clock.now() })
  await record(ctx, {
    action: `summits.registration.${how.verb}`,
    entity: 'Registration',
    entityId: id,
    fields: ['participants'],
  })
  await changed(ctx, 'Summit', registration.summitId)
  const { personId } = registration
  const told = { id, personId, ...('reason' in how && { reason: how.reason }) }
  if (differs) await tellRegistrations(ctx, summit, 'summits.partyChanged', [told])
  if (change < 0) await offerPlaces(ctx, registration.summitId)
}

async function takeOrFree(
  ctx: Ctx,
  { summitId, groupId, size, state }: Registration,
  change: number,
): Promise<void> {
  if (size + change > largestParty) throw invalid('others', 'PARTY_TOO_LARGE')
  if (change > 0) {
    const [most] = await ctx.db.query<{ together: number | null }[]>(
      'select most_together($1, $2) as together',
      [summitId, groupId],
    )
    if (size + change > (most?.together ?? Infinity)) throw invalid('others', 'PARTY_TOO_LARGE')
  }
  if (state === 'WAITLISTED' || change === 0) return
  if (change < 0) {
    await ctx.db.query('select free_places($1, $2, $3)', [summitId, groupId, -change])
    return
  }
  const [room] = await ctx.db.query<{ fits: boolean }[]>('select places_fit($1, $2, $3) as fits', [
    summitId,
    groupId,
    change,
  ])
  if (!room?.fits) throw invalid('others', 'PARTY_NO_ROOM')
  await ctx.db.query('select take_places($1, $2, $3)', [summitId, groupId, change])
}

/** Who is named again keeps their entry, and with it what hangs on it. Says whether others come than before. */
async function rename(ctx: Ctx, registrationId: string, others: readonly Named[]): Promise<boolean> {
  const known = await ctx.db.find(Participant, { where: { registrationId }, order: { position: 'ASC' } })
  const [, ...before] = known
  const left = [...before]
  const badges: NamedBadge[] = []
  const fresh = others.filter(({ givenName, familyName, ...badge }) => {
    const at = left.findIndex((p) => p.givenName === givenName && p.familyName === familyName)
    if (at < 0) return true
    for (const { id, spokenLanguages, spokenName } of left.splice(at, 1))
      badges.push({ id, spokenLanguages, spokenName, ...badge })
    return false
  })
  await setBadges(ctx, badges)
  if (left.length > 0)
    await ctx.db.delete(
      Participant,
      left.map(({ id }) => id),
    )
  const last = Math.max(0, ...known.map(({ position }) => position))
  if (fresh.length > 0)
    await ctx.db.insert(
      Participant,
      fresh.map((one, n) => ({ ...one, registrationId, position: last + 1 + n })),
    )
  return left.length > 0 || fresh.length > 0
}
