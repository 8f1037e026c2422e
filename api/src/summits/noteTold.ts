import { changed, record } from '../audit/index.js'
import { noteToldSchema } from '../contract/summits.js'
import { toldOtherwise } from '../mail/index.js'
import { check, may, type Ctx } from '../platform/index.js'
import { endCalls } from './askToRing.js'
import { closeTold } from './openToTell.js'
import { Summit } from './Summit.js'

/**
 * Somebody of the Integrationsbuero told people without an e-mail address themselves: no letter is needed, and nobody need be rung
 * up any more. Said twice it changes nothing; what is no letter about a registration of this event is left alone.
 */
export async function noteTold(ctx: Ctx, input: unknown): Promise<string> {
  const { summitId, ids } = check(noteToldSchema, input)
  await may(ctx, 'noteTold', Summit, summitId)
  const letters = await ctx.db.query<{ id: string; about: string }[]>(
    `select m.id, r.id as about from message m join registration r on m.about_entity = 'Registration' and m.about_id = r.id
      where m.id = any($1) and r.summit_id = $2 and m.channel = 'LETTER' and m.state = 'queued'`,
    [ids, summitId],
  )
  if (letters.length === 0) return summitId
  await toldOtherwise(
    ctx,
    letters.map(({ id }) => id),
  )
  const told = [...new Set(letters.map(({ about }) => about))]
  await endCalls(ctx, told)
  await closeTold(ctx, summitId)
  const entry = { action: 'summits.registration.told', entity: 'Registration' }
  await record(ctx, ...told.map((entityId) => ({ ...entry, entityId })))
  await changed(ctx, 'Summit', summitId)
  return summitId
}
