import { hashOf } from '../accounts/index.js'
import { MoreThan } from 'typeorm'
import { replyByLinkSchema } from '../contract/meetings.js'
import { check, clock, DomainError, type Ctx } from '../platform/index.js'
import { keepReply } from './replyToMeeting.js'
import { ReplyToken } from './ReplyToken.js'

/** The same answer by the link of a mail. It answers one date for one person, nothing else, until the meeting begins. */
export async function replyByLink(ctx: Ctx, input: unknown): Promise<string> {
  const { token, ...answered } = check(replyByLinkSchema, input)
  const found = await ctx.db.findOneBy(ReplyToken, {
    tokenHash: hashOf(token),
    expiresAt: MoreThan(clock.now()),
  })
  if (!found) throw new DomainError('LINK_INVALID')
  await keepReply(ctx, found.consultationId, found.personId, answered, 'MAIL_LINK')
  return found.consultationId
}
