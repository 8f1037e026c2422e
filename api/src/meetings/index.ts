import './agendaDocument.js'
import './personal.js'
import { alsoRead, type ClassRef } from '../platform/index.js'
import { AgendaVersion, AgendaVersionItem } from './AgendaVersion.js'
import { ApplicantReply } from './ApplicantReply.js'
import { AgendaItem, AgendaItemConsultation, Meeting, MeetingCommittee } from './Meeting.js'

import { MeetingAnnouncement } from './MeetingAnnouncement.js'
import { MeetingSeries } from './MeetingSeries.js'
import { QuorumLack } from './QuorumLack.js'
import { ReplyToken } from './ReplyToken.js'

export * from './enums.js'
export { guards } from './guards.sql.js'
export { endingMeeting } from './endMeeting.js'
export { moveMeeting } from './moveMeeting.js'
export { enterSeries } from './planSeries.js'
export { keepers } from './policy.js'
export { mountCalendar } from './routes.js'
export { tellStation } from './tellStation.js'
export { watchMissed } from './watchMissed.js'
export { itemMachine, meetingMachine, type ItemVerb, type MeetingVerb } from './states.js'
export { AgendaVersion, AgendaVersionItem, MeetingAnnouncement, QuorumLack }
export { AgendaItem, AgendaItemConsultation, ApplicantReply, Meeting, MeetingCommittee, ReplyToken }

/** The module's tables, lowest first. */
export const entities: ClassRef[] = [
  Meeting,
  MeetingCommittee,
  AgendaItem,
  AgendaItemConsultation,
  ApplicantReply,
  ReplyToken,
  AgendaVersion,
  AgendaVersionItem,
  MeetingAnnouncement,
  MeetingSeries,
  QuorumLack,
]

// what a meeting could not decide is told to those in the room
alsoRead('quorum_lack')
// a link is known by its hash
alsoRead('reply_token')
// who was written to, without what was said
alsoRead('meeting_notice')
