import type { DataSource, EntityManager } from 'typeorm'
import { demoAfterwards, demoDocumentation, demoFigures, demoSheets } from '../../seed/demo/afterwards.js'
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
import type { FigureDimension } from '../contract/followup.lists.js'
import { finaliseDocumentation, publishDocumentation, saveDocumentation } from './documentationVerbs.js'
import { planEventSurvey } from './eventSurvey.js'
import { KeptFigure } from './KeptFigure.js'

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
    await asImport(db, await viewerOf(db, person.id), async (ctx) => {
      await lookBack(ctx, db, event.rowId)
      await document(ctx, event.rowId)
    })
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

/** What happened, published as final, with invented figures: nobody registered here for what was entered afterwards. */
async function document(ctx: Ctx, summitId: string): Promise<void> {
  const { de, translations } = demoDocumentation
  const id = await saveDocumentation(ctx, { summitId, text: de, translations: [...translations] })
  const groups = await ctx.db.query<{ id: string; text: string }[]>(
    'select id, text from actor_group where removed_at is null',
  )
  const groupOf = (text: string) => groups.find((group) => group.text === text)?.id ?? null
  const bodies = await ctx.db.query<{ id: string; ags: string }[]>('select id, ags from body')
  const idOf = (ags: string) => bodies.find((body) => body.ags === ags)?.id ?? null
  const rows: [FigureDimension, string | null, readonly number[]][] = [
    ...entries('ACTOR_GROUP', demoFigures.groups, groupOf),
    ...entries('MUNICIPALITY', demoFigures.municipalities, idOf),
    ...entries('LANGUAGE', demoFigures.languages, (tag) => tag),
  ]
  const total = Object.values<readonly number[]>(demoFigures.groups).reduce<number[]>(
    (sum, n) => n.map((one, at) => one + (sum[at] ?? 0)),
    [],
  )
  await ctx.db.insert(
    KeptFigure,
    [['TOTAL', null, total] as const, ...rows].map(
      ([dimension, key, [invited, registered, present]], position) => ({
        ...{ summitId, dimension, key, position },
        ...{ invited: invited ?? 0, registered: registered ?? 0, present: present ?? 0 },
        noShow: (registered ?? 0) - (present ?? 0),
      }),
    ),
  )
  await publishDocumentation(ctx, id)
  await finaliseDocumentation(ctx, id)
}

function entries(
  dimension: FigureDimension,
  of: Readonly<Record<string, readonly number[]>>,
  keyOf: (name: string) => string | null,
): [FigureDimension, string | null, readonly number[]][] {
  return Object.entries(of).map(([name, n]) => [dimension, keyOf(name), n])
}
