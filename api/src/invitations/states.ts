import type { InvitationState, ReminderState, SendingState } from '../contract/invitations.lists.js'
import { machine } from '../platform/index.js'
import { Invitation } from './Invitation.js'
import { Reminder } from './Reminder.js'
import { Sending } from './Sending.js'

/** An invitation is on the list, is sent, and is answered; answers replace each other. */
export const invitationMachine = machine<Invitation, InvitationState, InvitationVerb>({
  name: 'invitations.invitation',
  entity: Invitation,
  states: { DRAFT: { editable: true }, ISSUED: {}, ACCEPTED: {}, DECLINED: {}, PASSED_ON: {}, WITHDRAWN: {} },
  initial: ['DRAFT'],
  moves: {
    issueInvitation: { from: ['DRAFT'], to: 'ISSUED' },
    acceptInvitation: { from: ['DRAFT', 'ISSUED', 'DECLINED', 'PASSED_ON'], to: 'ACCEPTED' },
    declineInvitation: { from: ['DRAFT', 'ISSUED', 'ACCEPTED', 'PASSED_ON'], to: 'DECLINED' },
    passOnInvitation: { from: ['DRAFT', 'ISSUED', 'ACCEPTED', 'DECLINED'], to: 'PASSED_ON' },
    recallInvitation: { from: ['ISSUED'], to: 'DRAFT' },
    withdrawInvitation: { from: ['DRAFT', 'ISSUED'], to: 'WITHDRAWN' },
    takeBackInvitation: { from: ['ISSUED', 'ACCEPTED', 'DECLINED'], to: 'WITHDRAWN' },
    draftAgain: { from: ['WITHDRAWN'], to: 'DRAFT' },
  },
})
/** The moves of an invitation. */
export type InvitationVerb =
  | 'issueInvitation'
  | 'recallInvitation'
  | 'acceptInvitation'
  | 'declineInvitation'
  | 'passOnInvitation'
  | 'takeBackInvitation'
  | 'withdrawInvitation'
  | 'draftAgain'

/** A sending runs until its last mail has left or was put off, can wait, and can be ended before: what waits is called back then. */
export const sendingMachine = machine<Sending, SendingState, SendingVerb>({
  name: 'invitations.sending',
  entity: Sending,
  states: { RUNNING: {}, PAUSED: {}, STOPPING: {}, STOPPED: { terminal: true }, DONE: { terminal: true } },
  initial: ['RUNNING'],
  moves: {
    pauseSending: { from: ['RUNNING'], to: 'PAUSED' },
    resumeSending: { from: ['PAUSED'], to: 'RUNNING' },
    stopSending: { from: ['RUNNING', 'PAUSED'], to: 'STOPPING' },
    endSending: { from: ['STOPPING'], to: 'STOPPED' },
    finishSending: { from: ['RUNNING'], to: 'DONE' },
  },
})
/** The moves of a sending. */
export type SendingVerb = 'pauseSending' | 'resumeSending' | 'stopSending' | 'endSending' | 'finishSending'

/** A reminder waits for its moment, begins a sending then, or is missed or removed before. */
export const reminderMachine = machine<Reminder, ReminderState, ReminderVerb>({
  name: 'invitations.reminder',
  entity: Reminder,
  states: {
    PLANNED: {},
    BEGUN: { terminal: true },
    MISSED: { terminal: true },
    REMOVED: { terminal: true },
  },
  initial: ['PLANNED'],
  moves: {
    beginReminder: { from: ['PLANNED'], to: 'BEGUN' },
    missReminder: { from: ['PLANNED'], to: 'MISSED' },
    removeReminder: { from: ['PLANNED'], to: 'REMOVED' },
  },
})
/** The moves of a planned reminder. */
export type ReminderVerb = 'beginReminder' | 'missReminder' | 'removeReminder'
