import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import { ref, type Ctx as Context } from '../platform/index.js'
import { admitPaper } from './admitPaper.js'
import { answerCoApplication } from './answerCoApplication.js'
import { answerQuestions } from './answerQuestions.js'
import { attachToProposal } from './attachToProposal.js'
import { chooseAnotherWay } from './chooseAnotherWay.js'
import { coSignStatement } from './coSignStatement.js'
import { declineOffer } from './declineOffer.js'
import { deliverStatement } from './deliverStatement.js'
import { detachFromProposal } from './detachFromProposal.js'
import { discardDraft } from './discardDraft.js'
import { followProposal } from './followProposal.js'
import * as inputs from './inputs.js'
import { inviteCoApplicant } from './inviteCoApplicant.js'
import { Paper } from './Paper.js'
import { Proposal } from './Proposal.js'
import { refusePaper } from './refusePaper.js'
import { requestStatement } from './requestStatement.js'
import { returnPaper } from './returnPaper.js'
import { saveDraft } from './saveDraft.js'
import { setReference } from './setReference.js'
import { skipStatement } from './skipStatement.js'
import { startDraft } from './startDraft.js'
import { Statement } from './Statement.js'
import { submitProposal } from './submitProposal.js'
import { takeUpPaper } from './takeUpPaper.js'
import { translateText } from './translateText.js'
import { unfollowProposal } from './unfollowProposal.js'
import { withdrawCoApplication } from './withdrawCoApplication.js'

/** What applicants do. */
@Resolver()
export class ProposalMutations {
  @Mutation(() => Proposal, { nullable: true, description: 'Begins a draft.' })
  async startDraft(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.StartDraftInput, { description: 'What is needed for it.' })
    input: inputs.StartDraftInput,
  ): Promise<Proposal> {
    return ref(Proposal, await startDraft(ctx, input))
  }

  @Mutation(() => Proposal, {
    nullable: true,
    description:
      'Saves what was typed. A field changed elsewhere meanwhile answers DRAFT_CONFLICT with both texts.',
  })
  async saveDraft(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.SaveDraftInput, { description: 'What is needed for it.' })
    input: inputs.SaveDraftInput,
  ): Promise<Proposal> {
    return ref(Proposal, await saveDraft(ctx, input))
  }

  @Mutation(() => Proposal, {
    nullable: true,
    description: 'Hands a draft in: a paper with a number for each body.',
  })
  async submitProposal(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Opaque id.' }) id: string,
  ): Promise<Proposal> {
    return ref(Proposal, await submitProposal(ctx, id))
  }

  @Mutation(() => Proposal, { nullable: true, description: 'Gives a draft up.' })
  async discardDraft(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Opaque id.' }) id: string,
  ): Promise<Proposal> {
    return ref(Proposal, await discardDraft(ctx, id))
  }

  @Mutation(() => Proposal, { nullable: true, description: 'Puts a file that was brought beside a draft.' })
  async attachToProposal(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.AttachToProposalInput, { description: 'What is needed for it.' })
    input: inputs.AttachToProposalInput,
  ): Promise<Proposal> {
    return ref(Proposal, await attachToProposal(ctx, input))
  }

  @Mutation(() => Proposal, { nullable: true, description: 'Takes a file away from a draft.' })
  async detachFromProposal(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.AttachToProposalInput, { description: 'What is needed for it.' })
    input: inputs.AttachToProposalInput,
  ): Promise<Proposal> {
    return ref(Proposal, await detachFromProposal(ctx, input))
  }

  @Mutation(() => Proposal, { nullable: true, description: 'Asks an organisation to apply together.' })
  async inviteCoApplicant(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.InviteCoApplicantInput, { description: 'What is needed for it.' })
    input: inputs.InviteCoApplicantInput,
  ): Promise<Proposal> {
    return ref(Proposal, await inviteCoApplicant(ctx, input))
  }

  @Mutation(() => Proposal, {
    nullable: true,
    description: 'An organisation joins the applicants, or does not.',
  })
  async answerCoApplication(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.AnswerCoApplicationInput, { description: 'What is needed for it.' })
    input: inputs.AnswerCoApplicationInput,
  ): Promise<Proposal> {
    return ref(Proposal, await answerCoApplication(ctx, input))
  }

  @Mutation(() => Proposal, {
    nullable: true,
    description: 'Takes back the question whether an organisation applies too.',
  })
  async withdrawCoApplication(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'The invitation.' }) id: string,
  ): Promise<Proposal> {
    return ref(Proposal, await withdrawCoApplication(ctx, id))
  }

  @Mutation(() => Proposal, { nullable: true, description: 'Be told every step of a proposal.' })
  async followProposal(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Opaque id.' }) id: string,
  ): Promise<Proposal> {
    return ref(Proposal, await followProposal(ctx, id))
  }

  @Mutation(() => Proposal, { nullable: true, description: 'Be told no more of a proposal.' })
  async unfollowProposal(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Opaque id.' }) id: string,
  ): Promise<Proposal> {
    return ref(Proposal, await unfollowProposal(ctx, id))
  }

  @Mutation(() => Proposal, { nullable: true, description: 'Writes a translation beside the original.' })
  async translateText(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.TranslateTextInput, { description: 'What is needed for it.' })
    input: inputs.TranslateTextInput,
  ): Promise<Proposal> {
    return ref(Proposal, await translateText(ctx, input))
  }

  @Mutation(() => Paper, { nullable: true, description: 'After nobody took it up: hands it in another way.' })
  async chooseAnotherWay(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.ChooseAnotherWayInput, { description: 'What is needed for it.' })
    input: inputs.ChooseAnotherWayInput,
  ): Promise<Paper> {
    return ref(Paper, await chooseAnotherWay(ctx, input))
  }

  @Mutation(() => Paper, { nullable: true, description: 'Answers the questions of the formal check.' })
  async answerQuestions(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.AnswerQuestionsInput, { description: 'What is needed for it.' })
    input: inputs.AnswerQuestionsInput,
  ): Promise<Paper> {
    return ref(Paper, await answerQuestions(ctx, input))
  }
}

/** What clerks, offices and the integration body do to a paper. */
@Resolver()
export class PaperMutations {
  @Mutation(() => Paper, {
    nullable: true,
    description: 'A member of the integration body makes it the own motion of the body.',
  })
  async takeUpPaper(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Opaque id.' }) id: string,
  ): Promise<Paper> {
    return ref(Paper, await takeUpPaper(ctx, id))
  }

  @Mutation(() => Paper, {
    nullable: true,
    description: 'The chair says that the integration body does not take it up.',
  })
  async declineOffer(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.WithReasonInput, { description: 'What is needed for it.' })
    input: inputs.WithReasonInput,
  ): Promise<Paper> {
    return ref(Paper, await declineOffer(ctx, input))
  }

  @Mutation(() => Paper, { nullable: true, description: 'The clerk admits it: it becomes public.' })
  async admitPaper(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Opaque id.' }) id: string,
  ): Promise<Paper> {
    return ref(Paper, await admitPaper(ctx, id))
  }

  @Mutation(() => Paper, { nullable: true, description: 'The clerk refuses it: not a matter of this body.' })
  async refusePaper(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.WithReasonInput, { description: 'What is needed for it.' })
    input: inputs.WithReasonInput,
  ): Promise<Paper> {
    return ref(Paper, await refusePaper(ctx, input))
  }

  @Mutation(() => Paper, { nullable: true, description: 'The clerk sends it back with questions.' })
  async returnPaper(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.ReturnPaperInput, { description: 'What is needed for it.' })
    input: inputs.ReturnPaperInput,
  ): Promise<Paper> {
    return ref(Paper, await returnPaper(ctx, input))
  }

  @Mutation(() => Paper, {
    nullable: true,
    description: 'The clerk asks an office for the statement of the administration.',
  })
  async requestStatement(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.RequestStatementInput, { description: 'What is needed for it.' })
    input: inputs.RequestStatementInput,
  ): Promise<Paper> {
    return ref(Paper, await requestStatement(ctx, input))
  }

  @Mutation(() => Paper, {
    nullable: true,
    description: 'The clerk goes on without a statement, with a reason.',
  })
  async skipStatement(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.WithReasonInput, { description: 'What is needed for it.' })
    input: inputs.WithReasonInput,
  ): Promise<Paper> {
    return ref(Paper, await skipStatement(ctx, input))
  }

  @Mutation(() => Statement, { nullable: true, description: 'The lead office delivers its statement.' })
  async deliverStatement(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.DeliverStatementInput, { description: 'What is needed for it.' })
    input: inputs.DeliverStatementInput,
  ): Promise<Statement> {
    return ref(Statement, await deliverStatement(ctx, input))
  }

  @Mutation(() => Statement, {
    nullable: true,
    description: 'Another office signs the statement; the id is that of its signature.',
  })
  async coSignStatement(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Opaque id.' }) id: string,
  ): Promise<Statement> {
    return ref(Statement, await coSignStatement(ctx, id))
  }

  @Mutation(() => Paper, {
    nullable: true,
    description: 'Notes number and address in the council information system.',
  })
  async setReference(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.ExternalReferenceInput, { description: 'What is needed for it.' })
    input: inputs.ExternalReferenceInput,
  ): Promise<Paper> {
    return ref(Paper, await setReference(ctx, input))
  }
}
