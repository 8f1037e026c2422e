import { changed } from '../audit/index.js'
import { clock, type Ctx } from '../platform/index.js'
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
  /** `PERSON@id`, `SEAT@id`, `ROLE@scope`, or several: any of them may do it. */
  assignee: string | readonly string[]
  /** Last day, YYYY-MM-DD. */
  due?: string | null
  params: { title: string; number?: string | null; path: string }
}

/** Puts a task on a desk. The same kind about the same thing that is still open is not opened again but brought up to date. */
export async function openTask(ctx: Ctx, task: NewTask): Promise<string> {
  const assignees = [...new Set(Array.isArray(task.assignee) ? task.assignee : [task.assignee])] as string[]
  const row = {
    assignees,
    title: task.params.title,
    number: task.params.number ?? null,
    path: task.params.path,
    due: task.due ?? null,
  }
  const id = (await reopened(ctx, task, row)) ?? (await opened(ctx, task, row))
  await changed(ctx, 'Task', id)
  return id
}

type Details = Pick<Task, 'assignees' | 'title' | 'number' | 'path' | 'due'>

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
  const open = await ctx.db
    .createQueryBuilder(Task, 't')
    .where('t.subject_entity = :entity and t.subject_id = :id and t.closed_at is null', what.subject)
    .andWhere(what.kind === undefined ? 'true' : 't.kind = :kind', { kind: what.kind })
    .orderBy('t.id')
    .setLock('pessimistic_write')
    .getMany()
  for (const { id } of open) {
    await ctx.db.update(Task, { id }, { closedAt: clock.now() })
    await changed(ctx, 'Task', id)
  }
}
