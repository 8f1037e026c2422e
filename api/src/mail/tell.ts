import { clock, isImport, type Ctx } from '../platform/index.js'
import type { Blocks, Value } from './blocks.js'
import type { CalendarEntry } from './calendar.js'
import { recipientsOf, type Recipient } from './recipients.js'
import { templates, type TemplateKey, type ValuesOf } from './templates.js'

/** What is told to whom. */
export interface Notice<K extends TemplateKey> {
  template: K
  /** Ids of people, or frozen addresses. */
  to: string | Recipient | readonly (string | Recipient)[]
  params: Omit<Blocks, 'values'> & { values: Record<ValuesOf<K>, Value> }
  about?: { entity: string; id: string }
  /** Names the occasion: the same key tells the same person once, whatever happens. Without one it is told each time. */
  key?: string
  calendar?: CalendarEntry
  notBefore?: Date
  expiresAt?: Date
}

/**
 * Writes messages in the caller's transaction; the workers send them after its commit. Returns the ids of new messages.
 * An import tells nobody: what it enters was told long ago.
 */
export async function tell<K extends TemplateKey>(ctx: Ctx, notice: Notice<K>): Promise<string[]> {
  if (isImport(ctx)) return []
  const given: readonly (string | Recipient)[] = Array.isArray(notice.to)
    ? notice.to
    : [notice.to as string | Recipient]
  const people = [...new Set(given.filter((to) => typeof to === 'string'))]
  const recipients = [...(await recipientsOf(ctx, people)), ...given.filter((to) => typeof to !== 'string')]
  const ids: string[] = []
  for (const to of recipients) {
    const id = await write(ctx, notice, to)
    if (id) ids.push(id)
  }
  return ids
}

async function write<K extends TemplateKey>(
  ctx: Ctx,
  notice: Notice<K>,
  to: Recipient,
): Promise<string | undefined> {
  const whom = to.personId ?? to.email?.toLowerCase() ?? to.name
  const [written] = await ctx.db.query<{ id: string }[]>(
    `insert into message (id, dedup_key, channel, address, name, locale, template, params, calendar, about_entity, about_id,
       person_id, when_uncertain, not_before, expires_at, created_at)
     select id, coalesce($1 || '/' || $2, id::text), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16
     from (select gen_random_uuid() as id) fresh
     on conflict (dedup_key) do nothing returning id`,
    [
      notice.key ?? null,
      `${notice.template}/${whom}`,
      to.email ? 'MAIL' : 'LETTER',
      to.email ?? to.post ?? '',
      to.name,
      to.locale,
      notice.template,
      JSON.stringify(notice.params),
      notice.calendar ? JSON.stringify(notice.calendar) : null,
      notice.about?.entity ?? null,
      notice.about?.id ?? null,
      to.personId ?? null,
      templates[notice.template].uncertain,
      notice.notBefore ?? clock.now(),
      notice.expiresAt ?? null,
      clock.now(),
    ],
  )
  return written?.id
}

/** Erases a person from the ledger: what was not sent yet never is, of the rest stays that there was a message. */
export async function forget(ctx: Ctx, personId: string): Promise<void> {
  await ctx.db.query(
    `update message set address = '', name = '', params = '{"values":{}}', calendar = null, person_id = null, dedup_key = id::text,
       state = case when state in ('queued', 'held', 'uncertain') then 'cancelled' else state end
     where person_id = $1`,
    [personId],
  )
}

/** Calls back what was not sent yet about a thing (one template or all). */
export async function callBack(
  ctx: Ctx,
  about: { entity: string; id: string },
  template?: TemplateKey,
): Promise<void> {
  await ctx.db.query(
    `update message set state = 'cancelled' where about_entity = $1 and about_id = $2 and state in ('queued', 'held')
       and ($3::text is null or template = $3)`,
    [about.entity, about.id, template ?? null],
  )
}
