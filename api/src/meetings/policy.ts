import { Committee } from '../committees/index.js'
import { Consultation } from '../consultations/index.js'
import { appliesFor } from '../papers/index.js'
import { policy, sql, type Row, type Sql } from '../platform/index.js'
import { Meeting } from './Meeting.js'

/** Keeps the files of a meeting: the clerk of the body or of the committee that leads it. */
const keepers = (m: Row<Meeting>): Sql[] => [
  m.bodyId,
  sql`(select lead.committee_id from meeting_committee lead where lead.meeting_id = ${m.id} and lead.is_lead)`,
]

policy<Consultation>(Consultation, [
  {
    role: 'PERSON',
    verbs: ['replyToMeeting'],
    when: (c, v) => appliesFor(sql`(select p.proposal_id from paper p where p.id = ${c.paperId})`, v),
  },
])

policy<Committee>(Committee, [{ role: 'CLERK', verbs: ['planMeeting'], scope: (c) => [c.id, c.bodyId] }])

policy<Meeting>(Meeting, [{ role: 'CLERK', verbs: ['moveMeeting', 'cancelMeeting'], scope: keepers }])
