import { policy, sql, type Sql } from '../platform/index.js'
import { Registration, Summit } from '../summits/index.js'
import { EventQuestion } from './EventQuestion.js'

const bodyOf = (summitId: Sql) => [
  sql`(select planned.body_id from summit planned where planned.id = ${summitId})`,
]

policy<Summit>(Summit, [
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['addEventQuestion', 'orderEventQuestions', 'copyEventQuestions'],
    scope: (s) => [s.bodyId],
  },
])

policy<EventQuestion>(EventQuestion, [
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['changeEventQuestion', 'retireEventQuestion', 'askEventQuestionAgain', 'removeEventQuestion'],
    scope: (q) => bodyOf(q.summitId),
  },
])

policy<Registration>(Registration, [
  {
    role: 'PERSON',
    verbs: ['answerEventQuestions'],
    when: (r, v) =>
      sql`${r.personId} = ${v.person} and exists (select 1 from summit s where s.id = ${r.summitId} and s.state = 'ANNOUNCED')`,
  },
  // who told by telephone that they come answers the same way
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['answerEventQuestions'],
    scope: (r) => bodyOf(r.summitId),
    when: (r) =>
      sql`${r.toldBy} is not null and exists (select 1 from summit s where s.id = ${r.summitId} and s.state = 'ANNOUNCED')`,
  },
])
