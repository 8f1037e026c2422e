import type { DataSource } from 'typeorm'
import { onConnection } from '../platform/index.js'
import { Message } from './Message.js'
import { templateOf } from './templates.js'

/** How an attempt to send ended. `code` is a code such as SMTP_451, never a server's words. */
export type Delivery =
  | { result: 'sent' }
  | { result: 'retry'; code: string }
  | { result: 'failed'; code: string }
  | { result: 'uncertain'; code: string }

/** How often and how slowly a mail server that refuses for now is asked again. */
export interface Patience {
  attempts: number
  firstPauseMs: number
  longestPauseMs: number
}

/** A message of which the mailing is held. */
const isHeld = 'exists (select 1 from mail_hold h where h.mailing_id = message.mailing_id)'

const secretKeys = (template: string): string[] => [...(templateOf(template)?.secret ?? [])]

/**
 * Ids to hand to the queue. Chosen by what the rows say (due and not handed yet, or handed and not claimed in time), never by
 * "newer than the last": a transaction that commits late would be passed over. Rows another relay holds are skipped.
 */
export async function messagesToHand(
  source: DataSource,
  againAfterMs: number,
  limit: number,
): Promise<{ id: string; attempt: number }[]> {
  const [rows] = await source.query<[{ id: string; attempt: number }[], number]>(
    `update message set handed_at = now() where id in (
       select id from message
        where channel = 'MAIL' and state in ('queued', 'uncertain') and not_before <= now()
          and (handed_at is null or handed_at < now() - $1 * interval '1 millisecond') and not ${isHeld}
        order by not_before limit $2 for update skip locked)
     returning id, attempt`,
    [againAfterMs, limit],
  )
  return rows
}

/** Takes claims back whose worker died or sleeps: nobody knows whether it had sent. Resent or held, as the template says. */
export async function expireClaims(source: DataSource): Promise<number> {
  const [, count] = await source.query<[unknown[], number]>(
    `update message set uncertain = uncertain + 1, lease_until = null, handed_at = null, last_error = 'WORKER_LOST',
       state = case when when_uncertain = 'hold' then 'held' else 'uncertain' end
     where id in (select id from message where state = 'sending' and lease_until < now() and channel = 'MAIL' for update skip locked)`,
  )
  return count
}

/**
 * Claims messages for one attempt each; left out is what is somebody else's, done, held, called back or too late to be of use. A row
 * another holds just now is passed over and handed again later: so no claim waits, and none can deadlock.
 */
export async function claimMessages(
  source: DataSource,
  ids: readonly string[],
  leaseMs: number,
): Promise<Message[]> {
  return (await settleAndClaim(source, [], ids, leaseMs)).claimed
}

/** Rows as they came from the database. */
function messagesOf(source: DataSource, rows: readonly Record<string, unknown>[]): Message[] {
  const { columns } = source.getMetadata(Message)
  const names = columns.map(({ propertyName, databaseName }) => [propertyName, databaseName] as const)
  return rows.map((row) => {
    const message: Record<string, unknown> = {}
    for (const [property, column] of names) message[property] = row[column]
    return Object.assign(new Message(), message)
  })
}

/** Closes what lost its use before it could be sent. */
async function expireLate(source: DataSource, ids: readonly string[]): Promise<void> {
  const late = await source.query<{ id: string; template: string }[]>(
    `select id, template from message where id = any($1::uuid[]) and state in ('queued', 'uncertain') and expires_at <= now()`,
    [ids],
  )
  for (const { id, template } of late)
    await source.query(
      `update message set state = 'expired', params = ${withoutSecrets('$2')} where id = $1 and state in ('queued', 'uncertain')`,
      [id, secretKeys(template)],
    )
}

/** A message's parameters without what must not outlive the sending; `keys` names the bound list. */
export const withoutSecrets = (keys: string): string =>
  `jsonb_set(params - ${keys}::text[], '{values}', coalesce(params->'values', '{}') - ${keys}::text[])`

/** An attempt at a message, and how it ended. */
export interface Attempt {
  message: Pick<Message, 'id' | 'attempt' | 'template'>
  delivery: Delivery
}

/**
 * Writes how attempts ended, and gives those that count: where a claim was lost meanwhile, somebody else's writing does.
 * Writing the same again changes nothing.
 */
export async function settleMessages<A extends Attempt>(
  source: DataSource,
  attempts: readonly A[],
  patience: Patience,
): Promise<A[]> {
  const { counted } = await settleAndClaim(source, endsOf(attempts, patience), [], 0)
  // who waits for several rows one after the other can be part of a deadlock: a held row is waited for alone
  for (const end of endsOf(attempts, patience))
    if (!counted.has(keyOf(end)))
      for (const key of (await settleAndClaim(source, [end], [], 0, 'wait')).counted) counted.add(key)
  return attempts.filter(({ message: { id, attempt } }) => counted.has(keyOf({ id, nth: attempt })))
}

/**
 * One turn of a worker in one statement: writes how attempts ended and claims the next. Gives the attempts that are written; what
 * is not is somebody else's or a row held just now, which `settleMessages` waits for.
 */
export async function turn<A extends Attempt>(
  source: DataSource,
  attempts: readonly A[],
  patience: Patience,
  ids: readonly string[],
  leaseMs: number,
): Promise<{ written: Set<A>; claimed: Message[] }> {
  const { counted, claimed } = await settleAndClaim(source, endsOf(attempts, patience), ids, leaseMs)
  const written = attempts.filter(({ message: { id, attempt } }) => counted.has(keyOf({ id, nth: attempt })))
  return { written: new Set(written), claimed }
}

const endsOf = (attempts: readonly Attempt[], patience: Patience) =>
  attempts.map((attempt) => endOf(attempt, patience))
type End = ReturnType<typeof endOf>
const keyOf = ({ id, nth }: Pick<End, 'id' | 'nth'>): string => `${id}/${nth}`

/** An outcome as the ledger writes it; `secrets` are the keys that go once nothing is left to send. */
function endOf({ message: { id, attempt, template }, delivery }: Attempt, patience: Patience) {
  const after = stateAfter(attempt, delivery, patience)
  return {
    id,
    nth: attempt,
    after,
    unsure: delivery.result === 'uncertain' ? 1 : 0,
    code: delivery.result === 'sent' ? null : delivery.code,
    pause: Math.min(patience.firstPauseMs * 2 ** (attempt - 1), patience.longestPauseMs),
    secrets: after === 'sent' || after === 'failed' ? secretKeys(template) : null,
  }
}

/*
 * Rows are found and locked by their ids alone and looked at then: with the states in the same condition, the planner may choose
 * the index of what is due and go through the whole backlog for a handful.
 */
const turnSql = (ofHeld: string) => `
  with ended as (
    select * from jsonb_to_recordset($1::jsonb)
      as e(id uuid, nth int, after text, unsure int, code text, pause float8, secrets text[])),
  held as (select m.id, m.attempt, m.state from message m join ended using (id) for update of m ${ofHeld}),
  mine as (select ended.* from held join ended on held.id = ended.id and held.attempt = nth where held.state = 'sending'),
  settled as (
    update message set
      state = case when after = 'uncertain' and when_uncertain = 'hold' then 'held'
                   when address = '' and after in ('queued', 'uncertain') then 'cancelled' else after end,
      uncertain = uncertain + unsure, last_error = code, lease_until = null, handed_at = null,
      sent_at = case when after = 'sent' then now() end,
      not_before = case when after in ('queued', 'uncertain') then now() + pause * interval '1 millisecond' else not_before end,
      params = case when secrets is null then params else ${withoutSecrets('secrets')} end
     from mine where message.id = mine.id
     returning mine.id as settled_id, nth),
  asked as (
    select id, channel, state, not_before, expires_at, ${isHeld} as on_hold from message
     where id = any($2::uuid[]) for update skip locked),
  free as (
    select id from asked where channel = 'MAIL' and state in ('queued', 'uncertain') and not_before <= now()
       and (expires_at is null or expires_at > now()) and not on_hold),
  claimed as (
    update message set state = 'sending', attempt = attempt + 1, lease_until = now() + $3::float8 * interval '1 millisecond'
     from free where message.id = free.id returning message.*)
  select * from settled full join claimed on settled_id = claimed.id`
// one statement of each kind, so that connections keep them prepared
const turnStatements = {
  passOver: { name: 'mail turn', text: turnSql('skip locked') },
  wait: { name: 'mail turn that waits', text: turnSql('') },
}

async function settleAndClaim(
  source: DataSource,
  ends: readonly End[],
  ids: readonly string[],
  leaseMs: number,
  held: keyof typeof turnStatements = 'passOver',
): Promise<{ counted: Set<string>; claimed: Message[] }> {
  const values = [JSON.stringify(ends), ids, leaseMs]
  const { rows } = await onConnection(source.manager, (client) =>
    client.query<Record<string, unknown>>({ ...turnStatements[held], values }),
  )
  const claimed = messagesOf(
    source,
    rows.filter(({ id }) => id !== null),
  )
  const counted = rows.filter((row) => row.settled_id !== null)
  const taken = new Set(claimed.map(({ id }) => id))
  const left = ids.filter((id) => !taken.has(id))
  if (left.length > 0) await expireLate(source, left)
  return {
    claimed,
    counted: new Set(counted.map((row) => keyOf({ id: String(row.settled_id), nth: Number(row.nth) }))),
  }
}

/** Gives back what was handed over and not begun, so that the relay hands it to others at once. */
export async function handBack(source: DataSource, ids: readonly string[]): Promise<void> {
  await source.query(
    `update message set handed_at = null where id in (
       select id from message where id = any($1::uuid[]) and state in ('queued', 'uncertain') for update skip locked)`,
    [ids],
  )
}

function stateAfter(
  attempt: number,
  delivery: Delivery,
  patience: Patience,
): 'sent' | 'queued' | 'failed' | 'uncertain' {
  if (delivery.result === 'retry') return attempt >= patience.attempts ? 'failed' : 'queued'
  if (delivery.result === 'uncertain' && attempt >= patience.attempts) return 'failed'
  return delivery.result
}

/** Counts by state and the age of the oldest mail that should have gone out, in seconds. */
export async function mailFigures(
  source: DataSource,
): Promise<{ states: Record<string, number>; oldestSeconds: number }> {
  const rows = await source.query<{ state: string; n: number; oldest: number }[]>(
    `select state, count(*)::int as n,
       coalesce(max(extract(epoch from now() - not_before)) filter (where state in ('queued', 'uncertain') and not_before <= now() and not ${isHeld}), 0)::float as oldest
     from message where channel = 'MAIL' and state <> 'sent' group by state`,
  )
  return {
    states: Object.fromEntries(rows.map((row) => [row.state, row.n])),
    oldestSeconds: Math.max(0, ...rows.map((row) => row.oldest)),
  }
}
