import { changed, record } from '../audit/index.js'
import { draftInvitationsSchema } from '../contract/invitations.js'
import { check, clock, may, runSql, sql, type Ctx } from '../platform/index.js'
import { Summit } from '../summits/index.js'
import { audienceSql } from './audience.js'

/**
 * Puts an audience on the list of an event. Who is on it already stays as they are, also when they said no or were taken off;
 * who has neither an e-mail nor a postal address is left out. Nothing is sent. Errors: NOT_FOUND, FORBIDDEN.
 */
export async function draftInvitations(ctx: Ctx, input: unknown): Promise<string> {
  const audience = check(draftInvitationsSchema, input)
  await may(ctx, 'draftInvitations', Summit, audience.summitId)
  const now = clock.now()
  const made = await runSql<{ id: string }>(
    ctx.db,
    ctx.viewer,
    sql`insert into invitation (summit_id, person_id, state, source, created_at, modified_at)
      select ${audience.summitId}::uuid, a.person_id, 'DRAFT', a.source, ${now}, ${now} from (${audienceSql(audience)}) a
      where a.reachable and a.known is null on conflict (summit_id, person_id) do nothing returning id`,
  )
  if (made.length > 0)
    await record(
      ctx,
      ...made.map(({ id }) => ({
        action: 'invitations.invitation.draft',
        entity: 'Invitation',
        entityId: id,
      })),
    )
  await changed(ctx, 'Summit', audience.summitId)
  return audience.summitId
}
