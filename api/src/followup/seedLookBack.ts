import { In } from 'typeorm'
import type { demoSheets } from '../../seed/demo/afterwards.js'
import { clock, dayOf, type Ctx } from '../platform/index.js'
import {
  answerSurvey,
  closeSurvey,
  publishSurvey,
  Survey,
  surveyLinks,
  SurveyOption,
  SurveyQuestion,
  SurveyText,
} from '../surveys/index.js'
import { planEventSurvey } from './eventSurvey.js'

/** Lets people answer the survey after an event that left no addresses, closes it and publishes the result. */
export async function lookBack(
  ctx: Ctx,
  summitId: string,
  sheets: typeof demoSheets,
  closesOn: string,
): Promise<void> {
  const { db } = ctx
  const id = await planEventSurvey(ctx, summitId)
  const today = dayOf(clock.now())
  // whoever came left no address in the demo: the links are made by hand
  await db.update(Survey, { id }, { state: 'OPEN', closesOn: today })
  const tokens = await surveyLinks(ctx, id, sheets.length + 9)
  const questions = await db.find(SurveyQuestion, { where: { surveyId: id }, order: { position: 'ASC' } })
  for (const [at, sheet] of sheets.entries()) {
    const chosen = [...sheet.scales.map((step) => [step]), [sheet.again], sheet.wishes]
    const answers = []
    for (const [n, { id: questionId, kind }] of questions.entries()) {
      const options = await db.findBy(SurveyOption, { questionId })
      const optionIds = options.filter(({ position }) => chosen[n]?.includes(position)).map((one) => one.id)
      answers.push({ questionId, optionIds, text: kind === 'TEXT' ? (sheet.words ?? '') : '' })
    }
    await answerSurvey(ctx, { token: tokens[at], answers })
  }
  await closeSurvey(ctx, id)
  const words = new Set(sheets.flatMap((sheet) => (sheet.shown && sheet.words ? [sheet.words] : [])))
  const texts = await db.findBy(SurveyText, { questionId: In(questions.map((one) => one.id)) })
  await publishSurvey(ctx, {
    id,
    textIds: texts.filter(({ text }) => words.has(text)).map((one) => one.id),
  })
  await db.update(Survey, { id }, { closesOn })
}
