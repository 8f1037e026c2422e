import { advance } from '../audit/index.js'
import { newToken } from '../accounts/index.js'
import { surveyPath } from '../contract/paths.js'
import { openSurveySchema } from '../contract/surveys.js'
import { tell, unwilling, type Notice } from '../mail/index.js'
import { addDays, check, clock, dayOf, invalid, type Ctx } from '../platform/index.js'
import { surveyMachine } from './states.js'
import { Survey } from './Survey.js'
import { keepTokens } from './tokens.js'

/** Somebody who is asked: to whom the mail goes, and the names of those it is for. */
export interface Asked {
  personId: string
  /** A mail reaches them; the others are given codes on paper. */
  byMail: boolean
  names: readonly string[]
}

const longestDays = 90

/**
 * Opens a survey until the end of a day and mails everybody a link for each person it is for, those left out who want no such mails.
 * Who has no address answers by a code from paper. Whoever calls says who was there, and refuses where nobody was.
 * Errors: INVALID_INPUT on `closesOn`.
 */
export async function askPeople(
  ctx: Ctx,
  input: unknown,
  whom: (survey: Survey) => Promise<readonly Asked[]>,
): Promise<string> {
  const { id, closesOn } = check(openSurveySchema, input)
  const today = dayOf(clock.now())
  if (closesOn < today) throw invalid('closesOn', 'DATE_IN_PAST')
  if (closesOn > addDays(today, longestDays)) throw invalid('closesOn', 'SURVEY_TOO_LONG')
  await advance(ctx, surveyMachine, id, 'openSurvey', { set: { closesOn } })
  const survey = await ctx.db.findOneByOrFail(Survey, { id })
  const there = (await whom(survey)).filter(({ names }) => names.length > 0)
  const reached = there.filter(({ byMail }) => byMail)
  const silent = await unwilling(
    ctx,
    reached.map(({ personId }) => personId),
  )
  const asked = reached.filter(({ personId }) => !silent.has(personId))
  const count = asked.reduce((sum, { names }) => sum + names.length, 0)
  const tokens = await surveyLinks(ctx, id, count)
  await tell(ctx, ...asked.map((one) => noticeOf(survey, one, tokens.splice(0, one.names.length))))
  return id
}

/** New links of a survey. They are written in an order of their own: where a token lies says nothing of whose it is. */
export async function surveyLinks(ctx: Ctx, surveyId: string, count: number): Promise<string[]> {
  const tokens = Array.from({ length: count }, () => newToken().token)
  await keepTokens(ctx, surveyId, tokens)
  await ctx.db.query('update survey set links = links + $2 where id = $1', [surveyId, count])
  return tokens
}

function noticeOf(
  { id, title, titles, closesOn }: Survey,
  { personId, names }: Asked,
  tokens: readonly string[],
): Notice<'surveys.asked'> {
  const [only] = tokens
  return {
    template: 'surveys.asked',
    to: personId,
    about: { entity: 'Survey', id },
    key: `surveys.asked/${id}`,
    params: {
      values: { title: { words: { ...titles, de: title } } },
      ...(closesOn && { until: closesOn }),
      ...(tokens.length === 1
        ? { link: surveyPath(only ?? '') }
        : {
            actions: tokens.map((token, at) => ({
              kind: 'survey' as const,
              name: names[at] ?? '',
              link: surveyPath(token),
            })),
          }),
    },
  }
}
