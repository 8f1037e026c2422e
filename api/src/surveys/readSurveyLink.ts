import { hashOf } from '../accounts/index.js'
import { ref, type Ctx } from '../platform/index.js'
import { Survey } from './Survey.js'
import type { SurveyLink } from './SurveyLink.view.js'
import { SurveyToken } from './SurveyToken.js'

/** What a link is good for; null for one nobody was sent, and for all links of a survey that is closed. */
export async function readSurveyLink(ctx: Ctx, token: string): Promise<SurveyLink | null> {
  const link = await ctx.db.findOneBy(SurveyToken, { tokenHash: hashOf(token) })
  return link && { used: link.used, survey: ref(Survey, link.surveyId) }
}
