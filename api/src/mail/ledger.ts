import type { DataSource } from 'typeorm'
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
          and (handed_at is null or handed_at < now() - $1 * interval '1 millisecond')
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

/** Claims a message for one attempt; undefined when it is somebody else's, done, called back or too late to be of use. */
export async function claimMessage(
  source: DataSource,
  id: string,
  leaseMs: number,
): Promise<Message | undefined> {
  const [[taken]] = await source.query<[{ attempt: number }[], number]>(
    `update message set state = 'sending', attempt = attempt + 1, lease_until = now() + $2 * interval '1 millisecond'
     where id = $1 and channel = 'MAIL' and state in ('queued', 'uncertain') and not_before <= now()
       and (expires_at is null or expires_at > now()) returning attempt`,
    [id, leaseMs],
  )
  if (taken) return (await source.manager.findOneBy(Message, { id, attempt: taken.attempt })) ?? undefined
  const late = await source.query<{ template: string }[]>(
    `select template from message where id = $1 and state in ('queued', 'uncertain') and expires_at <= now()`,
    [id],
  )
  if (late[0])
    await source.query(
      `update message set state = 'expired', params = ${withoutSecrets('$2')} where id = $1 and state in ('queued', 'uncertain')`,
      [id, secretKeys(late[0].template)],
    )
  return undefined
}

/** A message's parameters without what must not outlive the sending; `keys` names the bound list. */
export const withoutSecrets = (keys: string): string =>
  `jsonb_set(params - ${keys}::text[], '{values}', coalesce(params->'values', '{}') - ${keys}::text[])`

/** Writes how an attempt ended. False when the claim was lost meanwhile: then somebody else's writing counts. */
export async function settleMessage(
  source: DataSource,
  message: Pick<Message, 'id' | 'attempt' | 'template'>,
  delivery: Delivery,
  patience: Patience,
): Promise<boolean> {
  const state = stateAfter(message.attempt, delivery, patience)
  const pause = Math.min(patience.firstPauseMs * 2 ** (message.attempt - 1), patience.longestPauseMs)
  const done = state === 'sent' || state === 'failed'
  const [, written] = await source.query<[unknown[], number]>(
    `update message set
       state = case when $3 = 'uncertain' and when_uncertain = 'hold' then 'held'
                    when address = '' and $3 in ('queued', 'uncertain') then 'cancelled' else $3 end,
       uncertain = uncertain + $4, last_error = $5, lease_until = null, handed_at = null,
       sent_at = case when $3 = 'sent' then now() end,
       not_before = case when $3 in ('queued', 'uncertain') then now() + $6 * interval '1 millisecond' else not_before end,
       params = case when $7 then ${withoutSecrets('$8')} else params end
     where id = $1 and attempt = $2 and state = 'sending'`,
    [
      message.id,
      message.attempt,
      state,
      delivery.result === 'uncertain' ? 1 : 0,
      delivery.result === 'sent' ? null : delivery.code,
      pause,
      done,
      secretKeys(message.template),
    ],
  )
  return written === 1
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
       coalesce(max(extract(epoch from now() - not_before)) filter (where state in ('queued', 'uncertain') and not_before <= now()), 0)::float as oldest
     from message where channel = 'MAIL' and state <> 'sent' group by state`,
  )
  return {
    states: Object.fromEntries(rows.map((row) => [row.state, row.n])),
    oldestSeconds: Math.max(0, ...rows.map((row) => row.oldest)),
  }
}
