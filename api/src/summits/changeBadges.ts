import { changed, record } from '../audit/index.js'
import { changeBadgesSchema } from '../contract/summits.js'
import { check, invalid, may, type Ctx } from '../platform/index.js'
import { Participant, Registration } from './Registration.js'
import { setBadges } from './setBadges.js'

/**
 * Changes what the badges of one's own registration say beside the names, while the event is still to come.
 * Errors: FORBIDDEN; INVALID_INPUT on `badges` (UNKNOWN_CHOICE, somebody who does not come with it).
 */
export async function changeBadges(ctx: Ctx, input: unknown): Promise<string> {
  const { registrationId, badges } = check(changeBadgesSchema, input)
  await may(ctx, 'changeBadges', Registration, registrationId)
  const people = await ctx.db.findBy(Participant, { registrationId })
  const known = new Set(people.map(({ id }) => id))
  if (badges.some(({ participantId }) => !known.has(participantId))) throw invalid('badges', 'UNKNOWN_CHOICE')
  await setBadges(
    ctx,
    badges.map(({ participantId: id, ...badge }) => ({ id, ...badge })),
  )
  await record(ctx, {
    action: 'summits.registration.changeBadges',
    entity: 'Registration',
    entityId: registrationId,
    fields: ['spokenLanguages', 'spokenName'],
  })
  await changed(ctx, 'Registration', registrationId)
  return registrationId
}
