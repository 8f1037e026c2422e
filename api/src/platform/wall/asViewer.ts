import pg, { type PoolClient, type QueryConfig, type QueryResult } from 'pg'
import type { DataSource, EntityManager } from 'typeorm'
import { clock } from '../clock.js'
import { onConnection } from '../db.js'
import { render, type RunValues, type Sql } from '../read/sql.js'
import type { Viewer } from '../viewer.js'
import { READER } from './policies.js'

type Connection = {
  bind(what: object): void
  execute(what: object): void
  sync(): void
}
type Message = object
type Done = (error: Error | null, result?: QueryResult) => void

/** What pg's own query is made of; its types do not say. */
interface Parts {
  portal: string
  prepare(connection: Connection): void
  handleDataRow(message: Message): void
  handleCommandComplete(message: Message, connection: Connection): void
}
const PgQuery = pg.Query as unknown as new (config: QueryConfig, values: undefined, done: Done) => Parts

const settings = ['personId', 'locale', 'organisationIds', 'seatIds', 'roles'] as const

/** How this login reads with a viewer's eyes: as the reader, or as the owner that its own policies hold. */
type Way = 'reader' | 'owner'
const become: Record<Way, [string, string]> = {
  reader: [`set_config('role', '${READER}', true)`, `set_config('role', 'none', true)`],
  owner: [`set_config('mitsprache.walled', 'on', true)`, `set_config('mitsprache.walled', '', true)`],
}

function statements(way: Way) {
  const [into, back] = become[way]
  const sets = [...settings, 'now'].map((name, i) => `set_config('mitsprache.${name}', $${i + 1}, true)`)
  return {
    enter: { name: 'wall enter', text: `select ${[into, ...sets].join(', ')}` },
    leave: { name: 'wall leave', text: `select ${back}` },
  }
}

const list = (values: readonly string[]) => `{${values.join()}}`

function valuesOf({ viewer, now }: RunValues): string[] {
  return [
    viewer.personId ?? '',
    viewer.locale,
    list(viewer.organisationIds),
    list(viewer.seatIds),
    list(viewer.roles),
    now.toISOString(),
  ]
}

/**
 * A statement that travels together with the viewer's settings: bound, run and forgotten in one message and one (implicit)
 * transaction, without a round trip of its own. In a running transaction the owner is put back behind it.
 */
class StatementAsViewer extends PgQuery {
  #done = 0

  constructor(
    statement: QueryConfig,
    readonly values_: { enter: string[]; leave: boolean },
    done: Done,
  ) {
    super(statement, undefined, done)
  }

  requiresPreparation(): boolean {
    return true
  }

  override prepare(connection: Connection): void {
    connection.bind({ statement: 'wall enter', values: this.values_.enter })
    connection.execute({})
    super.prepare(connection)
  }

  _getRows(connection: Connection): void {
    connection.execute({ portal: this.portal })
    if (this.values_.leave) {
      connection.bind({ statement: 'wall leave', values: [] })
      connection.execute({})
    }
    connection.sync()
  }

  override handleDataRow(message: Message): void {
    if (this.#done === 1) super.handleDataRow(message)
  }

  override handleCommandComplete(message: Message, connection: Connection): void {
    this.#done += 1
    if (this.#done === 2) super.handleCommandComplete(message, connection)
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

/** Runs a statement as the viewer sees the database, on a connection that is inside a transaction or not. */
export async function runAsViewer(
  source: DataSource,
  client: PoolClient,
  statement: QueryConfig & { rowMode?: 'array' },
  run: RunValues,
  inTransaction: boolean,
): Promise<QueryResult> {
  const enter = valuesOf(run)
  await prepareOn(client, await wayOf(source, client), enter)
  return new Promise((resolve, reject) => {
    const query = new StatementAsViewer(statement, { enter, leave: inTransaction }, (error, result) =>
      error ? reject(error) : resolve(result as QueryResult),
    )
    client.query(query as unknown as pg.Submittable)
  })
}

/** Once a connection: both statements stay prepared. */
async function prepareOn(client: PoolClient, way: Way, values: string[]): Promise<void> {
  if (ready.has(client)) return
  const { enter, leave } = statements(way)
  await client.query({ ...enter, values })
  await client.query({ ...leave, values: [] })
  ready.add(client)
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
