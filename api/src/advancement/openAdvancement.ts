import { advance } from '../audit/index.js'
import { officeName } from '../papers/index.js'
import { openAdvancementSchema } from '../contract/advancement.js'
import { advancementQuestions } from '../contract/advancement.lists.js'
import { locales } from '../contract/locales.js'
import { addDays, check, clock, dayOf, invalid, text, type Ctx } from '../platform/index.js'
import { askPeople, planSurvey } from '../surveys/index.js'
import { AdvancementOffice } from './AdvancementOffice.js'
import { AdvancementPlan } from './AdvancementPlan.js'
import { advancementMachine } from './states.js'

/**
 * Begins asking: each office gets a survey of its own, answered by a code from paper, which nobody is mailed and which belongs to nobody.
 * Errors: INVALID_INPUT on `closesOn`.
 */
export async function openAdvancement(ctx: Ctx, input: unknown): Promise<string> {
  const { id, closesOn } = check(openAdvancementSchema, input)
  const today = dayOf(clock.now())
  if (closesOn < today) throw invalid('closesOn', 'DATE_IN_PAST')
  if (closesOn > addDays(today, 90)) throw invalid('closesOn', 'SURVEY_TOO_LONG')
  await advance(ctx, advancementMachine, id, 'openAdvancement', { set: { closesOn } })
  const plan = await ctx.db.findOneByOrFail(AdvancementPlan, { id })
  for (const { id: subjectId, officeId } of await ctx.db.findBy(AdvancementOffice, { planId: id })) {
    const surveyId = await planSurvey(ctx, {
      entity: 'AdvancementOffice',
      id: subjectId,
      bodyId: plan.bodyId,
      title: `${plan.title} – ${await officeName(ctx, officeId)}`,
      questions: staffQuestions(),
      isPart: true,
    })
    await askPeople(ctx, { id: surveyId, closesOn }, async () => [])
  }
  return id
}

const worded = (key: string) => ({
  text: text('de', key),
  translations: locales.flatMap((language) =>
    language === 'de' ? [] : [{ language, text: text(language, key) }],
  ),
})

/** The questions in all languages, in the order of the list. */
export function staffQuestions() {
  return Object.entries(advancementQuestions).map(([question, { kind, options }]) => ({
    kind,
    ...worded(`advancement.questions.${question}.text`),
    options: options.map((option) => worded(`advancement.questions.${question}.${option}`)),
  }))
}
