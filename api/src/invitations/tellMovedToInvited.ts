import { invitationPath } from '../contract/paths.js'
import { callBackAll, tell, type CalledBack } from '../mail/index.js'
import type { Ctx } from '../platform/index.js'
import type { Summit } from '../summits/index.js'
import { invitationBlocks, invitationEntry } from './invitationBlocks.js'
import { letterCodesFor } from './letterCodes.js'
import { linksFor } from './linksFor.js'

const brings = ['invitations.invited', 'invitations.passedOn'] as const
/** What says when and where the event is. */
const dated = [...brings, 'invitations.reminder', 'invitations.changed'] as const

interface Invited {
  id: string
  personId: string
  isOpen: boolean
}

/**
 * Tells those who were invited to an event that it was moved. Nothing leaves with the earlier date any more: what waits is called
 * back, and who has not got the invitation yet gets it with the new one, in its turn. To whom it has gone the news is told, which
 * asks for an answer as a reminder would. Who has answered hears of it by their registration, or need not.
 */
export async function tellMovedToInvited(ctx: Ctx, summit: Summit): Promise<void> {
  const invited = await ctx.db.query<Invited[]>(
    `select id, person_id as "personId", state = 'ISSUED' as "isOpen" from invitation
      where summit_id = $1 and state not in ('DRAFT', 'WITHDRAWN') order by id`,
    [summit.id],
  )
  const ids = invited.map(({ id }) => id)
  const waited = await callBackAll(ctx, 'Invitation', ids, dated)
  const open = invited.filter(({ isOpen }) => isOpen)
  const unsent = waited.filter(
    ({ id, template }) => isBringing(template) && open.some((one) => one.id === id),
  )
  await writeAnew(ctx, summit, open, unsent)
  await uncount(
    ctx,
    waited.filter((one) => !unsent.includes(one)),
  )
}

const isBringing = (template: string): boolean => brings.some((one) => one === template)

/** The invitation once more to those who have not got it, with what it was written with; the news to all others. */
async function writeAnew(
  ctx: Ctx,
  summit: Summit,
  open: readonly Invited[],
  unsent: readonly CalledBack[],
): Promise<void> {
  const links = await linksFor(ctx, open)
  const codes = await letterCodesFor(ctx, open)
  const before = new Map(unsent.map((one) => [one.id, one]))
  const about = (template: string, { id, personId: to }: Invited) => ({
    to,
    about: { entity: 'Invitation', id },
    key: `${template}/${id}/${summit.sequence}`,
    params: invitationBlocks(summit, invitationPath(links.get(id) ?? ''), codes.get(id)),
    calendar: invitationEntry(summit),
    expiresAt: summit.startsAt,
  })
  const news = 'invitations.changed'
  await tell(
    ctx,
    ...open
      .filter(({ id }) => !before.has(id))
      .map((one) => ({ ...about(news, one), template: news }) as const),
  )
  const again = (template: (typeof brings)[number]) =>
    open.flatMap((one) => {
      const found = before.get(one.id)
      if (found?.template !== template) return []
      const { mailing, notBefore, values } = found
      // it was written already to whomever it was meant for
      const written = { ...(mailing ? { mailing } : {}), notBefore, asked: true }
      return [{ ...about(template, one), ...written, inviter: values.inviter ?? '' }]
    })
  const [invites, passes] = brings
  await tell(ctx, ...again(invites).map((one) => ({ ...one, template: invites })))
  await tell(
    ctx,
    ...again(passes).map(({ inviter, params, ...one }) => ({
      ...one,
      template: passes,
      params: { ...params, values: { ...params.values, inviter } },
    })),
  )
}

/** What was called back and not written anew was not written by its sending. */
async function uncount(ctx: Ctx, lost: readonly CalledBack[]): Promise<void> {
  const mailings = lost.flatMap(({ mailing }) => mailing ?? [])
  if (mailings.length === 0) return
  await ctx.db.query(
    `update sending s set written = s.written - lost.n
       from (select mailing, count(*)::int as n from unnest($1::uuid[]) as mailing group by mailing) lost where s.id = lost.mailing`,
    [mailings],
  )
}
