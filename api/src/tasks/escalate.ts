import type { DataSource } from 'typeorm'
import { holdersOf } from '../accounts/index.js'
import { addDays, asSystem, clock, dayOf, type Ctx } from '../platform/index.js'
import { daysBetween, stepReached, type Step } from './ladder.js'
import { remind } from './remind.js'

interface OpenTask {
  id: string
  assignees: string[]
  due: string
  openedAt: Date
}

/** Days for which the reminders of a closed task are kept. */
const keptDays = 90

/**
 * Reminds of every open task whose next step is reached, each person once a step: what one person is reminded of on a day is one
 * mail, and nobody gets a second one that day; what comes too late for it is told the day after.
 */
export async function escalate(source: DataSource): Promise<void> {
  const today = dayOf(clock.now())
  const steps = await asSystem(source, (ctx) => stepsByPerson(ctx, today))
  for (const [personId, reached] of steps)
    await asSystem(source, (ctx) => remind(ctx, personId, reached, today))
  await asSystem(source, (ctx) =>
    ctx.db.query(`delete from task_reminder r using task t where t.id = r.task_id and t.closed_at < $1`, [
      new Date(clock.now().getTime() - keptDays * 86_400_000),
    ]),
  )
}

/** The steps that were reached and not told yet, by whom they are told. */
async function stepsByPerson(ctx: Ctx, today: string): Promise<Map<string, Step[]>> {
  const open = await ctx.db.query<OpenTask[]>(
    `select id, assignees, due::text as due, opened_at as "openedAt" from task where closed_at is null and due <= $1 order by due, id`,
    [addDays(today, 30)],
  )
  const reached = open.flatMap(({ id, assignees, due, openedAt }) => {
    const step = stepReached(dayOf(openedAt), due, today)
    return step === undefined ? [] : [{ taskId: id, assignees, due, step, days: daysBetween(due, today) }]
  })
  const told = await toldOf(ctx, reached)
  // many tasks lie on the same desks
  const holders = new Map<string, string[]>()
  const found = new Map<string, Step[]>()
  for (const { assignees, ...step } of reached) {
    const desks = assignees.toSorted().join()
    const people = holders.get(desks) ?? (await holdersOf(ctx, assignees))
    holders.set(desks, people)
    for (const personId of people)
      if (!told.has(keyOf(personId, step))) found.set(personId, [...(found.get(personId) ?? []), step])
  }
  return found
}

const keyOf = (personId: string, { taskId, due, step }: Pick<Step, 'taskId' | 'due' | 'step'>) =>
  [personId, taskId, due, step].join('/')

async function toldOf(ctx: Ctx, steps: readonly Step[]): Promise<Set<string>> {
  const rows = await ctx.db.query<(Pick<Step, 'taskId' | 'due' | 'step'> & { personId: string })[]>(
    `select task_id as "taskId", person_id as "personId", due::text as due, step from task_reminder where task_id = any($1)`,
    [steps.map(({ taskId }) => taskId)],
  )
  return new Set(rows.map((row) => keyOf(row.personId, row)))
}
