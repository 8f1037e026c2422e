import { or, sql, type Row, type Sql, type ViewerSql } from '../platform/index.js'
import type { Survey } from './Survey.js'

/** Plans surveys of a body: its Integrationsbuero. */
export function plansSurveys(bodyId: Sql, v: ViewerSql): Sql {
  return v.holds('INTEGRATION_OFFICE', bodyId)
}

/** Sees a survey and its questions: everybody once people are asked, before that who plans it. */
export function seesSurvey(s: Row<Survey>, v: ViewerSql): Sql {
  return or(sql`${s.state} <> 'DRAFT'`, plansSurveys(s.bodyId, v))
}

/** Sees what came out of the survey with this id: who plans it, everybody once it was published. */
export function seesResult(surveyId: Sql, v: ViewerSql): Sql {
  return or(
    sql`exists (select 1 from survey told where told.id = ${surveyId} and told.state = 'PUBLISHED')`,
    plansSurvey(surveyId, v),
  )
}

/** Plans the survey with this id. */
export function plansSurvey(surveyId: Sql, v: ViewerSql): Sql {
  return v.signedIn(
    sql`exists (select 1 from survey planned where planned.id = ${surveyId} and ${plansSurveys(sql`planned.body_id`, v)})`,
  )
}
