import { Meeting } from '../meetings/index.js'
import { existing, policy, sql, type Row, type Sql, type ViewerSql } from '../platform/index.js'

const ofCommittee =
  (role: 'CLERK' | 'CHAIR' | 'MEMBER') =>
  (m: Row<Meeting>, v: ViewerSql): Sql =>
    existing(
      sql`meeting_committee sits`,
      sql`sits.meeting_id = ${m.id}`,
      v.holds(role, sql`sits.committee_id`),
    )

/** What the chair and whoever keeps the files do while a meeting is held. */
const steering = [
  'openMeeting',
  'interruptMeeting',
  'resumeMeeting',
  'closeMeeting',
  'callItem',
  'recordPresence',
  'liftRecusal',
  'recuse',
  'doubtQuorum',
  'findQuorum',
  'findNoQuorum',
  'putMotion',
  'openBallot',
  'recordVotes',
  'recordShowOfHands',
  'recordPaperBallot',
  'closeBallot',
  'withdrawMotion',
  'discardBallot',
  'concludeItem',
]

policy<Meeting>(Meeting, [
  { role: 'CLERK', verbs: steering, scope: (m) => [m.bodyId] },
  { role: 'PERSON', verbs: steering, when: ofCommittee('CLERK') },
  { role: 'PERSON', verbs: steering, when: ofCommittee('CHAIR') },
  // who sits there says for oneself that one is not to take part, doubts the quorum, and votes
  { role: 'PERSON', verbs: ['recuse', 'doubtQuorum', 'castVote'], when: ofCommittee('MEMBER') },
])
