import { committeeKinds } from '../contract/committees.lists.js'
import { defaultRules, defaultRulesOf } from '../contract/procedure.lists.js'
import { sql, type Row, type Sql } from '../platform/index.js'
import type { Meeting } from './Meeting.js'

/** The day of a meeting. */
export const dayOfMeeting = (startsAt: Sql): Sql => sql`(${startsAt} at time zone 'Europe/Berlin')::date`

/** What the rules of the committees `k` of a meeting say on its day as `r`, nothing where one entered none. */
const ofItsCommittees = ({ id, startsAt }: Pick<Row<Meeting>, 'id' | 'startsAt'>, what: Sql): Sql =>
  sql`(select ${what} from meeting_committee t join committee k on k.id = t.committee_id
    left join procedure_rules r on r.committee_id = k.id and r.removed_at is null
      and daterange(r.valid_from, r.valid_to, '[]') @> ${dayOfMeeting(startsAt)}
    where t.meeting_id = ${id})`

const closedKinds = committeeKinds.filter((kind) => !defaultRulesOf(kind).publicByDefault)

/** Whether items of a meeting are public unless decided otherwise: where all of its committees say so. */
export const publicByDefault = (meeting: Pick<Row<Meeting>, 'id' | 'startsAt'>): Sql =>
  ofItsCommittees(
    meeting,
    sql`coalesce(bool_and(coalesce(r.public_by_default, k.kind <> all(${closedKinds}::text[]))), true)`,
  )

/** The last day on which an item comes in for a meeting in time: the earliest its committees name. */
export const cutOffOn = (meeting: Pick<Row<Meeting>, 'id' | 'startsAt'>): Sql =>
  sql`(${dayOfMeeting(meeting.startsAt)} - ${ofItsCommittees(
    meeting,
    sql`coalesce(max(coalesce(r.cut_off_days, ${defaultRules.cutOffDays}::int)), 0)`,
  )})`
