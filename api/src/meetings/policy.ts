import { Committee } from '../committees/index.js'
import { Consultation } from '../consultations/index.js'
import { appliesFor } from '../papers/index.js'
import { policy, sql, type Row, type Sql } from '../platform/index.js'
import { AgendaItem, Meeting } from './Meeting.js'

/** Whose clerks keep a meeting: those of the Body and of the leading committee. */
export const keepers = (m: Row<Meeting>): Sql[] => [m.bodyId, leadOf(m.id)]
const leadOf = (meetingId: Sql): Sql =>
  sql`(select lead.committee_id from meeting_committee lead where lead.meeting_id = ${meetingId} and lead.is_lead)`

policy<Consultation>(Consultation, [
  {
    role: 'PERSON',
    verbs: ['replyToMeeting'],
    when: (c, v) => appliesFor(sql`(select p.proposal_id from paper p where p.id = ${c.paperId})`, v),
  },
])

policy<Committee>(Committee, [
  { role: 'CLERK', verbs: ['planMeeting', 'planSeries'], scope: (c) => [c.id, c.bodyId] },
])

policy<Meeting>(Meeting, [
  {
    role: 'CLERK',
    verbs: [
      'moveMeeting',
      'cancelMeeting',
      'pullAgenda',
      'addAgendaItem',
      'orderAgenda',
      'announceMeeting',
      'noteMeetingTold',
      'inviteToMeeting',
      'remakeAgenda',
      'addToAgenda',
    ],
    scope: keepers,
  },
])

policy<AgendaItem>(AgendaItem, [
  {
    role: 'CLERK',
    verbs: ['postponeItem', 'removeItem', 'carryItem', 'setResolutionKind'],
    scope: ({ meetingId }) => [
      sql`(select held.body_id from meeting held where held.id = ${meetingId})`,
      leadOf(meetingId),
    ],
  },
])
