import { makeAttendanceListSchema } from '../contract/followup.js'
import { requestDocument } from '../documents/index.js'
import { check, DomainError, may, type Ctx } from '../platform/index.js'
import { Summit } from '../summits/index.js'

/** Has the list of everybody who has a place made, to be signed at the door. Errors: NOT_FOUND, FORBIDDEN, NOBODY_REGISTERED. */
export async function makeAttendanceList(ctx: Ctx, input: unknown): Promise<string> {
  const { summitId, by } = check(makeAttendanceListSchema, input)
  await may(ctx, 'makeAttendanceList', Summit, summitId)
  const people = await ctx.db.query<{ id: string }[]>(
    `select p.id from registration r join participant p on p.registration_id = r.id
      where r.summit_id = $1 and r.state = 'CONFIRMED' order by lower(p.family_name), lower(p.given_name), p.id`,
    [summitId],
  )
  if (people.length === 0) throw new DomainError('NOBODY_REGISTERED')
  return requestDocument(ctx, {
    kind: 'ATTENDANCE',
    subject: { entity: 'Summit', id: summitId },
    locale: ctx.viewer.locale,
    items: people.map(({ id }) => id),
    options: { by },
  })
}
