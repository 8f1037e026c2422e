import { indicatorPath } from '../contract/paths.js'
import type { Words } from '../mail/index.js'
import { clock, dayOf, type Ctx } from '../platform/index.js'
import type { NewTask } from '../tasks/index.js'
import type { Ownership } from './Ownership.js'

/** Which annual goal, measure or indicator is meant: one of them. */
export type Target = Pick<Ownership, 'annualGoalId' | 'measureId' | 'indicatorId'>

/** What an owner sees to. */
export interface OwnedThing {
  fieldId: string
  fieldKey: string
  key: string
  words: Words
  /** The day that is known of it: of a goal the end of its year, of an indicator when a year after its last value has gone by. */
  dueOn: string | null
  isGone: boolean
}

const table = ({ annualGoalId, measureId }: Target) =>
  annualGoalId ? 'annual_goal' : measureId ? 'measure' : 'indicator'

const dueOf: Record<ReturnType<typeof table>, string> = {
  annual_goal: `make_date(x.year, 12, 31)`,
  measure: `x.due_on`,
  indicator: `coalesce((select (max(v.day) + interval '1 year')::date from indicator_value v
      where v.indicator_id = x.id and v.measure_id is null and v.amount is not null), x.due_on)`,
}

/** Reads what is to be seen to; undefined when it is not there. */
export async function ownedThing(ctx: Ctx, target: Target): Promise<OwnedThing | undefined> {
  const of = table(target)
  const [found] = await ctx.db.query<OwnedThing[]>(
    `select x.field_id as "fieldId", f.key as "fieldKey", coalesce(x.key, x.id::text) as key, (${dueOf[of]})::text as "dueOn",
       x.removed_at is not null ${of === 'annual_goal' ? `or x.state = 'CLOSED'` : ''} as "isGone",
       jsonb_build_object('de', x.text) || coalesce((select jsonb_object_agg(r.language, r.text) from reference_text r
         where r.subject_id = x.id and r.part = 'text' and r.version = x.text_version), '{}') as words
     from ${of} x join field_of_action f on f.id = x.field_id where x.id = $1`,
    [target.annualGoalId ?? target.measureId ?? target.indicatorId],
  )
  return found
}

/** What a task and a mail say of it. */
export const kindOf = ({ annualGoalId, measureId }: Target): string =>
  annualGoalId ? 'owners.goal' : measureId ? 'owners.measure' : 'owners.value'

/** The page it is on. */
export const pathOf = (target: Target, { fieldKey, key }: OwnedThing): string =>
  target.indicatorId ? indicatorPath(target.indicatorId) : `/ziele/${fieldKey}#${key}`

/** What lies on the owner's desk; who stands in for all of it sees it too. */
export const taskOf = (
  owned: Target & Pick<Ownership, 'id' | 'personId' | 'dueOn'>,
  thing: OwnedThing,
): NewTask => ({
  kind: kindOf(owned),
  subject: { entity: 'Ownership', id: owned.id },
  assignee: `DESK@${owned.personId}`,
  due: owned.dueOn,
  params: { title: { words: thing.words }, path: pathOf(owned, thing) },
})

/** Today, as days are compared. */
export const today = (): string => dayOf(clock.now())
