import type { DataSource, EntityManager } from 'typeorm'
import { demoAfterwards, demoSheets } from '../../seed/demo/afterwards.js'
import { firstStart } from '../../seed/demo/firstStart.js'
import { SeedRecord } from '../../seed/SeedRecord.js'
import { viewerOf } from '../accounts/index.js'
import { addDays, asImport, clock, dayOf, type Ctx } from '../platform/index.js'
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

/** What the demo's look back on an event is called among the records of the seeds. */
const RECORD = 'DemoAfterwards'
const planner = 'leyla.brueckner@demo.example'

/** Lets invented people answer the survey after the demo's summit, by the verbs. Once. */
export async function seedDemoAfterwards(source: DataSource): Promise<void> {
  await source.transaction(async (db) => {
    const done = await db.findOneBy(SeedRecord, { entity: RECORD, key: demoAfterwards })
    const event = await db.findOneBy(SeedRecord, { entity: 'DemoSummit', key: demoAfterwards })
    const [person] = await db.query<{ id: string }[]>('select id from person where email = $1', [planner])
    if (done || !event || !person) return
    await asImport(db, await viewerOf(db, person.id), (ctx) => lookBack(ctx, db, event.rowId))
    await db.insert(SeedRecord, { entity: RECORD, key: demoAfterwards, rowId: event.rowId, values: {} })
  })
}

async function lookBack(ctx: Ctx, db: EntityManager, summitId: string): Promise<void> {
  const id = await planEventSurvey(ctx, summitId)
  const today = dayOf(clock.now())
  // whoever came left no address in the demo: the links are made by hand
  await db.update(Survey, { id }, { state: 'OPEN', closesOn: today })
  const tokens = await surveyLinks(ctx, id, demoSheets.length + 9)
  const questions = await db.find(SurveyQuestion, { where: { surveyId: id }, order: { position: 'ASC' } })
  for (const [at, sheet] of demoSheets.entries()) {
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
  const words = new Set(demoSheets.flatMap((sheet) => (sheet.shown && sheet.words ? [sheet.words] : [])))
  const texts = await db.find(SurveyText)
  await publishSurvey(ctx, {
    id,
    textIds: texts.filter(({ text }) => words.has(text)).map((one) => one.id),
  })
  await db.update(Survey, { id }, { closesOn: addDays(await firstStart(db), -20) })
}
