import { clock, runPrepared, type Ctx } from '../platform/index.js'
import { titleOf, type NewTask } from './openTask.js'

/** Puts many tasks on desks as `openTask` does one, in one statement: what is still open is brought up to date. */
export async function openTasks(ctx: Ctx, tasks: readonly NewTask[]): Promise<void> {
  if (tasks.length === 0) return
  const rows = tasks.map(({ kind, subject, assignee, due, params }) => ({
    kind,
    subject_entity: subject.entity,
    subject_id: subject.id,
    assignees: [...new Set(Array.isArray(assignee) ? (assignee as string[]) : [assignee as string])],
    ...titleOf(params),
    number: params.number ?? null,
    path: params.path,
    due: due ?? null,
  }))
  await runPrepared(
    ctx.db,
    `with wanted as (
       select * from jsonb_to_recordset($1::jsonb) as w (kind text, subject_entity text, subject_id uuid, assignees text[], title text,
         words jsonb, number text, path text, due date)),
     kept as (
       update task t set assignees = w.assignees, title = w.title, words = w.words, number = w.number, path = w.path, due = w.due from wanted w
       where t.subject_entity = w.subject_entity and t.subject_id = w.subject_id and t.kind = w.kind and t.closed_at is null
       returning t.id, t.kind, t.subject_id),
     made as (
       insert into task (kind, subject_entity, subject_id, assignees, title, words, number, path, due, opened_at)
       select w.kind, w.subject_entity, w.subject_id, w.assignees, w.title, w.words, w.number, w.path, w.due, $2 from wanted w
       where not exists (select 1 from kept k where k.subject_id = w.subject_id and k.kind = w.kind)
       returning id)
     insert into change (entity, entity_id) select 'Task', id from (select id from kept union all select id from made) told`,
    [JSON.stringify(rows), clock.now()],
  )
}

/** Takes open tasks of some kinds about many things of one sort off the desks. */
export async function closeTasksAbout(
  ctx: Ctx,
  entity: string,
  ids: readonly string[],
  kinds: readonly string[],
): Promise<void> {
  await runPrepared(
    ctx.db,
    `with open as (
       select id from task where subject_entity = $1 and subject_id = any($2) and closed_at is null and kind = any($3)
        order by id for update),
     closed as (update task set closed_at = $4 from open where task.id = open.id returning task.id)
     insert into change (entity, entity_id) select 'Task', id from closed`,
    [entity, [...ids], [...kinds], clock.now()],
  )
}
