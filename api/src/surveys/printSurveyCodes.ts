import { newLetterCode } from '../accounts/index.js'
import { record } from '../audit/index.js'
import { printSurveyCodesSchema } from '../contract/surveys.js'
import { mostSurveyCodes } from '../contract/surveys.lists.js'
import { requestDocument } from '../documents/index.js'
import { check, clock, dayOf, DomainError, invalid, may, type Ctx } from '../platform/index.js'
import { Survey } from './Survey.js'
import { keepTokens } from './tokens.js'

/**
 * Has codes printed by which a survey is answered: for those without an e-mail address, handed out or put into a letter. None is
 * anybody's; each counts once. The codes stand in the document alone, which forgets them once it is made. Returns the document.
 * Errors: SURVEY_NOT_OPEN, INVALID_INPUT on `count`.
 */
export async function printSurveyCodes(ctx: Ctx, input: unknown): Promise<string> {
  const { id, count, paper, locale } = check(printSurveyCodesSchema, input)
  await may(ctx, 'printSurveyCodes', Survey, id)
  const { state, closesOn, codes: made } = await ctx.db.findOneByOrFail(Survey, { id })
  if (state !== 'OPEN' || (closesOn ?? '') < dayOf(clock.now())) throw new DomainError('SURVEY_NOT_OPEN')
  if (made + count > mostSurveyCodes.inAll) throw invalid('count', 'SURVEY_CODES_MANY')
  const codes = new Set<string>()
  while (codes.size < count) codes.add(newLetterCode())
  await keepTokens(ctx, id, [...codes])
  await ctx.db.query('update survey set codes = codes + $2 where id = $1', [id, count])
  await record(ctx, { action: 'surveys.codes.print', entity: 'Survey', entityId: id })
  return requestDocument(ctx, {
    kind: 'SURVEY_CODES',
    subject: { entity: 'Survey', id },
    locale,
    items: [id],
    options: { paper, codes: [...codes].join(' ') },
  })
}
