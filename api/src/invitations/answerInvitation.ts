import { IsNull } from 'typeorm'
import { viewerOf } from '../accounts/index.js'
import { advance, changed } from '../audit/index.js'
import { answerWithFormSchema, fillInvitationFormSchema } from '../contract/invitations.js'
import type { RegistrationForm } from '../contract/registrationForm.js'
import { callBack } from '../mail/index.js'
import { asImport, check, clock, DomainError, invalid, isImport, type Ctx } from '../platform/index.js'
import {
  acceptPlace,
  cancelRegistration,
  lockPlaces,
  registerInvited,
  Registration,
  seating,
  Summit,
  type Named,
} from '../summits/index.js'
import { fillForm } from '../questions/index.js'
import { changePartyOf } from '../workshops/index.js'
import { heldBy } from './heldBy.js'
import { Invitation } from './Invitation.js'
import { invitationByToken } from './invitationByToken.js'
import { takeBack } from './passOnInvitation.js'
import { provenInvitation } from './proveInvitation.js'
import { invitationMachine } from './states.js'
import { tellDeclined } from './tellDeclined.js'
import { noted, type Told } from './told.js'

/** What somebody answers: whether they come, for which group, and with whom if they say so. */
export interface Answer {
  accept: boolean
  groupId: string | null
  /** Everybody they bring; null leaves that as it is. */
  others: readonly Named[] | null
  /** What the form asks beside; null leaves that as it is. */
  form?: RegistrationForm | null
  /** What the event demands to know may be answered later. */
  later?: boolean
}

/**
 * Answers an invitation by its link, for the person who is invited and nobody else. A later answer replaces an earlier one:
 * a yes registers or takes the place that is offered, a no gives it back. The same answer twice is one. Bringing others needs
 * a proof; nobody brings others where people are invited by name. Errors: LINK_INVALID, PROOF_NEEDED, REGISTRATION_CLOSED,
 * INVALID_INPUT on `groupId`, `others` or the fields of `fillForm`.
 */
export async function answerInvitation(ctx: Ctx, input: unknown): Promise<void> {
  const { token, proof, ...answer } = check(answerWithFormSchema, input)
  const { id } = answer.others
    ? await provenInvitation(ctx, token, proof)
    : await invitationByToken(ctx, token)
  await answerFor(ctx, id, answer)
}

/** As the person who is invited; where what happened earlier is entered, they are told nothing either. */
async function asInvited(ctx: Ctx, personId: string): Promise<Ctx> {
  const viewer = await viewerOf(ctx.db, personId)
  return isImport(ctx) ? asImport(ctx.db, viewer, (own) => Promise.resolve(own)) : { ...ctx, viewer }
}

/** Notes an answer, whoever took it down. A reminder that waits for them does not go. */
export async function answerFor(ctx: Ctx, id: string, answer: Answer, told?: Told): Promise<void> {
  const { summitId, personId } = await ctx.db.findOneByOrFail(Invitation, { id })
  // the event's lock comes first, as for everyone who takes or gives places
  await lockPlaces(ctx, summitId)
  const invitation = await ctx.db.findOneByOrFail(Invitation, { id })
  await callBack(ctx, { entity: 'Invitation', id }, 'invitations.reminder')
  if (answer.others?.length && !(await ctx.db.existsBy(Summit, { id: summitId, withRegistration: true })))
    throw invalid('others', 'INVITED_BY_NAME')
  const held = await heldBy(ctx, invitation)
  const invited = await asInvited(ctx, personId)
  const by = { actor: told ? ctx : invited, invited, told }
  if (!answer.accept) await declines(by, invitation, held)
  else if (held && invitation.state === 'ACCEPTED') await staysWith(by, invitation, held, answer)
  else {
    await comes(by, invitation, answer)
    // who had registered before on their own has a place or waits already, with a party
    if (held?.state === 'OFFERED') await acceptPlace(invited, held.id)
    if (held && answer.others) await changePartyOf(invited, held.id, answer.others)
  }
  if (answer.accept && answer.form) await fills(ctx, invitation, answer.form, answer.later)
  await changed(ctx, 'Summit', summitId)
}

/**
 * Changes what was told beside a yes, by its link, for the person who is invited. Errors: LINK_INVALID; REGISTRATION_CLOSED for who
 * does not come; those of `fillForm`.
 */
export async function fillInvitationForm(ctx: Ctx, input: unknown): Promise<void> {
  const { token, form } = check(fillInvitationFormSchema, input)
  const invitation = await invitationByToken(ctx, token)
  await lockPlaces(ctx, invitation.summitId)
  await fills(ctx, invitation, form)
}

/** As the person who is invited, in the language of the page: that is the one a consent was read in. */
async function fills(ctx: Ctx, invitation: Invitation, form: RegistrationForm, later = false): Promise<void> {
  const held = await heldBy(ctx, invitation)
  if (!held) throw new DomainError('REGISTRATION_CLOSED')
  const { locale } = ctx.viewer
  const viewer = { ...(await viewerOf(ctx.db, invitation.personId)), locale }
  await fillForm({ ...ctx, viewer }, held.id, form, later)
}

/** Notes that a link was opened, the first time. */
export async function openInvitation(ctx: Ctx, token: string): Promise<void> {
  const found = await invitationByToken(ctx, token)
  if (found.openedAt) return
  await ctx.db.update(Invitation, { id: found.id }, { openedAt: clock.now() })
  await changed(ctx, 'Summit', found.summitId)
}

/** They said yes before: a place that is offered is taken, and they may bring others than before. */
async function staysWith(by: By, { id }: Invitation, held: Registration, { others }: Answer): Promise<void> {
  if (held.state === 'OFFERED') await acceptPlace(by.invited, held.id)
  if (!others) return
  await changePartyOf(by.invited, held.id, others)
  await by.invited.db.update(Invitation, { id }, noted(by.told))
}

/** Who is invited, who enters their answer, and how it was told. */
interface By {
  actor: Ctx
  invited: Ctx
  told: Told | undefined
}
async function comes(by: By, invitation: Invitation, answer: Answer): Promise<void> {
  const { actor, invited, told } = by
  const { groupId, others } = answer
  const [person] = await invited.db.query<{ given: string; family: string }[]>(
    `select coalesce(nullif(given_name, ''), family_name) as given, family_name as family from person where id = $1`,
    [invitation.personId],
  )
  if (invitation.state === 'PASSED_ON') await takeBack(invited, invitation)
  const [organisationId, ...further] = invited.viewer.organisationIds
  const wanted = {
    summitId: invitation.summitId,
    groupId: groupId ?? invitation.groupId,
    // who speaks for one organisation brings its members
    organisationId: others && further.length === 0 ? organisationId : null,
    participants: [{ givenName: person?.given, familyName: person?.family }, ...(others ?? [])],
  }
  const registrationId = await registerInvited(
    invited,
    wanted,
    seating({
      enteredById: told?.enteredById,
      answersFollow: answer.later === true || Boolean(answer.form?.answers),
    }),
  )
  if (told) await actor.db.update(Registration, { id: registrationId, toldBy: IsNull() }, { ...told })
  const set = { registrationId, ...noted(by.told) }
  if (invitation.state === 'ACCEPTED') await invited.db.update(Invitation, { id: invitation.id }, set)
  else await advance(actor, invitationMachine, invitation.id, 'acceptInvitation', { consequence: true, set })
}

async function declines(by: By, invitation: Invitation, held: Registration | null): Promise<void> {
  const { actor, invited } = by
  if (invitation.state === 'PASSED_ON') await takeBack(invited, invitation)
  if (held) await cancelRegistration(invited, held.id)
  // who declined and registered on their own later says the same once more
  if (invitation.state === 'DECLINED') return
  await advance(actor, invitationMachine, invitation.id, 'declineInvitation', {
    consequence: true,
    set: noted(by.told),
  })
  // who gives a place back is told so by the registration, who told an office knows that it was taken down
  if (!held && !by.told) await tellDeclined(invited, invitation)
}
