import { randomInt } from 'node:crypto'
import { hashOf, newToken, nameOf, Person } from '../accounts/index.js'
import { record } from '../audit/index.js'
import { invitationCodeSchema, proveInvitationSchema } from '../contract/invitations.js'
import { tell } from '../mail/index.js'
import { check, clock, DomainError, type Ctx } from '../platform/index.js'
import { Participant, Summit, titleWords } from '../summits/index.js'
import type { Invitation } from './Invitation.js'
import { InvitationProof } from './Invitation.js'
import { invitationByToken } from './invitationByToken.js'
import type { ProvenInvitation } from './InvitationProof.view.js'

const minute = 60_000
/** How long a code waits to be typed, and how long what it opened stays open. */
const codeMinutes = 15
const proofMinutes = 30
/** Wrong codes before a new one is needed, and codes an hour. */
const tries = 5
const codesAnHour = 3

/**
 * Mails a code to the invited address: whoever holds a link can answer, but only who reads that mailbox can do more.
 * Errors: LINK_INVALID; NO_ADDRESS for who was invited by letter; TOO_OFTEN.
 */
export async function requestInvitationCode(ctx: Ctx, input: unknown): Promise<void> {
  const { token } = check(invitationCodeSchema, input)
  const invitation = await invitationByToken(ctx, token)
  const person = await ctx.db.findOneByOrFail(Person, { id: invitation.personId })
  if (!person.email) throw new DomainError('NO_ADDRESS')
  const now = clock.now()
  // two who press at the same moment come one after the other
  await ctx.db.query('select from invitation where id = $1 for update', [invitation.id])
  const before = await ctx.db.findOneBy(InvitationProof, { invitationId: invitation.id })
  const recent = before && now.getTime() - before.since.getTime() < 60 * minute ? before : null
  if (recent && recent.codes >= codesAnHour) throw new DomainError('TOO_OFTEN')
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  await ctx.db.upsert(
    InvitationProof,
    {
      invitationId: invitation.id,
      codeHash: codeHash(invitation.id, code),
      triesLeft: tries,
      codes: (recent?.codes ?? 0) + 1,
      since: recent?.since ?? now,
      proofHash: null,
      expiresAt: new Date(now.getTime() + codeMinutes * minute),
    },
    ['invitationId'],
  )
  const summit = await ctx.db.findOneByOrFail(Summit, { id: invitation.summitId })
  await tell(ctx, {
    template: 'invitations.code',
    to: { personId: person.id, name: nameOf(person), locale: person.locale, email: person.email },
    about: { entity: 'Invitation', id: invitation.id },
    params: { values: { title: titleWords(summit), minutes: codeMinutes }, code },
    expiresAt: new Date(now.getTime() + codeMinutes * minute),
  })
}

const codeHash = (invitationId: string, code: string) => hashOf(`${invitationId}/${code}`)

/**
 * Exchanges the code for a proof that lasts a while. A wrong code is an answer and no error, so that its try counts; who guesses
 * at many places at once has no more tries. Errors: LINK_INVALID.
 */
export async function proveInvitation(ctx: Ctx, input: unknown): Promise<ProvenInvitation> {
  const { token, code } = check(proveInvitationSchema, input)
  const invitation = await invitationByToken(ctx, token)
  const now = clock.now()
  const [[tried]] = await ctx.db.query<[{ code_hash: string; tries_left: number }[], number]>(
    `update invitation_proof set tries_left = tries_left - 1
      where invitation_id = $1 and tries_left > 0 and proof_hash is null and expires_at > $2 returning code_hash, tries_left`,
    [invitation.id, now],
  )
  if (!tried || tried.code_hash !== codeHash(invitation.id, code))
    return { proof: null, triesLeft: tried?.tries_left ?? 0, person: null, others: [] }
  const proof = newToken()
  await ctx.db.update(
    InvitationProof,
    { invitationId: invitation.id },
    { proofHash: proof.hash, triesLeft: 0, expiresAt: new Date(now.getTime() + proofMinutes * minute) },
  )
  await record(ctx, { action: 'invitations.invitation.prove', entity: 'Invitation', entityId: invitation.id })
  return { proof: proof.token, triesLeft: 0, ...(await partyOf(ctx, invitation)) }
}

/** The invitation of a link whose holder has proved to be who is invited. Errors: LINK_INVALID, PROOF_NEEDED. */
export async function provenInvitation(ctx: Ctx, token: string, proof: string | null): Promise<Invitation> {
  const invitation = await invitationByToken(ctx, token)
  const known = await ctx.db.findOneBy(InvitationProof, { invitationId: invitation.id })
  if (!proof || known?.proofHash !== hashOf(proof) || known.expiresAt <= clock.now())
    throw new DomainError('PROOF_NEEDED')
  return invitation
}

async function partyOf(
  ctx: Ctx,
  { personId, registrationId }: Invitation,
): Promise<Pick<ProvenInvitation, 'person' | 'others'>> {
  const { givenName, familyName, email } = await ctx.db.findOneByOrFail(Person, { id: personId })
  const live =
    registrationId !== null &&
    (await ctx.db.query<unknown[]>(
      `select 1 from registration where id = $1 and state in ('CONFIRMED', 'WAITLISTED', 'OFFERED')`,
      [registrationId],
    ))
  const people =
    live && live.length > 0
      ? await ctx.db.find(Participant, { where: { registrationId }, order: { position: 'ASC' } })
      : []
  return { person: { givenName, familyName, email: email ?? '' }, others: people.slice(1) }
}
