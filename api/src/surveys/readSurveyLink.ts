import { ref, type Ctx } from '../platform/index.js'
import { Survey } from './Survey.js'
import type { SurveyLink } from './SurveyLink.view.js'
import { SurveyToken } from './SurveyToken.js'
import { knownToken } from './tokens.js'

/** What a link or a code is good for; null for one nobody was given, and for all of a survey that is closed. Errors: TOO_MANY_ATTEMPTS. */
export async function readSurveyLink(ctx: Ctx, token: string): Promise<SurveyLink | null> {
  const link = await knownToken(ctx, token, (hash) => ctx.db.findOneBy(SurveyToken, { tokenHash: hash }))
  return link && { used: link.used, survey: ref(Survey, link.surveyId) }
}
