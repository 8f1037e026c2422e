import { Consultation } from '../consultations/index.js'
import { appliesFor } from '../papers/index.js'
import { policy, sql } from '../platform/index.js'

policy<Consultation>(Consultation, [
  {
    role: 'PERSON',
    verbs: ['replyToMeeting'],
    when: (c, v) => appliesFor(sql`(select p.proposal_id from paper p where p.id = ${c.paperId})`, v),
  },
])
