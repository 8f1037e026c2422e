import { newToken } from '../accounts/index.js'
import { clock, type Ctx } from '../platform/index.js'
import { InvitationProof, InvitationToken } from './Invitation.js'
import { noteAnswer } from './noteAnswer.js'
import { passOnInvitation } from './passOnInvitation.js'

/** Of the demo's invitations one was answered on the telephone, and one was passed on to a deputy; who comes is left alone. */
export async function seedAnswers(ctx: Ctx, summitId: string): Promise<void> {
  const [phoned, passes] = await ctx.db.query<{ id: string }[]>(
    `select i.id from invitation i join person p on p.id = i.person_id
      where i.summit_id = $1 and i.state = 'DRAFT' and p.email is not null and not exists (
        select 1 from registration r where r.summit_id = i.summit_id and r.person_id = i.person_id) order by p.email desc limit 2`,
    [summitId],
  )
  if (phoned) await noteAnswer(ctx, { id: phoned.id, accept: false, toldBy: 'PHONE' })
  if (!passes) return
  // she said no first, and found somebody who goes instead by the link of her mail
  await noteAnswer(ctx, { id: passes.id, accept: false, toldBy: 'PHONE' })
  const [link, proof] = [newToken(), newToken()]
  await ctx.db.insert(InvitationToken, { invitationId: passes.id, tokenHash: link.hash })
  await ctx.db.insert(InvitationProof, {
    ...{
      invitationId: passes.id,
      codeHash: link.hash,
      triesLeft: 0,
      since: clock.now(),
      proofHash: proof.hash,
    },
    expiresAt: new Date(clock.now().getTime() + 60_000),
  })
  await passOnInvitation(ctx, {
    ...{ token: link.token, proof: proof.token, givenName: 'Vera', familyName: 'Vertretung (Demo)' },
    ...{ email: 'vera.vertretung@demo.example', locale: 'de' },
  })
  await ctx.db.query(`update person set is_demo = true where email = 'vera.vertretung@demo.example'`)
}
