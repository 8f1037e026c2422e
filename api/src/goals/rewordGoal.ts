import type { EntityManager } from 'typeorm'
import { changed, record } from '../audit/index.js'
import { rewordGoalSchema } from '../contract/goals.js'
import type { TreeKind } from '../contract/goals.lists.js'
import {
  check,
  clock,
  dayOf,
  DomainError,
  invalid,
  may,
  signedIn,
  type ClassRef,
  type Ctx,
} from '../platform/index.js'
import { AnnualGoal } from './AnnualGoal.js'
import { EarlierWording } from './EarlierWording.js'
import { GuidingGoal } from './GuidingGoal.js'
import { Measure } from './Measure.js'
import { ReferenceText } from './ReferenceText.js'

/** The class of a kind. */
export const goalClasses = {
  GUIDING_GOAL: GuidingGoal,
  ANNUAL_GOAL: AnnualGoal,
  MEASURE: Measure,
} as const satisfies Record<TreeKind, ClassRef>

/**
 * Gives a goal or measure new words from a day on, with the reason; the old ones stay with the days they held and their translations.
 * Errors: NOT_FOUND, FORBIDDEN, GOAL_REWORDED (meanwhile), INVALID_INPUT (WORDS_UNCHANGED, DATE_IN_FUTURE, BEFORE_WORDING, LANGUAGE_TWICE, …).
 */
export async function rewordGoal(ctx: Ctx, input: unknown): Promise<string> {
  const given = check(rewordGoalSchema, input)
  const type = goalClasses[given.kind] as typeof Measure
  await may(ctx, 'rewordGoal', type, given.id)
  const goal = await ctx.db.findOneByOrFail(type, { id: given.id })
  if (goal.textVersion !== given.version) throw new DomainError('GOAL_REWORDED')
  await refuseWrong(ctx.db, given, goal)
  const { id, text, reason, day } = given
  const version = goal.textVersion + 1
  await ctx.db.insert(EarlierWording, {
    ...{ subjectId: id, version: goal.textVersion, text: goal.text, reason },
    ...{ replacedOn: day, replacedById: signedIn(ctx), replacedAt: clock.now() },
  })
  await ctx.db.update(type, { id }, { text, textVersion: version })
  await translate(ctx.db, id, version, given.translations)
  await record(ctx, { action: 'goals.goal.reword', entity: type.name, entityId: id, fields: ['text'] })
  await changed(ctx, type.name, id)
  return id
}

type Given = { text: string; day: string; id: string; translations: readonly { language: string }[] }

async function refuseWrong(db: EntityManager, given: Given, goal: Measure): Promise<void> {
  const { text, day, id, translations } = given
  if (text === goal.text) throw invalid('text', 'WORDS_UNCHANGED')
  if (day > dayOf(clock.now())) throw invalid('day', 'DATE_IN_FUTURE')
  const [last] = await db.find(EarlierWording, {
    where: { subjectId: id },
    order: { version: 'DESC' },
    take: 1,
  })
  // each wording held for a day at least, or the tree of that day would have two
  const since = last?.replacedOn ?? goal.carriedOn
  if (since && day <= since) throw invalid('day', 'BEFORE_WORDING')
  translations.forEach(({ language }, at) => {
    if (translations.findIndex((other) => other.language === language) < at)
      throw invalid(`translations.${at}.language`, 'LANGUAGE_TWICE')
  })
}

/** The translations of the new words; what else of the row has translations keeps them, for its words are the same. */
async function translate(
  db: EntityManager,
  subjectId: string,
  version: number,
  translations: readonly { language: string; text: string }[],
): Promise<void> {
  await db.query(
    `insert into reference_text (subject_id, part, version, language, origin, text)
     select subject_id, part, $2, language, origin, text from reference_text
      where subject_id = $1 and version = $2 - 1 and part <> 'text'`,
    [subjectId, version],
  )
  if (translations.length > 0)
    await db.insert(
      ReferenceText,
      translations.map((one) => ({ ...one, subjectId, part: 'text', version, origin: 'CHECKED' as const })),
    )
}
