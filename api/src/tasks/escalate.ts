import { IsNull, Not, type DataSource } from 'typeorm'
import { holdersOf } from '../accounts/index.js'
import { tell, type Words } from '../mail/index.js'
import { asSystem, clock, dayOf, type Ctx } from '../platform/index.js'
import { Task } from './Task.js'

const ladder = [-30, -7, -1, 1, 7]

/** Whole days from one calendar day to another. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/**
 * The newest step of the ladder (30, 7 and 1 days before, 1, 7 and every 30 days after) that was reached since the task was
 * opened; undefined when none was. The newest, not today's: a day on which nothing ran is made up for.
 */
export function stepReached(opened: string, due: string, today: string): number | undefined {
  const late = daysBetween(due, today)
  const early = daysBetween(due, opened)
  const months = late >= 30 ? [Math.floor(late / 30) * 30] : []
  return [...ladder, ...months].filter((step) => step <= late && step > early).at(-1)
}

/** Reminds of every open task whose next step is reached, each person once a step. */
export async function escalate(source: DataSource): Promise<void> {
  const today = dayOf(clock.now())
  const open = await source.manager.findBy(Task, { closedAt: IsNull(), due: Not(IsNull()) })
  for (const task of open) {
    const step = stepReached(dayOf(task.openedAt), task.due ?? today, today)
    if (step !== undefined) await asSystem(source, (ctx) => remind(ctx, task.id, step, today))
  }
}

/** The thing's name behind its number, in the languages there are. */
const numbered = ({ number, title, words }: Task): Words => ({
  de: named(number, title),
  ...Object.fromEntries(Object.entries(words ?? {}).map(([locale, own]) => [locale, named(number, own)])),
})
const named = (number: string | null, title: string) => (number ? `${number} ${title}` : title)

async function remind(ctx: Ctx, id: string, step: number, today: string): Promise<void> {
  const task = await ctx.db.findOne(Task, {
    where: { id, closedAt: IsNull() },
    lock: { mode: 'pessimistic_read' },
  })
  if (!task?.due) return
  const days = daysBetween(task.due, today)
  const values = {
    task: { text: `tasks.kinds.${task.kind}` },
    title: { words: numbered(task) },
    due: { day: task.due },
  }
  const notice = {
    to: await holdersOf(ctx, task.assignees),
    about: { entity: 'Task', id },
    key: `task/${id}/${task.due}/${step}`,
  }
  const params = { link: task.path, until: task.due }
  // on the due day itself a missed reminder still says "today is the day", as no days left
  if (days <= 0)
    await tell(ctx, {
      ...notice,
      template: 'tasks.reminder',
      params: { ...params, values: { ...values, n: -days } },
    })
  else
    await tell(ctx, {
      ...notice,
      template: 'tasks.overdue',
      params: { link: task.path, values: { ...values, n: days } },
    })
}
