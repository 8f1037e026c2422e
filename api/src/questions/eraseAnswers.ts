import type { DataSource } from 'typeorm'
import { record } from '../audit/index.js'
import { Apart, asSystem, clock, type Ctx } from '../platform/index.js'
import { daysKept, lockPlaces } from '../summits/index.js'
import { eraseOverByOwnDay, keepCounts } from './keepCounts.js'

const over = `(s.ends_at < $1::timestamptz - make_interval(days => ${daysKept('needs')}) or s.state = 'CALLED_OFF' or r.state in ('CANCELLED', 'LAPSED'))`

/**
 * Erases special answers when what guests need is erased, and of a registration that ended at once; and answers to a question with a
 * day of its own when that has come. An event that fails holds up no other. Running twice is harmless. Gives how many events it was.
 * Errors: AggregateError naming the events that failed.
 */
export async function eraseAnswers(source: DataSource): Promise<number> {
  const events = await source.query<{ id: string }[]>(
    `select distinct s.id from answers_consent c join registration r on r.id = c.registration_id join summit s on s.id = r.summit_id where ${over}`,
    [clock.now()],
  )
  const apart = new Apart()
  for (const { id } of events) await apart.run(id, () => asSystem(source, (ctx) => eraseAnswersIn(ctx, id)))
  const own = await source.query<{ id: string }[]>(
    `select distinct q.summit_id as id from event_question q join summit s on s.id = q.summit_id
      where s.ends_at < $1::timestamptz - make_interval(days => q.kept_days)
        and exists (select 1 from event_answer a where a.question_id = q.id)`,
    [clock.now()],
  )
  for (const { id } of own) await apart.run(id, () => asSystem(source, (ctx) => eraseOwnDays(ctx, id)))
  apart.end()
  return new Set([...events, ...own].map(({ id }) => id)).size
}

async function eraseOwnDays(ctx: Ctx, id: string): Promise<void> {
  await lockPlaces(ctx, id)
  await eraseOverByOwnDay(ctx, id)
  await record(ctx, { action: 'questions.erase', entity: 'Summit', entityId: id, fields: ['answers'] })
}

async function eraseAnswersIn(ctx: Ctx, id: string): Promise<void> {
  await lockPlaces(ctx, id)
  const [gone] = await ctx.db.query<unknown[]>(
    `select 1 from summit s where s.id = $1 and (s.ends_at < $2::timestamptz - make_interval(days => ${daysKept('needs')}) or s.state = 'CALLED_OFF')`,
    [id, clock.now()],
  )
  // while the event is to come only those who cancelled are erased, and they do not count
  if (gone) await keepCounts(ctx, id, 'special')
  await ctx.db.query(
    `delete from answers_consent c using registration r, summit s where r.id = c.registration_id and s.id = r.summit_id and s.id = $2 and ${over}`,
    [clock.now(), id],
  )
  await record(ctx, { action: 'questions.erase', entity: 'Summit', entityId: id, fields: ['answers'] })
}
