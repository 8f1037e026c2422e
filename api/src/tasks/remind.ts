import { Person } from '../accounts/index.js'
import { tell, type Value, type Words } from '../mail/index.js'
import type { Ctx } from '../platform/index.js'
import type { Step } from './ladder.js'
import type { Task } from './Task.js'

/** How many tasks one mail names; the others come the day after. */
const mostTasks = 40

type Told = Pick<Task, 'id' | 'kind' | 'title' | 'words' | 'number' | 'path'> &
  Pick<Step, 'due' | 'step' | 'days'>

/**
 * Tells a person of all steps reached, in one mail. Two who run it at once wait for each other at the person: the second finds what
 * the first wrote down, and says nothing more that day.
 */
export async function remind(
  ctx: Ctx,
  personId: string,
  steps: readonly Step[],
  today: string,
): Promise<void> {
  await ctx.db.findOne(Person, { where: { id: personId }, lock: { mode: 'for_no_key_update' } })
  const told = await noted(ctx, personId, steps.slice(0, mostTasks), today)
  const [only] = told
  if (!only) return
  if (told.length === 1) await tellOfOne(ctx, personId, only)
  else await tellOfAll(ctx, personId, told, today)
}

/** Writes down the steps of tasks that still wait, unless the person was reminded today; gives what was new. */
function noted(ctx: Ctx, personId: string, steps: readonly Step[], today: string): Promise<Told[]> {
  return ctx.db.query<Told[]>(
    `with waiting as (
       select t.id, t.kind, t.title, t.words, t.number, t.path, s.due, s.step, s.days, s.nth
         from jsonb_to_recordset($2::jsonb) as s("taskId" uuid, due date, step int, days int, nth int)
         join task t on t.id = s."taskId" and t.due = s.due and t.closed_at is null
        where not exists (select 1 from task_reminder r where r.person_id = $1 and r.told_on = $3)
          and not exists (select 1 from task_reminder r where r.person_id = $1 and r.task_id = t.id and r.due = s.due and r.step = s.step)),
     made as (
       insert into task_reminder (task_id, person_id, due, step, told_on) select id, $1, due, step, $3 from waiting
       on conflict do nothing returning task_id)
     select w.id, w.kind, w.title, w.words, w.number, w.path, w.due::text as due, w.step, w.days
       from waiting w join made m on m.task_id = w.id order by w.nth`,
    [personId, JSON.stringify(steps.map((step, nth) => ({ ...step, nth }))), today],
  )
}

const named = (number: string | null, title: string) => (number ? `${number} ${title}` : title)

/** The thing's name behind its number, in the languages there are. */
const numbered = ({ number, title, words }: Told): Words => ({
  de: named(number, title),
  ...Object.fromEntries(Object.entries(words ?? {}).map(([locale, own]) => [locale, named(number, own)])),
})

const valuesOf = (task: Told): Record<'task' | 'title' | 'due' | 'n', Value> => ({
  task: { text: `tasks.kinds.${task.kind}` },
  title: { words: numbered(task) },
  due: { day: task.due },
  n: Math.abs(task.days),
})

async function tellOfOne(ctx: Ctx, to: string, task: Told): Promise<void> {
  // on the due day itself a missed reminder still says "today is the day", as no days left
  const isAhead = task.days <= 0
  await tell(ctx, {
    template: isAhead ? 'tasks.reminder' : 'tasks.overdue',
    to,
    about: { entity: 'Task', id: task.id },
    key: `task/${task.id}/${task.due}/${task.step}`,
    params: { link: task.path, ...(isAhead && { until: task.due }), values: valuesOf(task) },
  })
}

async function tellOfAll(ctx: Ctx, to: string, tasks: readonly Told[], today: string): Promise<void> {
  await tell(ctx, {
    template: 'tasks.digest',
    to,
    key: `tasks/${today}`,
    params: {
      link: '/mein-bereich',
      values: { n: tasks.length },
      parts: tasks.map((task) => ({
        template: task.days <= 0 ? 'tasks.ahead' : 'tasks.late',
        values: valuesOf(task),
      })),
    },
  })
}
