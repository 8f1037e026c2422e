import { printedCode } from '../accounts/index.js'
import { isRtl, languageOf, type Locale } from '../contract/index.js'
import { surveyCodePath, surveyPath } from '../contract/paths.js'
import { scaleSteps, type SurveyKind } from '../contract/surveys.lists.js'
import { documentKind, pictureOf } from '../documents/index.js'
import { dayText, text, type Ctx } from '../platform/index.js'
import { Survey } from './Survey.js'

interface Asked {
  text: string
  kind: SurveyKind
  options: string[]
}

const titleOf = ({ title, titles }: Survey, locale: Locale): string => titles[locale] ?? title

/** Questions and what can be chosen, in a language where somebody wrote them in it. */
async function questionsOf(ctx: Ctx, surveyId: string, locale: Locale): Promise<Asked[]> {
  const asked = await ctx.db.query<Asked[]>(
    `select coalesce(w.text, q.text) as text, q.kind, array(
       select coalesce(own.text, o.text) from survey_option o
         left join reference_text own on own.subject_id = o.id and own.language = $2
       where o.question_id = q.id order by o.position) as options
     from survey_question q left join reference_text w on w.subject_id = q.id and w.language = $2
     where q.survey_id = $1 order by q.position`,
    [surveyId, locale],
  )
  const scale = scaleSteps.map((step) => text(locale, `surveys.scale.${step}`))
  return asked.map((one) => (one.kind === 'SCALE' ? { ...one, options: scale } : one))
}

/*
 * Codes by which a survey is answered, for those without an e-mail address: slips to be cut and handed out, or for each code a
 * sheet with the questions, to be ticked by hand and typed in by the office. It is made at once and lies there for a day.
 */
documentKind('SURVEY_CODES', {
  template: 'survey-codes',
  slice: 1,
  days: 1,
  forgets: true,
  fileName: async (ctx, { locale, subjectId }) =>
    `${text(locale, 'surveys.paper.file')} ${titleOf(await ctx.db.findOneByOrFail(Survey, { id: subjectId }), locale)}`,
  async gather(ctx, { locale, subjectId, options }, _, { publicUrl }) {
    const survey = await ctx.db.findOneByOrFail(Survey, { id: subjectId })
    const { closesOn } = survey
    const title = titleOf(survey, locale)
    const say = (key: string, values = {}) => text(locale, `surveys.${key}`, values)
    const codes = (options.codes ?? '').split(' ').filter((code) => code !== '')
    return {
      title: `${say('paper.file')}: ${title}`,
      author: 'Mitsprache',
      lang: languageOf(locale),
      rtl: isRtl(locale),
      about: title,
      heading: say('answer.title'),
      how: say('paper.how'),
      page: `${new URL(publicUrl).host}${surveyCodePath}`,
      codeLabel: say('paper.code'),
      until: closesOn && say('answer.until', { day: dayText(locale, closesOn) }),
      kept: say('paper.kept'),
      hints: { one: say('paper.one'), several: say('answer.several'), words: say('answer.words') },
      hand: say('paper.hand'),
      questions: options.paper === 'SHEETS' ? await questionsOf(ctx, subjectId, locale) : [],
      codes: codes.map((code) => ({
        code: printedCode(code),
        picture: say('paper.picture'),
        ...pictureOf(`${publicUrl}${surveyPath(code)}`),
      })),
    }
  },
})
