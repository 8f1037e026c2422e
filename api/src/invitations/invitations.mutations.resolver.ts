import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import type { SendingKind } from '../contract/invitations.lists.js'
import { ref, type Ctx as Context } from '../platform/index.js'
import { Summit } from '../summits/index.js'
import { answerOwnInvitation } from './answerOwnInvitation.js'
import { draftInvitations } from './draftInvitations.js'
import {
  AnswerOwnInvitationInput,
  DraftInvitationsInput,
  InvitePersonInput,
  NoteAnswerInput,
  PlanReminderInput,
  SendInvitationAgainInput,
  StartSendingInput,
} from './inputs.js'
import { SendingKindEnum } from './enums.js'
import { importInvitations } from './importInvitations.js'
import { Invitation } from './Invitation.js'
import { ImportInvitationsInput } from './InvitationFile.view.js'
import { invitePerson } from './invitePerson.js'
import { noteAnswer } from './noteAnswer.js'
import { planReminder } from './planReminder.js'
import { Reminder } from './Reminder.js'
import { removeReminder } from './removeReminder.js'
import { Sending } from './Sending.js'
import { sendInvitationAgain } from './sendInvitationAgain.js'
import { sendTestInvitation } from './sendTestInvitation.js'
import { startSending } from './startSending.js'
import { pauseSending, resumeSending, stopSending } from './steerSending.js'
import { draftAgain, withdrawInvitation } from './withdrawInvitation.js'

const needed = { description: 'What is needed for it.' }
const theInvitation = { description: 'The invitation.' }
const theSending = { description: 'The sending.' }

/** The list of those who are invited. */
@Resolver()
export class InvitationListMutations {
  @Mutation(() => Summit, { nullable: true, description: 'Puts an audience on the list of an event.' })
  async draftInvitations(
    @Ctx() ctx: Context,
    @Arg('input', () => DraftInvitationsInput, needed) input: DraftInvitationsInput,
  ): Promise<Summit> {
    return ref(Summit, await draftInvitations(ctx, input))
  }

  @Mutation(() => Invitation, { nullable: true, description: 'Puts one person on the list of an event.' })
  async invitePerson(
    @Ctx() ctx: Context,
    @Arg('input', () => InvitePersonInput, needed) input: InvitePersonInput,
  ): Promise<Invitation> {
    return ref(Invitation, await invitePerson(ctx, input))
  }

  @Mutation(() => Summit, {
    nullable: true,
    description: 'Puts the people of a file on the list of an event, as its preview said.',
  })
  async importInvitations(
    @Ctx() ctx: Context,
    @Arg('input', () => ImportInvitationsInput, needed) input: ImportInvitationsInput,
  ): Promise<Summit> {
    return ref(Summit, await importInvitations(ctx, input))
  }

  @Mutation(() => Invitation, {
    nullable: true,
    description: 'Takes somebody off the list; their link ends.',
  })
  async withdrawInvitation(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, theInvitation) id: string,
  ): Promise<Invitation> {
    return ref(Invitation, await withdrawInvitation(ctx, id))
  }

  @Mutation(() => Invitation, {
    nullable: true,
    description: 'Enters an answer the Integrationsbuero was told.',
  })
  async noteAnswer(
    @Ctx() ctx: Context,
    @Arg('input', () => NoteAnswerInput, needed) input: NoteAnswerInput,
  ): Promise<Invitation> {
    return ref(Invitation, await noteAnswer(ctx, input))
  }

  @Mutation(() => Invitation, { nullable: true, description: 'Answers one’s own invitation, signed in.' })
  async answerOwnInvitation(
    @Ctx() ctx: Context,
    @Arg('input', () => AnswerOwnInvitationInput, needed) input: AnswerOwnInvitationInput,
  ): Promise<Invitation> {
    return ref(Invitation, await answerOwnInvitation(ctx, input))
  }

  @Mutation(() => Invitation, {
    nullable: true,
    description: 'Sends an invitation again whose mail came back, to the same address or to the right one.',
  })
  async sendInvitationAgain(
    @Ctx() ctx: Context,
    @Arg('input', () => SendInvitationAgainInput, needed) input: SendInvitationAgainInput,
  ): Promise<Invitation> {
    return ref(Invitation, await sendInvitationAgain(ctx, input))
  }

  @Mutation(() => Invitation, { nullable: true, description: 'Puts somebody on the list again.' })
  async draftAgain(@Ctx() ctx: Context, @Arg('id', () => ID, theInvitation) id: string): Promise<Invitation> {
    return ref(Invitation, await draftAgain(ctx, id))
  }
}

/** Sending, and what comes back. */
@Resolver()
export class SendingMutations {
  @Mutation(() => Summit, {
    nullable: true,
    description: 'Mails the invitation or the reminder to the viewer, to look at it.',
  })
  async sendTestInvitation(
    @Ctx() ctx: Context,
    @Arg('summitId', () => ID, { description: 'The event.' }) summitId: string,
    @Arg('locale', () => String, { description: 'Language of the mail.' }) locale: string,
    @Arg('kind', () => SendingKindEnum, {
      defaultValue: 'INVITATION',
      description: 'The invitation, or the reminder of it.',
    })
    kind: SendingKind,
  ): Promise<Summit> {
    return ref(Summit, await sendTestInvitation(ctx, summitId, locale, kind))
  }

  @Mutation(() => Sending, { nullable: true, description: 'Begins to send invitations or reminders.' })
  async startSending(
    @Ctx() ctx: Context,
    @Arg('input', () => StartSendingInput, needed) input: StartSendingInput,
  ): Promise<Sending> {
    return ref(Sending, await startSending(ctx, input))
  }

  @Mutation(() => Sending, { nullable: true, description: 'Lets a sending wait.' })
  async pauseSending(@Ctx() ctx: Context, @Arg('id', () => ID, theSending) id: string): Promise<Sending> {
    return ref(Sending, await pauseSending(ctx, id))
  }

  @Mutation(() => Sending, { nullable: true, description: 'Lets a sending go on.' })
  async resumeSending(@Ctx() ctx: Context, @Arg('id', () => ID, theSending) id: string): Promise<Sending> {
    return ref(Sending, await resumeSending(ctx, id))
  }

  @Mutation(() => Sending, { nullable: true, description: 'Ends a sending.' })
  async stopSending(@Ctx() ctx: Context, @Arg('id', () => ID, theSending) id: string): Promise<Sending> {
    return ref(Sending, await stopSending(ctx, id))
  }

  @Mutation(() => Reminder, {
    nullable: true,
    description: 'Plans a reminder of those who have not answered by then.',
  })
  async planReminder(
    @Ctx() ctx: Context,
    @Arg('input', () => PlanReminderInput, needed) input: PlanReminderInput,
  ): Promise<Reminder> {
    return ref(Reminder, await planReminder(ctx, input))
  }

  @Mutation(() => Reminder, { nullable: true, description: 'Takes a planned reminder out again.' })
  async removeReminder(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'The reminder.' }) id: string,
  ): Promise<Reminder> {
    return ref(Reminder, await removeReminder(ctx, id))
  }
}
