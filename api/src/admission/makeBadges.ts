import { idField } from '../contract/fields.js'
import { requestDocument } from '../documents/index.js'
import { check, DomainError, may, type Ctx } from '../platform/index.js'
import { Summit } from '../summits/index.js'

/** Has the badges of everybody whose ticket holds made, by name. Errors: NOT_FOUND, FORBIDDEN, NOBODY_REGISTERED. */
export async function makeBadges(ctx: Ctx, input: unknown): Promise<string> {
  const summitId = check(idField, input)
  await may(ctx, 'makeBadges', Summit, summitId)
  const tickets = await ctx.db.query<{ id: string }[]>(
    `select t.id from ticket t join participant p on p.id = t.participant_id
      where t.summit_id = $1 and t.state <> 'REVOKED' and t.code <> '' order by lower(p.family_name), lower(p.given_name), t.id`,
    [summitId],
  )
  if (tickets.length === 0) throw new DomainError('NOBODY_REGISTERED')
  return requestDocument(ctx, {
    kind: 'BADGES',
    subject: { entity: 'Summit', id: summitId },
    locale: ctx.viewer.locale,
    items: tickets.map(({ id }) => id),
  })
}
