import type { PoolClient, QueryResult } from 'pg'
import type { DataSource, EntityManager } from 'typeorm'
import { clock } from '../clock.js'
import { onConnection, timeoutOf } from '../db.js'
import { render, type RunValues, type Sql } from '../read/sql.js'
import { runTogether, type Aside, type Statement } from '../together.js'
import type { Viewer } from '../viewer.js'
import { READER } from './policies.js'

const settings = ['personId', 'locale', 'organisationIds', 'seatIds', 'roles'] as const

/** How this login reads with a viewer's eyes: as the reader, or as the owner that its own policies hold. */
type Way = 'reader' | 'owner'
const become: Record<Way, [string, string]> = {
  reader: [`set_config('role', '${READER}', true)`, `set_config('role', 'none', true)`],
  owner: [`set_config('mitsprache.walled', 'on', true)`, `set_config('mitsprache.walled', '', true)`],
}

function statements(way: Way) {
  const [into, back] = become[way]
  const names = [...settings, 'now'].map((name) => `mitsprache.${name}`)
  const sets = [...names, 'statement_timeout'].map((name, i) => `set_config('${name}', $${i + 1}, true)`)
  return {
    enter: { name: 'wall enter', text: `select ${[into, ...sets].join(', ')}` },
    leave: { name: 'wall leave', text: `select ${back}` },
  }
}

const list = (values: readonly string[]) => `{${values.join()}}`

/** Who reads for how long, and the instant, in the order of the settings. */
function valuesOf({ viewer, now }: RunValues, timeout: number): { values: string[]; alike: string } {
  const eyes = [
    viewer.personId ?? '',
    viewer.locale,
    list(viewer.organisationIds),
    list(viewer.seatIds),
    list(viewer.roles),
  ]
  return {
    values: [...eyes, now.toISOString(), String(timeout)],
    alike: `${eyes.join(';')};${timeout}`,
  }
}

/**
 * A statement that travels together with the viewer's settings: bound, run and forgotten in one message and one (implicit)
 * transaction, without a round trip of its own, for `timeout` milliseconds at most. In a running transaction the owner is put back behind it.
 */
export function asViewer(
  statement: Statement,
  run: RunValues,
  { timeout, inTransaction = false }: { timeout: number; inTransaction?: boolean },
): Statement & { before: Aside } {
  return {
    ...statement,
    before: { name: 'wall enter', ...valuesOf(run, timeout) },
    ...(inTransaction ? { after: { name: 'wall leave', values: [] } } : {}),
  }
}

const ways = new WeakMap<DataSource, Promise<Way>>()
const ready = new WeakSet<object>()

/** Found out once: a login that cannot become the reader is held by the policies itself. */
async function wayOf(source: DataSource, client: PoolClient): Promise<Way> {
  const known = ways.get(source)
  if (known) return known
  const asked = client
    .query<{ able: boolean }>(
      `select coalesce((select pg_has_role(current_user, oid, 'member') and exists (
           select 1 from pg_policies where policyname = 'owner' and qual = 'true')
         from pg_roles where rolname = '${READER}'), false) as able`,
    )
    .then(({ rows }): Way => (rows[0]?.able ? 'reader' : 'owner'))
  ways.set(source, asked)
  asked.catch(() => ways.delete(source))
  return asked
}

/** Makes a connection ready for statements with a viewer's eyes: what goes before and behind them stays prepared on it. */
export async function readyForViewers(source: DataSource, client: PoolClient): Promise<void> {
  if (ready.has(client)) return
  const { enter, leave } = statements(await wayOf(source, client))
  const nobody = ['', 'de', '{}', '{}', '{}', new Date(0).toISOString(), String(timeoutOf(source))]
  await client.query({ ...enter, values: nobody })
  await client.query({ ...leave, values: [] })
  ready.add(client)
}

/** Runs a statement as the viewer sees the database, on a connection that is inside a transaction or not. */
export async function runAsViewer(
  source: DataSource,
  client: PoolClient,
  statement: Statement,
  run: RunValues,
  inTransaction: boolean,
): Promise<QueryResult> {
  await readyForViewers(source, client)
  const [ran] = await runTogether(client, [
    asViewer(statement, run, { timeout: timeoutOf(source), inTransaction }),
  ])
  if (!ran?.result) throw ran?.error ?? new Error('The database did not answer.')
  return ran.result
}

/** Rows of a hand-written statement as the viewer sees them; inside a transaction when its manager is given. */
export async function readAsViewer<R>(
  source: DataSource,
  viewer: Viewer,
  piece: Sql,
  db?: EntityManager,
): Promise<R[]> {
  const run: RunValues = { viewer, now: clock.now(), variables: {} }
  const { text, binds } = render(piece)
  const statement = { text, values: binds.map((bind) => bind.take(run)) }
  const on = db ?? source.manager
  const inside = on.queryRunner?.isTransactionActive ?? false
  return onConnection(
    on,
    async (client) => (await runAsViewer(source, client, statement, run, inside)).rows as R[],
  )
}
