import { record } from '../../audit/index.js'
import { clock, signedIn, type Ctx } from '../../platform/index.js'
import { forgetViewer } from '../loadViewer.js'

/** Ends every session of a person. */
export async function endSessions(ctx: Ctx, personId: string): Promise<void> {
  await ctx.db.query(
    `delete from auth.session where "userId" in (select id from auth."user" where "personId" = $1)`,
    [personId],
  )
  forgetViewer(personId)
}

/** Signs the viewer out on all devices, this one included. Errors: SIGN_IN_NEEDED. */
export async function signOutEverywhere(ctx: Ctx): Promise<string> {
  const personId = signedIn(ctx)
  await endSessions(ctx, personId)
  await record(ctx, { action: 'accounts.person.signOutEverywhere', entity: 'Person', entityId: personId })
  return personId
}

/** Days the address somebody was invited at as a delegate is known after that is over (`privacy.kept.ended`). */
const invitationDays = 90

/** Throws away what has ended: sessions, links and codes, counters; invitations of delegates when nobody asks for them any more. Run daily. */
export async function tidySessions(ctx: Ctx): Promise<void> {
  const now = clock.now()
  await ctx.db.query(`delete from auth.session where "expiresAt" < $1`, [now])
  await ctx.db.query(`delete from auth.verification where "expiresAt" < $1`, [now])
  await ctx.db.query(`delete from auth.rate_limit where expire < $1`, [now.getTime()])
  await ctx.db.query(
    `delete from delegate_invitation where coalesce(accepted_at, withdrawn_at, expires_at) < $1::timestamptz - make_interval(days => $2)`,
    [now, invitationDays],
  )
}
