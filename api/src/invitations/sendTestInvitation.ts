import { idField } from '../contract/fields.js'
import { localeField } from '../contract/fields.js'
import type { SendingKind } from '../contract/invitations.lists.js'
import { tell } from '../mail/index.js'
import { summitPath } from '../contract/paths.js'
import { Person, nameOf } from '../accounts/index.js'
import { check, clock, may, signedIn, type Ctx } from '../platform/index.js'
import { invitationBlocks } from './invitationBlocks.js'
import { templateOf } from './sendInvitations.js'
import { calendarEntry, Summit } from '../summits/index.js'

/** Mails the invitation or the reminder to whoever plans the event, in a language of their choice; its link leads to the event's page. */
export async function sendTestInvitation(
  ctx: Ctx,
  given: unknown,
  language: unknown,
  kind: SendingKind,
): Promise<string> {
  const summitId = check(idField, given)
  const locale = check(localeField, language)
  await may(ctx, 'sendTestInvitation', Summit, summitId)
  const summit = await ctx.db.findOneByOrFail(Summit, { id: summitId })
  const person = await ctx.db.findOneByOrFail(Person, { id: signedIn(ctx) })
  await tell(ctx, {
    template: templateOf(kind),
    to: { personId: person.id, name: nameOf(person), locale, email: person.email },
    about: { entity: 'Summit', id: summitId },
    key: `invitations.test/${kind}/${summitId}/${locale}/${clock.now().toISOString()}`,
    params: invitationBlocks(summit, summitPath(summitId)),
    calendar: calendarEntry(summit),
    asked: true,
  })
  return summitId
}
