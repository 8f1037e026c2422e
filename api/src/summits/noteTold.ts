import { changed, record } from '../audit/index.js'
import { noteToldSchema } from '../contract/summits.js'
import { toldInstead } from '../mail/index.js'
import { check, may, type Ctx } from '../platform/index.js'
import { endCalls } from './askToRing.js'
import { closeTold } from './openToTell.js'
import { Summit } from './Summit.js'

/**
 * Somebody of the Integrationsbuero told people whom no mail reaches themselves: no letter is needed, and nobody need be rung up any
 * more. Said twice it changes nothing; what is no letter, or mail that did not arrive, about a registration of this event is left alone.
 */
export async function noteTold(ctx: Ctx, input: unknown): Promise<string> {
  const { summitId, ids } = check(noteToldSchema, input)
  await may(ctx, 'noteTold', Summit, summitId)
  const untold = await ctx.db.query<{ id: string; about: string }[]>(
    `select m.id, r.id as about from message m join registration r on m.about_entity = 'Registration' and m.about_id = r.id
      where m.id = any($1) and r.summit_id = $2 and m.told_at is null
        and m.state = any(case m.channel when 'LETTER' then array['queued'] else array['failed', 'bounced'] end)`,
    [ids, summitId],
  )
  if (untold.length === 0) return summitId
  await toldInstead(
    ctx,
    untold.map(({ id }) => id),
  )
  const told = [...new Set(untold.map(({ about }) => about))]
  await endCalls(ctx, told)
  await closeTold(ctx, summitId)
  const entry = { action: 'summits.registration.told', entity: 'Registration' }
  await record(ctx, ...told.map((entityId) => ({ ...entry, entityId })))
  await changed(ctx, 'Summit', summitId)
  return summitId
}
