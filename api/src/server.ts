import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import express, { type Express, type Request } from 'express'
import type { GraphQLSchema } from 'graphql'
import { pino, type Logger } from 'pino'
import type { DataSource } from 'typeorm'
import { isDoorPage, mountAdmission } from './admission/index.js'
import { mountAudit } from './audit/index.js'
import { mountAuth, nameOf, Person, sessionSecret, SignIn } from './accounts/index.js'
import { mountCertificates, mountGuestLists } from './followup/index.js'
import { mountFiles } from './files/index.js'
import { mountCouncilFiles } from './councilfiles/index.js'
import { mountCalendar } from './meetings/index.js'
import { isLocale, type Locale } from './contract/index.js'
import { mountValues } from './monitoring/index.js'
import { mountMailWish } from './mail/index.js'
import { mountRegister } from './privacy/index.js'
import { mountReports } from './reports/index.js'
import { mountUnsubscribe } from './papers/index.js'
import { openInstallation } from './installation.js'
import type { Config, Ctx, Limits, Viewer } from './platform/index.js'
import { attachEngine } from './platform/read/attach.js'
import { Engine } from './platform/read/engine.js'
import { graphqlEndpoint, type Graphql } from './platform/http/graphql.js'
import { mountHealth } from './platform/http/health.js'
import { headerOf, senderOf } from './platform/http/request.js'
import { mailboxProxy } from './platform/http/mailboxProxy.js'
import { mountPages, mountSecurity, type PageViewer } from './platform/http/pages.js'
import { buildApiSchema } from './schema.js'

/**
 * How long an idle line is kept: longer than the proxies and clients before it keep theirs (nginx one minute, Caddy two). Were it
 * shorter, they would now and then send a request on a line that is just being closed, and nobody would answer it.
 */
const IDLE_LINE_MS = 150_000
/** Reading the pages' code takes the one thread a tenth of a second: by then whoever started the api knows that it is ready. */
const PAGES_AFTER_MS = 300

/** A running api. */
export interface RunningServer {
  port: number
  stop(): Promise<void>
}

/** The engine over the installation's own schema. `secret` seals its cursors. */
export async function openEngine(
  source: DataSource,
  secret: string,
  limits?: Partial<Limits>,
  schema?: GraphQLSchema,
): Promise<Engine> {
  const engine = new Engine(schema ?? (await buildApiSchema()), source, { secret, ...(limits && { limits }) })
  attachEngine(engine)
  return engine
}

/** Opens the database, joins all parts behind one HTTP server and listens. `schema` is one that was built while the database started. */
export async function startServer(
  config: Config,
  log: Logger = pino(),
  schema?: GraphQLSchema,
): Promise<RunningServer> {
  const source = await openInstallation(config.databaseUrl, { applicationName: 'mitsprache api' })
  const signIn = new SignIn({ source, config })
  const app = express()
  app.set('trust proxy', 'loopback')
  mountSecurity(app, config.publicUrl, isDoorPage)
  mountHealth(app, source)
  if (config.mailboxUrl) app.use(mailboxProxy(config.mailboxUrl))
  const graphql = await graphqlEndpoint({
    engine: await openEngine(source, sessionSecret(config), undefined, schema),
    publicUrl: config.publicUrl,
    production: config.production,
    log,
    context: async (request, { fresh }) =>
      contextOf(source, await viewerFrom(signIn, request, fresh), request),
  })
  mountRooms(app, config, { source, log, signIn })
  const readPages = config.clientDist
    ? mountPages(app, pageServices(config, source, signIn, graphql))
    : undefined
  const server = await listen(
    createServer({ keepAliveTimeout: IDLE_LINE_MS }, graphql.before(app)),
    config.port,
  )
  // not awaited: the api answers already, and who asks for a page earlier has it read; an installation that cannot read its pages ends
  const early = setTimeout(() => void readPages?.(), PAGES_AFTER_MS)
  return {
    port: (server.address() as { port: number }).port,
    async stop() {
      clearTimeout(early)
      server.close()
      await graphql.stop()
      server.closeAllConnections()
      await signIn.close()
      await source.destroy()
    },
  }
}

/** What the modules answer beside GraphQL: files, calendars, documents, and the links that stand in mails. */
function mountRooms(
  app: Express,
  config: Config,
  { source, log, signIn }: { source: DataSource; log: Logger; signIn: SignIn },
): void {
  mountAuth(app, signIn, log)
  const parts = { source, log, viewerOf: (request: Request) => viewerFrom(signIn, request, false) }
  const { publicUrl, dataDir, maxFileBytes: maxBytes, clamd } = config
  mountFiles(app, { ...parts, publicUrl, dataDir, maxBytes, clamd })
  mountCalendar(app, { ...parts, publicUrl })
  mountCouncilFiles(app, parts)
  mountGuestLists(app, parts)
  mountValues(app, parts)
  mountCertificates(app, source, log)
  mountReports(app, parts)
  mountRegister(app, parts)
  mountUnsubscribe(app, source, log)
  mountMailWish(app, source, log)
  mountAdmission(app)
  mountAudit(app, source, log)
}

function contextOf(source: DataSource, viewer: Viewer, request: IncomingMessage): Ctx {
  const requestId = headerOf(request, 'x-request-id')?.slice(0, 64) ?? randomUUID()
  return { viewer, db: source.manager, requestId, sender: senderOf(request) }
}

/** The language a program or page asks for wins over the person's own. */
function viewerFrom(
  signIn: SignIn,
  request: IncomingMessage,
  fresh: boolean,
  inUrl?: string,
): Promise<Viewer> {
  const asked = inUrl ?? headerOf(request, 'x-locale')
  return signIn.viewer(request.headers, isLocale(asked) ? asked : undefined, fresh)
}

function pageServices(config: Config, source: DataSource, signIn: SignIn, graphql: Graphql) {
  return {
    clientDist: config.clientDist ?? '',
    publicUrl: config.publicUrl,
    production: config.production,
    site: {},
    async viewerOf(request: Request) {
      const viewer = await viewerFrom(signIn, request, false, request.path.split('/')[1])
      return { viewer, page: await pageViewer(source, viewer) }
    },
    execute: (document: string, variables: Record<string, unknown>, viewer: Viewer) =>
      graphql.execute(document, variables, { viewer, db: source.manager, requestId: randomUUID() }),
  }
}

async function pageViewer(source: DataSource, viewer: Viewer): Promise<PageViewer | null> {
  if (!viewer.personId) return null
  const person = await source.manager.findOneByOrFail(Person, { id: viewer.personId })
  const own = person.locale as Locale
  return { id: person.id, name: nameOf(person), locale: own, roles: viewer.roles }
}

function listen(server: Server, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is taken by another program: end it, or set PORT to a free one.`)
          : error,
      ),
    )
    server.listen(port, () => resolve(server))
  })
}
