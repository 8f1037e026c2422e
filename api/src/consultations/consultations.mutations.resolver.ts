import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { AnswerQuestionsInput, ExternalReferenceInput, Paper, WithReasonInput } from '../papers/index.js'
import { ref, type Ctx as Context } from '../platform/index.js'
import { admitTransfer } from './admitTransfer.js'
import { answerCommittee } from './answerCommittee.js'
import { answerTransfer } from './answerTransfer.js'
import { Consultation } from './Consultation.js'
import { decideUrgently } from './decideUrgently.js'
import { declineTransfer } from './declineTransfer.js'
import * as inputs from './inputs.js'
import { insertConsultation } from './insertConsultation.js'
import { recordOutcome } from './recordOutcome.js'
import { RouteTemplate } from './RouteTemplate.js'
import { saveRouteTemplate } from './saveRouteTemplate.js'
import { setStationReference } from './setStationReference.js'
import { skipConsultation } from './skipConsultation.js'
import { startRoute } from './startRoute.js'
import { recordSupervision } from './recordSupervision.js'
import { suspendResolution } from './suspendResolution.js'
import { Suspension } from './Suspension.js'
import { Transfer } from './Transfer.js'
import { withdrawFromRoute } from './withdrawFromRoute.js'

/** What is done to a paper's route and stations. */
@Resolver()
export class ConsultationMutations {
  @Mutation(() => Paper, { nullable: true, description: 'The clerk starts the way through the committees.' })
  async startRoute(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.StartRouteInput, { description: 'What is needed for it.' })
    input: inputs.StartRouteInput,
  ): Promise<Paper> {
    return ref(Paper, await startRoute(ctx, input))
  }

  @Mutation(() => Consultation, {
    nullable: true,
    description: 'Records how a station ended; what follows happens with it.',
  })
  async recordOutcome(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.RecordOutcomeInput, { description: 'What is needed for it.' })
    input: inputs.RecordOutcomeInput,
  ): Promise<Consultation> {
    return ref(Consultation, await recordOutcome(ctx, input))
  }

  @Mutation(() => Paper, { nullable: true, description: 'The clerk adds a station, with a reason.' })
  async insertConsultation(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.InsertConsultationInput, { description: 'What is needed for it.' })
    input: inputs.InsertConsultationInput,
  ): Promise<Paper> {
    return ref(Paper, await insertConsultation(ctx, input))
  }

  @Mutation(() => Consultation, {
    nullable: true,
    description: 'The clerk leaves a station out, with a reason.',
  })
  async skipConsultation(
    @Ctx() ctx: Context,
    @Arg('input', () => WithReasonInput, { description: 'What is needed for it.' }) input: WithReasonInput,
  ): Promise<Consultation> {
    return ref(Consultation, await skipConsultation(ctx, input))
  }

  @Mutation(() => Consultation, {
    nullable: true,
    description: 'Notes number and address of a station in the council information system.',
  })
  async setStationReference(
    @Ctx() ctx: Context,
    @Arg('input', () => ExternalReferenceInput, { description: 'What is needed for it.' })
    input: ExternalReferenceInput,
  ): Promise<Consultation> {
    return ref(Consultation, await setStationReference(ctx, input))
  }

  @Mutation(() => Paper, {
    nullable: true,
    description: 'The applicants answer the questions of a committee.',
  })
  async answerCommittee(
    @Ctx() ctx: Context,
    @Arg('input', () => AnswerQuestionsInput, { description: 'What is needed for it.' })
    input: AnswerQuestionsInput,
  ): Promise<Paper> {
    return ref(Paper, await answerCommittee(ctx, input))
  }

  @Mutation(() => Paper, { nullable: true, description: 'The applicants take a paper back, with a reason.' })
  async withdrawPaper(
    @Ctx() ctx: Context,
    @Arg('input', () => WithReasonInput, { description: 'What is needed for it.' }) input: WithReasonInput,
  ): Promise<Paper> {
    return ref(Paper, await withdrawFromRoute(ctx, input))
  }

  @Mutation(() => Transfer, {
    nullable: true,
    description: 'The clerk of the Kreis makes a request of a town a paper of the Kreis.',
  })
  async admitTransfer(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.AdmitTransferInput, { description: 'What is needed for it.' })
    input: inputs.AdmitTransferInput,
  ): Promise<Transfer> {
    return ref(Transfer, await admitTransfer(ctx, input))
  }

  @Mutation(() => Transfer, {
    nullable: true,
    description: 'The clerk of the Kreis declines a request of a town.',
  })
  async declineTransfer(
    @Ctx() ctx: Context,
    @Arg('input', () => WithReasonInput, { description: 'What is needed for it.' }) input: WithReasonInput,
  ): Promise<Transfer> {
    return ref(Transfer, await declineTransfer(ctx, input))
  }

  @Mutation(() => Transfer, {
    nullable: true,
    description: 'The clerk of the Kreis answers a request of a town.',
  })
  async answerTransfer(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.AnswerTransferInput, { description: 'What is needed for it.' })
    input: inputs.AnswerTransferInput,
  ): Promise<Transfer> {
    return ref(Transfer, await answerTransfer(ctx, input))
  }

  @Mutation(() => Paper, {
    nullable: true,
    description:
      'The clerk records that the mayor, the Landrat or one fifth of a committee object to a resolution.',
  })
  async suspendResolution(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.SuspendResolutionInput, { description: 'What is needed for it.' })
    input: inputs.SuspendResolutionInput,
  ): Promise<Paper> {
    return ref(Paper, await suspendResolution(ctx, input))
  }

  @Mutation(() => Paper, {
    nullable: true,
    description: 'The clerk records what could not wait for the council and was decided in its place.',
  })
  async decideUrgently(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.DecideUrgentlyInput, { description: 'What is needed for it.' })
    input: inputs.DecideUrgentlyInput,
  ): Promise<Paper> {
    return ref(Paper, await decideUrgently(ctx, input))
  }

  @Mutation(() => Suspension, {
    nullable: true,
    description: 'The clerk records what the supervisory authority said.',
  })
  async recordSupervision(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.RecordSupervisionInput, { description: 'What is needed for it.' })
    input: inputs.RecordSupervisionInput,
  ): Promise<Suspension> {
    return ref(Suspension, await recordSupervision(ctx, input))
  }

  @Mutation(() => RouteTemplate, { nullable: true, description: 'Writes a new version of a route template.' })
  async saveRouteTemplate(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.SaveRouteTemplateInput, { description: 'What is needed for it.' })
    input: inputs.SaveRouteTemplateInput,
  ): Promise<RouteTemplate> {
    return ref(RouteTemplate, await saveRouteTemplate(ctx, input))
  }
}
