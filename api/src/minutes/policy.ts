import { keepers, Meeting } from '../meetings/index.js'
import { existing, policy, raw, sql, type Row, type Sql, type ViewerSql } from '../platform/index.js'
import { Minutes } from './Minutes.js'
import { signersSql } from './visibility.js'

const signer = (
  of: { committeeId: Sql; day: Sql; meetingId: Sql },
  v: ViewerSql,
  duty?: 'KEEPER' | 'CHAIR',
): Sql =>
  existing(
    sql`(${signersSql(of.committeeId, of.day, of.meetingId)}) signer`,
    sql`signer.person_id = ${v.person}`,
    ...(duty ? [sql`signer.duty = ${raw(`'${duty}'`)}`] : []),
  )
const onItsDay = (m: Row<Meeting>) => ({
  committeeId: sql`(select lead.committee_id from meeting_committee lead where lead.meeting_id = ${m.id} and lead.is_lead)`,
  day: sql`(${m.startsAt} at time zone 'Europe/Berlin')::date`,
  meetingId: m.id,
})

policy<Meeting>(Meeting, [
  { role: 'CLERK', verbs: ['beginMinutes'], scope: keepers },
  { role: 'PERSON', verbs: ['beginMinutes'], when: (m, v) => signer(onItsDay(m), v, 'KEEPER') },
])

const writing = ['noteInMinutes', 'withdrawMinutesNote', 'findOnObjection', 'reopenMinutes']

policy<Minutes>(Minutes, [
  { role: 'CLERK', verbs: writing, scope: (m) => [m.bodyId, m.committeeId] },
  { role: 'PERSON', verbs: writing, when: (m, v) => signer(m, v, 'KEEPER') },
  { role: 'PERSON', verbs: ['reopenMinutes'], when: (m, v) => signer(m, v, 'CHAIR') },
  // who was there as a member or a deputy
  {
    role: 'PERSON',
    verbs: ['objectToMinutes'],
    when: (m, v) =>
      existing(sql`attendance was`, sql`was.meeting_id = ${m.meetingId}`, sql`was.person_id = ${v.person}`),
  },
  // only who chaired and who kept the minutes, each as himself: the clerk's role opens nothing here
  { role: 'PERSON', verbs: ['signMinutes'], when: (m, v) => signer(m, v) },
])
