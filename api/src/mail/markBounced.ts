import { record } from '../audit/index.js'
import type { Ctx } from '../platform/index.js'
import { withoutSecrets } from './ledger.js'
import { Message } from './Message.js'
import { templateOf } from './templates.js'

/**
 * Notes that a message came back for good. Undefined when there is none, or it is noted already. What was claimed again
 * meanwhile is fenced by the state: a later copy changes nothing.
 */
export async function markBounced(ctx: Ctx, id: string, code: string): Promise<Message | undefined> {
  const message = await ctx.db.findOneBy(Message, { id })
  if (!message) return undefined
  const [, written] = await ctx.db.query<[unknown[], number]>(
    `update message set state = 'bounced', last_error = $2, lease_until = null, params = ${withoutSecrets('$3')}
     where id = $1 and state in ('sent', 'sending', 'uncertain', 'held', 'queued')`,
    [id, code, [...(templateOf(message.template)?.secret ?? [])]],
  )
  if (written === 0) return undefined
  await record(ctx, { action: 'mail.message.bounce', entity: 'Message', entityId: id, fields: ['state'] })
  return message
}
