import type { ChildProcess } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createMailbox } from '../mailbox.js'
import { PlainError, plainError } from '../plainError.js'
import { freePort, portProblem } from '../ports.js'
import { childLog } from './childLog.js'
import type { ChildCommand, LaunchConfig } from './config.js'
import { startDatabase } from './database.js'
import { readInstalled } from './installed.js'
import { takeLock } from './lock.js'
import { npmAbove } from './processes.js'
import type { Progress } from './progress.js'
import { endOf, Service, spawnChild, waitUntilReady } from './service.js'

const SERVICE_PATIENCE_MS = 3000
const START_FAILURES = 3
const START_LIMIT_MS = 180_000

/** Thrown inside a start that was asked to end; nothing to tell the person. */
class Stopped extends Error {}

/** One running installation: what was started, in order, and how to end it in the opposite order. */
export class Installation {
  readonly #config: LaunchConfig
  readonly #progress: Progress
  readonly #onFatal: (error: Error) => void
  readonly #undo: (() => Promise<void> | void)[] = []
  readonly #services: Service[] = []
  #preparation: ChildProcess | undefined
  #markEnding: () => void = () => undefined
  #settled: Promise<void> = Promise.resolve()
  #stopping = false

  constructor(config: LaunchConfig, progress: Progress, onFatal: (error: Error) => void) {
    this.#config = config
    this.#progress = progress
    this.#onFatal = onFatal
  }

  /** Starts everything; false when it was asked to end meanwhile. */
  start(): Promise<boolean> {
    const started = this.#startAll()
    this.#settled = started.then(
      () => undefined,
      () => undefined,
    )
    return started
  }

  async #startAll(): Promise<boolean> {
    const { dataDir } = this.#config
    try {
      mkdirSync(dataDir, { recursive: true })
      const lock = await takeLock(dataDir, this.#config.port, npmAbove())
      this.#markEnding = lock.markEnding
      this.#undo.push(lock.release)
      await this.#checkPort()
      const known = this.#knownEnvironment(this.#config.workersPort ?? (await freePort()))
      this.#makeServices(known)
      void this.#readCode()
      const environment = await this.#prepareEnvironment(known)
      await this.#install(environment)
      await this.#startServices(environment)
      return true
    } catch (error) {
      if (error instanceof Stopped) return false
      throw plainError(error, dataDir)
    }
  }

  /** Ends everything in the opposite order of the start. */
  async stop(): Promise<void> {
    if (this.#stopping) return
    this.#stopping = true
    try {
      this.#markEnding()
    } catch {
      // On a full disk the note cannot be written; a start in this moment then just says who is still running.
    }
    this.#preparation?.kill('SIGTERM')
    // A start under way gives up at its next step; what it began until then is ended below.
    await this.#settled
    for (const undo of this.#undo.reverse()) await undo()
    // those that only read their code
    for (const service of this.#services) await service.stop(SERVICE_PATIENCE_MS)
  }

  /** Starts the services anew on fresh code. */
  async restartServices(): Promise<void> {
    for (const service of this.#services) await service.restart(SERVICE_PATIENCE_MS)
  }

  async #checkPort(): Promise<void> {
    const { port } = this.#config
    const problem = await portProblem(port)
    if (problem === 'EADDRINUSE') {
      throw new PlainError(
        `Port ${port} is taken by another program. Stop that program or choose another port with PORT.`,
      )
    }
    if (problem === 'EACCES') {
      throw new PlainError(
        `The right to listen on port ${port} is missing. Choose a port above 1023 with PORT.`,
      )
    }
    if (problem)
      throw new PlainError(`Port ${port} cannot be used (${problem}). Choose another port with PORT.`)
  }

  /** What programs can be told before the database and the mailbox are there. */
  #knownEnvironment(workersPort: number): NodeJS.ProcessEnv {
    const config = this.#config
    return {
      ...config.environment,
      NODE_ENV: config.production ? 'production' : (config.environment.NODE_ENV ?? 'development'),
      PORT: String(config.port),
      WORKERS_PORT: String(workersPort),
      DATA_DIR: config.dataDir,
      PUBLIC_URL: config.publicUrl,
      CLIENT_DIST: join(config.root, 'client/dist'),
    }
  }

  /** Starts the service people wait for while the database starts, for to read its code takes it longest. */
  async #readCode(): Promise<void> {
    await this.#services[0]?.read()
  }

  #makeServices(environment: NodeJS.ProcessEnv): void {
    const { dataDir, root, plan, production } = this.#config
    for (const command of plan.services) {
      const print = (line: string): void => this.#progress.plain(line)
      const onLine = childLog(dataDir, command.name, production ? 'everything' : 'problems', print)
      const say = (text: string): void => this.#progress.line(text)
      const service = new Service(command, { root, environment, onLine }, say)
      this.#services.push(service)
    }
  }

  async #prepareEnvironment(known: NodeJS.ProcessEnv): Promise<NodeJS.ProcessEnv> {
    const config = this.#config
    const databaseUrl = config.databaseUrl ?? (await this.#startEmbeddedDatabase())
    this.#unlessStopping()
    const mailbox =
      config.production || config.smtpUrl ? undefined : await createMailbox({ dataDir: config.dataDir })
    if (mailbox) {
      this.#undo.push(mailbox.stop)
      this.#progress.line('mailbox is open')
    }
    return {
      ...known,
      DATABASE_URL: databaseUrl,
      SMTP_URL: config.smtpUrl ?? mailbox?.smtpUrl,
      MAILBOX_URL: mailbox?.httpUrl,
      ...(mailbox && { INBOX_URL: mailbox.inboxUrl, INBOX_ADDRESS: 'antwort@mitsprache.example' }),
    }
  }

  async #startEmbeddedDatabase(): Promise<string> {
    const say = (text: string): void => this.#progress.line(text)
    const database = await startDatabase(this.#config.dataDir, say, (error) => this.#onFatal(error))
    this.#undo.push(database.stop)
    this.#tellAdministrators(database.url)
    say('PostgreSQL is running')
    return database.url
  }

  /** Leaves the database's address for commands of the operator (`npm run admin`), readable by the owner alone. */
  #tellAdministrators(databaseUrl: string): void {
    const file = join(this.#config.dataDir, 'running.json')
    rmSync(file, { force: true })
    writeFileSync(file, JSON.stringify({ pid: process.pid, databaseUrl }), { mode: 0o600 })
    this.#undo.push(() => rmSync(file, { force: true }))
  }

  /** Runs what has to end before the services start, where the last start did not do the same. */
  async #install(environment: NodeJS.ProcessEnv): Promise<void> {
    const installed = await readInstalled(this.#config, environment.DATABASE_URL ?? '')
    if (installed.isCurrent) return this.#progress.line('the database is as the last start left it')
    for (const preparation of this.#config.plan.preparations)
      await this.#runPreparation(preparation, environment)
    await installed.note()
  }

  async #runPreparation(
    { name, args, withoutDemo = [] }: ChildCommand,
    environment: NodeJS.ProcessEnv,
  ): Promise<void> {
    this.#unlessStopping()
    let lastLine = ''
    const onLine = (line: string): void => {
      lastLine = line.trim() || lastLine
      if (line.trim()) this.#progress.line(line)
    }
    const command = { name, args: this.#config.demo ? args : [...args, ...withoutDemo] }
    this.#preparation = spawnChild(command, { root: this.#config.root, environment, onLine })
    const end = await endOf(this.#preparation)
    this.#preparation = undefined
    this.#unlessStopping()
    if (end !== 0) throw new PlainError(`"${name}" failed: ${lastLine || `it ended with ${end}`}`)
  }

  async #startServices(environment: NodeJS.ProcessEnv): Promise<void> {
    const { plan, port } = this.#config
    const ports = { port, workersPort: Number(environment.WORKERS_PORT) }
    // one after the other: side by side they would take each other's time, and nobody waits for the workers
    for (const [index, service] of this.#services.entries()) {
      this.#unlessStopping()
      this.#undo.push(() => service.stop(SERVICE_PATIENCE_MS))
      service.start(environment)
      await this.#waitFor(service, plan.services[index]!.readyUrl(ports))
      this.#progress.line(`${service.command.name} is ready`)
    }
  }

  async #waitFor(service: Service, url: string): Promise<void> {
    const { name } = service.command
    const log = join(this.#config.dataDir, 'logs', `${name}.log`)
    const end = Date.now() + START_LIMIT_MS
    await waitUntilReady(url, () => {
      this.#unlessStopping()
      if (service.failures >= START_FAILURES)
        throw new PlainError(`The ${name} does not start; its log is ${log}`)
      if (Date.now() > end) throw new PlainError(`The ${name} does not become ready; its log is ${log}`)
    })
  }

  #unlessStopping(): void {
    if (this.#stopping) throw new Stopped()
  }
}
