import { appliesFor, Paper } from '../papers/index.js'
import { and, policy, sql, type Row, type Sql } from '../platform/index.js'
import { Consultation } from './Consultation.js'
import { heldHere } from './heldHere.js'
import { RouteTemplate } from './RouteTemplate.js'
import { Suspension } from './Suspension.js'
import { Transfer } from './Transfer.js'

const bodyOf = (c: Row<Consultation>): Sql =>
  sql`(select own.body_id from paper own where own.id = ${c.paperId})`
/** Keeps the files of the committee: its own clerk or the clerk of its body. */
const keepers = (c: Row<Consultation>): Sql[] => [c.committeeId, bodyOf(c)]
/** By hand is recorded what no meeting held here decides. */
const byHand = (c: Row<Consultation>): Sql => sql`not ${heldHere(c.id)}`

policy<Consultation>(Consultation, [
  {
    role: 'CLERK',
    verbs: ['scheduleConsultation', 'setStationReference', 'concludeInMeeting'],
    scope: keepers,
  },
  { role: 'CHAIR', verbs: ['concludeInMeeting'], scope: (c) => [c.committeeId] },
  { role: 'CLERK', verbs: ['recordOutcome'], scope: keepers, when: byHand },
  { role: 'CHAIR', verbs: ['recordOutcome'], scope: (c) => [c.committeeId], when: byHand },
  // leaving a committee out is for the clerk of the whole body, not for the committee's own
  { role: 'CLERK', verbs: ['skipConsultation'], scope: (c) => [bodyOf(c)] },
])

policy<Paper>(Paper, [
  {
    role: 'CLERK',
    verbs: ['startRoute', 'insertConsultation'],
    scope: (p) => [p.bodyId],
  },
  {
    role: 'CLERK',
    verbs: ['suspendResolution'],
    scope: (p) => [p.bodyId],
    // what the supervisory authority has to judge is suspended already
    when: (p) =>
      sql`not exists (select from suspension s join consultation c on c.id = s.review_id
            where c.paper_id = ${p.id} and s.state = 'WITH_SUPERVISION')`,
  },
  {
    role: 'CLERK',
    verbs: ['decideUrgently'],
    scope: (p) => [p.bodyId],
    // once, and not in place of a body that has to decide anew
    when: (p) =>
      sql`${p.kind} <> 'INQUIRY' and not exists (select from urgent_decision u where u.paper_id = ${p.id})
        and not exists (select from suspension s join consultation c on c.id = s.review_id where c.paper_id = ${p.id})`,
  },
  {
    role: 'PERSON',
    verbs: ['answerCommittee'],
    when: (p, v) => and(appliesFor(p.proposalId, v), sql`${p.returnTo} = 'IN_CONSULTATION'`),
  },
])

policy<Transfer>(Transfer, [
  {
    role: 'CLERK',
    verbs: ['admitTransfer', 'declineTransfer', 'answerTransfer'],
    scope: (t) => [t.toBodyId],
  },
])

policy<Suspension>(Suspension, [
  {
    role: 'CLERK',
    verbs: ['recordSupervision'],
    scope: (s) => [
      sql`(select own.body_id from consultation c join paper own on own.id = c.paper_id where c.id = ${s.reviewId})`,
    ],
  },
])

policy<RouteTemplate>(RouteTemplate, [
  { role: 'ADMINISTRATOR', verbs: ['saveRouteTemplate'] },
  { role: 'CLERK', verbs: ['saveRouteTemplate'], scope: (t) => [t.bodyId] },
])
