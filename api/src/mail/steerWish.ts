import { record } from '../audit/index.js'
import { clock, DomainError, type Ctx } from '../platform/index.js'
import type { MailWishView } from './MailWish.view.js'
import { MailWish } from './MailWish.js'
import { templateKeysToMany } from './templates.js'
import { isToken } from './wishes.js'

/** Whether the owner of a link wants no invitations by mail; null for a link nobody was sent. */
export async function readWish(ctx: Ctx, token: string): Promise<MailWishView | null> {
  const wish = isToken(token) ? await ctx.db.findOneBy(MailWish, { token }) : null
  return wish && { isStopped: wish.stoppedAt !== null }
}

/**
 * Whoever got an invitation, reminder or survey by mail wants no more of them, by the page of its link or one click in the mail
 * program. What waits to go out to them is called back, also a second attempt at what may have arrived. Saying it twice is saying it. Errors: NOT_FOUND.
 */
export async function stopMails(ctx: Ctx, token: string): Promise<void> {
  const personId = await turn(ctx, token, clock.now())
  if (!personId) return
  await ctx.db.query(
    `update message set state = 'cancelled' where person_id = $1 and template = any($2) and channel = 'MAIL'
       and state in ('queued', 'held', 'uncertain')`,
    [personId, templateKeysToMany],
  )
  await record(ctx, { action: 'mail.wish.stop', entity: 'Person', entityId: personId })
}

/** They may be invited by mail again. Errors: NOT_FOUND. */
export async function wantMails(ctx: Ctx, token: string): Promise<void> {
  const personId = await turn(ctx, token, null)
  if (personId) await record(ctx, { action: 'mail.wish.resume', entity: 'Person', entityId: personId })
}

/** Whose wish changed; undefined when it was so before. */
async function turn(ctx: Ctx, token: string, stoppedAt: Date | null): Promise<string | undefined> {
  if (!isToken(token) || !(await ctx.db.existsBy(MailWish, { token }))) throw new DomainError('NOT_FOUND')
  const [rows] = await ctx.db.query<[{ person_id: string }[], number]>(
    `update mail_wish set stopped_at = $2 where token = $1 and (stopped_at is null) <> ($2::timestamptz is null)
     returning person_id`,
    [token, stoppedAt],
  )
  return rows[0]?.person_id
}
