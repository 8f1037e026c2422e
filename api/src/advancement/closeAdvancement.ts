import type { DataSource } from 'typeorm'
import { advance } from '../audit/index.js'
import { advancementQuestions, type AdvancementQuestion } from '../contract/advancement.lists.js'
import { idField } from '../contract/fields.js'
import { asSystem, check, clock, dayOf, type Ctx } from '../platform/index.js'
import { closeSurvey, forgetSurvey } from '../surveys/index.js'
import { AdvancementPlan } from './AdvancementPlan.js'
import { advancementMachine } from './states.js'
import { tabulate, type Counted } from './tabulate.js'

/**
 * Nobody answers any more: what the offices' staff said becomes one table in which small numbers, and those by which they could be worked
 * out, are left out. The surveys with their exact counts are gone afterwards.
 */
export async function closeAdvancement(ctx: Ctx, input: unknown): Promise<string> {
  const id = check(idField, input)
  await advance(ctx, advancementMachine, id, 'closeAdvancement')
  const surveys = await ctx.db.query<{ id: string; state: string; officeId: string }[]>(
    `select s.id, s.state, o.id as "officeId" from advancement_office o
       join survey s on s.subject_entity = 'AdvancementOffice' and s.subject_id = o.id
      where o.plan_id = $1 order by o.id for update of s`,
    [id],
  )
  for (const survey of surveys) if (survey.state === 'OPEN') await closeSurvey(ctx, survey.id)
  const offices: Counted[] = []
  for (const survey of surveys) offices.push(await countedOf(ctx, survey.id, survey.officeId))
  await ctx.db.update(
    AdvancementPlan,
    { id },
    { counts: tabulate(offices), answers: offices.reduce((sum, { answers }) => sum + answers, 0) },
  )
  for (const survey of surveys) await forgetSurvey(ctx, survey.id)
  return id
}

/** What the staff of an office answered; questions and options are told by their places. */
async function countedOf(ctx: Ctx, surveyId: string, officeId: string): Promise<Counted> {
  const rows = await ctx.db.query<
    { answers: number; question: number; answered: number; options: number[] }[]
  >(
    `select s.answers, q.position as question, q.answered,
       array(select o.count from survey_option o where o.question_id = q.id order by o.position) as options
     from survey s join survey_question q on q.survey_id = s.id where s.id = $1 order by q.position`,
    [surveyId],
  )
  const keys = Object.keys(advancementQuestions) as AdvancementQuestion[]
  return {
    officeId,
    answers: rows[0]?.answers ?? 0,
    questions: Object.fromEntries(
      rows.map(({ question, answered, options }) => [keys[question - 1], { answered, options }]),
    ),
  }
}

/** Closes plans whose last day is over and forgets counts that were kept long enough. Running twice is harmless. */
export async function tendAdvancement(source: DataSource): Promise<void> {
  const today = dayOf(clock.now())
  const due = await source.query<{ id: string }[]>(
    `select id from advancement_plan where state = 'OPEN' and closes_on < $1 order by id`,
    [today],
  )
  for (const { id } of due)
    await asSystem(source, async (ctx) => {
      const plan = await ctx.db.findOne(AdvancementPlan, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      })
      if (plan?.state === 'OPEN') await closeAdvancement(ctx, id)
    })
  await source.query(
    `update advancement_plan set counts = '[]', answers = null, modified_at = now()
      where keep_until < $1 and counts <> '[]'`,
    [today],
  )
}
