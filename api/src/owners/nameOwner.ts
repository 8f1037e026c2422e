import { IsNull } from 'typeorm'
import { changed, record } from '../audit/index.js'
import { whom } from '../committees/index.js'
import { idField } from '../contract/fields.js'
import { nameOwnerSchema } from '../contract/owners.js'
import { FieldOfAction } from '../goals/index.js'
import { tell } from '../mail/index.js'
import { check, clock, DomainError, invalid, may, type Ctx } from '../platform/index.js'
import { closeTasks, openTask } from '../tasks/index.js'
import { kindOf, ownedThing, pathOf, taskOf, today, type OwnedThing } from './ownedThing.js'
import { Ownership } from './Ownership.js'

/**
 * Names who sees to an annual goal, a measure or the values of an indicator, in the place of whoever did: it lies on their desk and
 * they are told. Errors: NOT_FOUND, FORBIDDEN, CONFLICT (closed or taken out); INVALID_INPUT (REQUIRED on `dueOn` where no day is
 * known, DATE_IN_PAST).
 */
export async function nameOwner(ctx: Ctx, input: unknown): Promise<string> {
  const { annualGoalId, measureId, indicatorId, unit, personId, person, dueOn } = check(
    nameOwnerSchema,
    input,
  )
  const target = {
    annualGoalId: annualGoalId ?? null,
    measureId: measureId ?? null,
    indicatorId: indicatorId ?? null,
  }
  const thing = await ownedThing(ctx, target)
  if (!thing) throw new DomainError('NOT_FOUND')
  // orders those who name somebody for the same thing
  await may(ctx, 'nameOwner', FieldOfAction, thing.fieldId)
  if (thing.isGone) throw new DomainError('CONFLICT')
  const due = dueOn ?? (thing.dueOn && thing.dueOn >= today() ? thing.dueOn : null)
  if (!due) throw invalid('dueOn', 'REQUIRED')
  if (due < today()) throw invalid('dueOn', 'DATE_IN_PAST')
  const said = { unit, personId: await whom(ctx, personId, person), dueOn: due, doneOn: null }
  const before = await ctx.db.findOneBy(Ownership, {
    ...Object.fromEntries(Object.entries(target).filter(([, id]) => id !== null)),
    removedAt: IsNull(),
  })
  const id = before
    ? await change(ctx, before, said, thing)
    : String((await ctx.db.insert(Ownership, { ...target, ...said })).identifiers[0]?.id)
  await record(ctx, { action: 'owners.ownership.name', entity: 'Ownership', entityId: id })
  await openTask(ctx, taskOf({ id, ...target, ...said }, thing))
  if (before?.personId !== said.personId)
    await tell(ctx, {
      template: 'owners.named',
      to: said.personId,
      about: { entity: 'Ownership', id },
      params: {
        link: pathOf(target, thing),
        until: due,
        values: { task: { text: `tasks.kinds.${kindOf(target)}` }, title: { words: thing.words }, unit },
      },
    })
  await changed(ctx, 'FieldOfAction', thing.fieldId)
  return id
}

async function change(
  ctx: Ctx,
  before: Ownership,
  said: Pick<Ownership, 'unit' | 'personId' | 'dueOn' | 'doneOn'>,
  thing: OwnedThing,
): Promise<string> {
  await ctx.db.update(Ownership, { id: before.id }, said)
  if (before.personId !== said.personId) await tellRelieved(ctx, before, thing)
  return before.id
}

const tellRelieved = (ctx: Ctx, { id, personId, ...target }: Ownership, thing: OwnedThing) =>
  tell(ctx, {
    template: 'owners.relieved',
    to: personId,
    about: { entity: 'Ownership', id },
    params: {
      link: pathOf(target, thing),
      values: { task: { text: `tasks.kinds.${kindOf(target)}` }, title: { words: thing.words } },
    },
  })

/** Nobody sees to it any more; who did is told. Errors: NOT_FOUND, FORBIDDEN. */
export async function endOwnership(ctx: Ctx, input: unknown): Promise<string> {
  const id = check(idField, input)
  const { owned, thing } = await locked(ctx, 'endOwnership', id)
  await ctx.db.update(Ownership, { id }, { removedAt: clock.now() })
  await ended(ctx, 'owners.ownership.end', owned, thing)
  if (!owned.doneOn) await tellRelieved(ctx, owned, thing)
  return id
}

/** The goal is reached or the measure carried out: nobody is reminded any more. Errors: NOT_FOUND, FORBIDDEN, CONFLICT (values go on; done already). */
export async function concludeOwned(ctx: Ctx, input: unknown): Promise<string> {
  const id = check(idField, input)
  const { owned, thing } = await locked(ctx, 'concludeOwned', id)
  if (owned.indicatorId || owned.doneOn) throw new DomainError('CONFLICT')
  await ctx.db.update(Ownership, { id }, { doneOn: today() })
  await ended(ctx, 'owners.ownership.conclude', owned, thing)
  return id
}

async function locked(ctx: Ctx, verb: string, id: string): Promise<{ owned: Ownership; thing: OwnedThing }> {
  await may(ctx, verb, Ownership, id)
  const owned = await ctx.db.findOneBy(Ownership, { id, removedAt: IsNull() })
  const thing = owned && (await ownedThing(ctx, owned))
  if (!owned || !thing) throw new DomainError('NOT_FOUND')
  return { owned, thing }
}

async function ended(ctx: Ctx, action: string, { id }: Ownership, { fieldId }: OwnedThing): Promise<void> {
  await closeTasks(ctx, { subject: { entity: 'Ownership', id } })
  await record(ctx, { action, entity: 'Ownership', entityId: id })
  await changed(ctx, 'FieldOfAction', fieldId)
}
