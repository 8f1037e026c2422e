import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { DomainError, type Ctx as Context } from '../platform/index.js'
import { answerInvitation, fillInvitationForm, openInvitation } from './answerInvitation.js'
import { changeInvited } from './changeInvited.js'
import {
  AnswerInvitationInput,
  ChangeInvitedInput,
  FillInvitationFormInput,
  PassOnInvitationInput,
  ProveInvitationInput,
} from './inputs.js'
import { InvitationLink } from './InvitationLink.view.js'
import { ProvenInvitation } from './InvitationProof.view.js'
import { passOnInvitation } from './passOnInvitation.js'
import { proveInvitation, requestInvitationCode } from './proveInvitation.js'
import { readInvitationLink } from './readInvitationLink.js'

const needed = { description: 'What is needed for it.' }
const theToken = { description: 'Token of the link.' }

/** What is done by the link of an invitation, without an account. */
@Resolver()
export class InvitationLinkMutations {
  @Mutation(() => InvitationLink, { description: 'Mails a code to the invited address.' })
  async requestInvitationCode(
    @Ctx() ctx: Context,
    @Arg('token', () => String, theToken) token: string,
  ): Promise<InvitationLink> {
    await requestInvitationCode(ctx, { token })
    return shown(ctx, token)
  }

  @Mutation(() => ProvenInvitation, {
    description: 'Exchanges the code for a proof. A wrong code is answered without one, and its try counts.',
  })
  proveInvitation(
    @Ctx() ctx: Context,
    @Arg('input', () => ProveInvitationInput, needed) input: ProveInvitationInput,
  ): Promise<ProvenInvitation> {
    return proveInvitation(ctx, input)
  }

  @Mutation(() => InvitationLink, { description: 'Passes an invitation on to the deputy.' })
  async passOnInvitation(
    @Ctx() ctx: Context,
    @Arg('input', () => PassOnInvitationInput, needed) input: PassOnInvitationInput,
  ): Promise<InvitationLink> {
    await passOnInvitation(ctx, input)
    return shown(ctx, input.token)
  }

  @Mutation(() => InvitationLink, {
    nullable: true,
    description:
      'Puts name or address right; null when the invitation went to a new address and this link ended.',
  })
  async changeInvited(
    @Ctx() ctx: Context,
    @Arg('input', () => ChangeInvitedInput, needed) input: ChangeInvitedInput,
  ): Promise<InvitationLink | null> {
    return (await changeInvited(ctx, input)) ? shown(ctx, input.token) : null
  }

  @Mutation(() => InvitationLink, { description: 'Answers an invitation by its link.' })
  async answerInvitation(
    @Ctx() ctx: Context,
    @Arg('input', () => AnswerInvitationInput, needed) input: AnswerInvitationInput,
  ): Promise<InvitationLink> {
    await answerInvitation(ctx, input)
    return shown(ctx, input.token)
  }

  @Mutation(() => InvitationLink, { description: 'Changes what was told beside a yes, by the link.' })
  async fillInvitationForm(
    @Ctx() ctx: Context,
    @Arg('input', () => FillInvitationFormInput, needed) input: FillInvitationFormInput,
  ): Promise<InvitationLink> {
    await fillInvitationForm(ctx, input)
    return shown(ctx, input.token)
  }

  @Mutation(() => InvitationLink, { description: 'Notes that the link of an invitation was opened.' })
  async openInvitation(
    @Ctx() ctx: Context,
    @Arg('token', () => String, { description: 'Token of the link.' }) token: string,
  ): Promise<InvitationLink> {
    await openInvitation(ctx, token)
    return shown(ctx, token)
  }
}

async function shown(ctx: Context, token: string): Promise<InvitationLink> {
  const link = await readInvitationLink(ctx, token)
  if (!link) throw new DomainError('LINK_INVALID')
  return link
}
