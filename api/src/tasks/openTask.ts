import { changed } from '../audit/index.js'
import type { Words } from '../mail/index.js'
import { clock, runPrepared, type Ctx } from '../platform/index.js'
import { Task } from './Task.js'

/** A thing a task is about. */
export interface Subject {
  entity: string
  id: string
}

/** A task to be opened. */
export interface NewTask {
  /** Key of its text under `tasks.kinds`: `papers.admit`. */
  kind: string
  subject: Subject
  /** `PERSON@id`, `DESK@id` (by office: who stands in does it too), `SEAT@id`, `ROLE@scope`, or several: any of them may do it. */
  assignee: string | readonly string[]
  /** Last day, YYYY-MM-DD. */
  due?: string | null
  /** The title in German, or in the languages there are. */
  params: { title: string | { words: Words }; number?: string | null; path: string }
}

/** What a task keeps of its title. */
export const titleOf = ({ title }: NewTask['params']): Pick<Task, 'title' | 'words'> =>
  typeof title === 'string' ? { title, words: null } : { title: title.words.de, words: title.words }

/** Puts a task on a desk. The same kind about the same thing that is still open is not opened again but brought up to date. */
export async function openTask(ctx: Ctx, task: NewTask): Promise<string> {
  const assignees = [...new Set(Array.isArray(task.assignee) ? task.assignee : [task.assignee])] as string[]
  const row = {
    assignees,
    ...titleOf(task.params),
    number: task.params.number ?? null,
    path: task.params.path,
    due: task.due ?? null,
  }
  const id = (await reopened(ctx, task, row)) ?? (await opened(ctx, task, row))
  await changed(ctx, 'Task', id)
  return id
}

type Details = Pick<Task, 'assignees' | 'title' | 'words' | 'number' | 'path' | 'due'>

async function reopened(ctx: Ctx, { kind, subject }: NewTask, row: Details): Promise<string | undefined> {
  const open = await ctx.db
    .createQueryBuilder(Task, 't')
    .where('t.subject_entity = :entity and t.subject_id = :id', subject)
    .andWhere('t.kind = :kind and t.closed_at is null', { kind })
    .setLock('pessimistic_write')
    .getOne()
  if (!open) return undefined
  await ctx.db.update(Task, { id: open.id }, row)
  return open.id
}

async function opened(ctx: Ctx, { kind, subject }: NewTask, row: Details): Promise<string> {
  const made = await ctx.db.insert(Task, {
    ...row,
    kind,
    subjectEntity: subject.entity,
    subjectId: subject.id,
    openedAt: clock.now(),
  })
  return String(made.identifiers[0]?.id)
}

/** Takes open tasks about a thing off the desks: all of them, or those of one kind. */
export async function closeTasks(ctx: Ctx, what: { subject: Subject; kind?: string }): Promise<void> {
  await runPrepared(
    ctx.db,
    `with open as (
       select id from task where subject_entity = $1 and subject_id = $2 and closed_at is null and ($3::text is null or kind = $3)
        order by id for update),
     closed as (update task set closed_at = $4 from open where task.id = open.id returning task.id)
     insert into change (entity, entity_id) select 'Task', id from closed`,
    [what.subject.entity, what.subject.id, what.kind ?? null, clock.now()],
  )
}
