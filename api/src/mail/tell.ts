import { clock, isImport, runPrepared, type Ctx } from '../platform/index.js'
import type { Blocks, Value } from './blocks.js'
import type { CalendarEntry } from './calendar.js'
import { recipientsOf, type Recipient } from './recipients.js'
import { mailWishPath } from '../contract/paths.js'
import { templateOf, templates, type TemplateKey, type ValuesOf } from './templates.js'
import { wishesOf } from './wishes.js'

/** What is told to whom. */
export interface Notice<K extends TemplateKey> {
  template: K
  /** Ids of people, or frozen addresses. */
  to: string | Recipient | readonly (string | Recipient)[]
  params: Omit<Blocks, 'values'> & { values: Record<ValuesOf<K>, Value> }
  about?: { entity: string; id: string }
  /** Names the occasion: the same key tells the same person once, whatever happens. Without one it is told each time. */
  key?: string
  /** Names what it was written with: all of it can be held, called back and counted together. */
  mailing?: string
  /** Whoever gets it asked for it: it goes also to those who want no such mails. */
  asked?: boolean
  calendar?: CalendarEntry
  /** Id of a document whose file goes along: the mail waits until it is made, at most for `patienceMs` beyond `notBefore`. */
  document?: string
  notBefore?: Date
  expiresAt?: Date
}

/**
 * Writes messages in the caller's transaction; the workers send them after its commit. Returns the ids of new messages. What goes
 * to many is not mailed to those who want no such mails; to the others it says how to end them.
 * An import tells nobody: what it enters was told long ago.
 */
export async function tell<K extends TemplateKey>(
  ctx: Ctx,
  ...notices: readonly Notice<K>[]
): Promise<string[]> {
  if (isImport(ctx)) return []
  const people = notices.flatMap(peopleIn)
  const known = new Map(
    (await recipientsOf(ctx, [...new Set(people)])).map((found) => [found.personId, found] as const),
  )
  const all = notices.flatMap((notice) => {
    const found = [...new Set(peopleIn(notice))].flatMap((id) => known.get(id) ?? [])
    return [...found, ...toOf(notice).filter((to) => typeof to !== 'string')].map((to) => ({ notice, to }))
  })
  const wishes = await wishesOf(ctx, all.flatMap(askedWish))
  const rows = all.flatMap((one) => {
    const wish = wishes.get(askedWish(one)[0] ?? '')
    if (wish?.stopped && !one.notice.asked) return []
    return [rowOf(one.notice, one.to, wish ? { unsubscribe: mailWishPath(wish.token) } : {})]
  })
  if (rows.length === 0) return []
  const written = await runPrepared<{ id: string }>(
    ctx.db,
    `insert into message (id, dedup_key, channel, address, name, locale, template, params, calendar, about_entity, about_id,
       mailing_id, person_id, when_uncertain, document_id, not_before, earliest, expires_at, created_at)
     select id, coalesce(key || '/' || whom, id::text), channel, address, name, locale, template, params, calendar, about_entity,
       about_id, mailing_id, person_id, when_uncertain, document_id, not_before, earliest, expires_at, $2::timestamptz
     from (select gen_random_uuid() as id, n.* from jsonb_to_recordset($1::jsonb) as n(key text, whom text, channel text, address text,
       name text, locale text, template text, params jsonb, calendar jsonb, about_entity text, about_id uuid, mailing_id uuid, person_id uuid,
       when_uncertain text, document_id uuid, not_before timestamptz, earliest timestamptz,
       expires_at timestamptz)) fresh
     on conflict (dedup_key) do nothing returning id`,
    [JSON.stringify(rows), clock.now()],
  )
  return written.map(({ id }) => id)
}

/** How long a mail waits for the document that goes along; then it goes without. */
const patienceMs = 10 * 60_000

const toOf = ({ to }: Pick<Notice<TemplateKey>, 'to'>): readonly (string | Recipient)[] =>
  Array.isArray(to) ? to : [to as string | Recipient]
const peopleIn = (notice: Pick<Notice<TemplateKey>, 'to'>): string[] =>
  toOf(notice).filter((to) => typeof to === 'string')

/** Whose wish a mail heeds: the person's it goes to, when it goes to many. A letter heeds none. */
const askedWish = ({ notice, to }: { notice: Notice<TemplateKey>; to: Recipient }): string[] =>
  templateOf(notice.template)?.many && to.personId && to.email ? [to.personId] : []

const rowOf = <K extends TemplateKey>(notice: Notice<K>, to: Recipient, more: Partial<Blocks>) => ({
  key: notice.key ?? null,
  whom: `${notice.template}/${to.personId ?? to.email?.toLowerCase() ?? to.name}`,
  channel: to.email ? 'MAIL' : 'LETTER',
  address: to.email ?? to.post ?? '',
  name: to.name,
  locale: to.locale,
  template: notice.template,
  params: { ...notice.params, ...more },
  calendar: notice.calendar ?? null,
  about_entity: notice.about?.entity ?? null,
  about_id: notice.about?.id ?? null,
  mailing_id: notice.mailing ?? null,
  person_id: to.personId ?? null,
  when_uncertain: templates[notice.template].uncertain,
  document_id: notice.document ?? null,
  not_before: new Date((notice.notBefore ?? clock.now()).getTime() + (notice.document ? patienceMs : 0)),
  earliest: notice.notBefore ?? null,
  expires_at: notice.expiresAt ?? null,
})

/** A document is made, or never will be: the mails that waited for it go out now, or when they may. */
export async function sendWithDocument(ctx: Ctx, documentId: string): Promise<void> {
  await runPrepared(
    ctx.db,
    `update message set not_before = greatest($2, earliest)
     where document_id = $1 and state = 'queued' and attempt = 0 and not_before > greatest($2, earliest)`,
    [documentId, clock.now()],
  )
}

/** Erases people from the ledger: what was not sent yet never is, of the rest stays that there was a message. */
export async function forget(ctx: Ctx, people: readonly string[]): Promise<void> {
  await ctx.db.query(
    `update message set address = '', name = '', params = '{"values":{}}', calendar = null, person_id = null, dedup_key = id::text,
       state = case when state in ('queued', 'held', 'uncertain') then 'cancelled' else state end
     where person_id = any($1)`,
    [people],
  )
  await ctx.db.query('delete from mail_wish where person_id = any($1)', [people])
}

/** Erases from the ledger what was written about these things, to whomever: that there was a message stays. */
export async function forgetAbout(ctx: Ctx, ids: readonly string[]): Promise<void> {
  await ctx.db.query(
    `update message set address = '', name = '', params = '{"values":{}}', calendar = null, person_id = null, dedup_key = id::text,
       state = case when state in ('queued', 'held', 'uncertain') then 'cancelled' else state end
     where about_id = any($1)`,
    [ids],
  )
}

/** Calls back what was not sent yet about a thing (one template or all), also a second attempt at what may have arrived. */
export async function callBack(
  ctx: Ctx,
  about: { entity: string; id: string },
  template?: TemplateKey,
): Promise<void> {
  await ctx.db.query(
    `update message set state = 'cancelled' where about_entity = $1 and about_id = $2
       and state in ('queued', 'held', 'uncertain') and ($3::text is null or template = $3)`,
    [about.entity, about.id, template ?? null],
  )
}

/**
 * Somebody told people what mails that did not arrive, or letters, say: no letter is needed any more. Gives how many there were that
 * nobody had told yet.
 */
export async function toldInstead(ctx: Ctx, ids: readonly string[]): Promise<number> {
  const [, count] = await ctx.db.query<[unknown[], number]>(
    `update message set told_at = $2, state = case when channel = 'LETTER' and state in ('queued', 'held') then 'cancelled' else state end
     where id = any($1) and told_at is null and (channel = 'LETTER' or state in ('failed', 'bounced', 'held', 'uncertain'))`,
    [ids, clock.now()],
  )
  return count
}

/** A message that was called back before it was sent: what it was about, and how it was written. */
export interface CalledBack {
  /** Id of the thing it was about. */
  id: string
  template: string
  mailing: string | null
  notBefore: Date
  values: Blocks['values']
}

/** Calls back what was not sent yet about many things (some templates or all); gives what it was. */
export async function callBackAll(
  ctx: Ctx,
  entity: string,
  ids: readonly string[],
  of?: readonly TemplateKey[],
): Promise<CalledBack[]> {
  const [rows] = await ctx.db.query<[CalledBack[], number]>(
    `update message set state = 'cancelled' where about_entity = $1 and about_id = any($2) and state in ('queued', 'held')
       and ($3::text[] is null or template = any($3))
     returning about_id as id, template, mailing_id as mailing, not_before as "notBefore", params -> 'values' as values`,
    [entity, ids, of ?? null],
  )
  return rows
}
