import { invitationPath } from '../contract/paths.js'
import { callBackAll, tell } from '../mail/index.js'
import { toldAlso } from '../summits/index.js'
import { invitationBlocks, invitationEntry } from './invitationBlocks.js'
import { letterCodesFor } from './letterCodes.js'
import { linksFor } from './linksFor.js'

/*
 * Who was invited and has not answered knows of the event as well: an event that is moved or called off is told to them, too.
 * An invitation that has not gone out to somebody is called back with the event, and they need no news of it.
 */
toldAlso(async (ctx, summit, news) => {
  const open = await ctx.db.query<{ id: string; person_id: string }[]>(
    `select i.id, i.person_id from invitation i
      where i.summit_id = $1 and i.state = 'ISSUED' order by i.id`,
    [summit.id],
  )
  if (news.kind === 'calledOff') {
    const unsent = await callBackAll(
      ctx,
      'Invitation',
      open.map(({ id }) => id),
    )
    const silent = new Set(
      unsent.filter(({ template }) => template === 'invitations.invited').map(({ id }) => id),
    )
    await tell(
      ctx,
      ...open
        .filter(({ id }) => !silent.has(id))
        .map(({ id, person_id: to }) => ({
          template: 'invitations.calledOff' as const,
          to,
          about: { entity: 'Invitation', id },
          key: `invitations.calledOff/${id}`,
          params: { ...invitationBlocks(summit), reason: news.reason },
          calendar: invitationEntry(summit, true),
        })),
    )
    return
  }
  const links = await linksFor(ctx, open)
  const codes = await letterCodesFor(ctx, open)
  await tell(
    ctx,
    ...open.map(({ id, person_id: to }) => ({
      template: 'invitations.changed' as const,
      to,
      about: { entity: 'Invitation', id },
      key: `invitations.changed/${id}/${summit.sequence}`,
      params: invitationBlocks(summit, invitationPath(links.get(id) ?? ''), codes.get(id)),
      calendar: invitationEntry(summit),
      expiresAt: summit.startsAt,
    })),
  )
})
