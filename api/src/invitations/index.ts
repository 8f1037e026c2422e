import './personal.js'
import './policy.js'
import './letterKind.js'
import './tellInvited.js'
import './waysOf.js'
import { alsoRead, type ClassRef } from '../platform/index.js'
import { Invitation, InvitationProof, InvitationToken } from './Invitation.js'
import { Reminder } from './Reminder.js'
import { Sending } from './Sending.js'

export { answerFor } from './answerInvitation.js'
export { InvitationStateEnum } from './enums.js'
export { invitationBlocks } from './invitationBlocks.js'
export { linksFor } from './linksFor.js'
export { guards } from './guards.sql.js'
export { sendInvitations } from './sendInvitations.js'
export { sendDueReminders } from './sendDueReminders.js'
export { invitationMachine, reminderMachine, sendingMachine } from './states.js'
export { Invitation, InvitationToken, Reminder, Sending }

/** The module's tables, lowest first. */
export const entities: ClassRef[] = [Invitation, InvitationToken, InvitationProof, Reminder, Sending]

// counted for those who plan the event
alsoRead('invitation_standing', 'event_letter', 'sending_mail')
