import {
  existing,
  exists,
  or,
  sql,
  visibleSql,
  type Row,
  type Sql,
  type ViewerSql,
} from '../platform/index.js'
import { organises, Summit } from '../summits/index.js'
import type { EventQuestion } from './EventQuestion.js'

/** Plans the event something belongs to. */
export const plansEvent = (summitId: Sql, v: ViewerSql): Sql =>
  v.signedIn(existing(sql`summit planned`, sql`planned.id = ${summitId}`, organises(sql`planned.body_id`, v)))

/** Sees a question: whoever sees the event, while it is asked; later those who plan it. */
export const seesQuestion = (q: Row<EventQuestion>, v: ViewerSql): Sql =>
  or(
    sql`${q.state} = 'ASKED' and ${exists(Summit, (s) => sql`${s.id} = ${q.summitId} and ${visibleSql(Summit, s, v)}`)}`,
    plansEvent(q.summitId, v),
  )

/** Sees what somebody answered: they themselves and those who plan the event, nobody else of their organisation. */
export const seesAnswers = (registrationId: Sql, v: ViewerSql): Sql =>
  v.signedIn(
    existing(
      sql`registration r join summit planned on planned.id = r.summit_id`,
      sql`r.id = ${registrationId}`,
      or(sql`r.person_id = ${v.person}`, organises(sql`planned.body_id`, v)),
    ),
  )
