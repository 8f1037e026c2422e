import { openInstallation, settingsGiven } from '@mitsprache/api/domain'
import { pino, type Logger } from 'pino'
import { readConfig, type WorkersConfig } from './config.js'
import { handlers } from './handlers.js'
import { startHealth } from './health.js'
import { openInbox, startInbox } from './inbox/openInbox.js'
import { Postman } from './mail/Postman.js'
import { openTransport } from './mail/send.js'
import { createMetrics } from './metrics.js'
import { openQueues } from './queue.js'
import { startRelay } from './relay.js'
import { runJob } from './runJob.js'
import { startFolding, startSchedule, startSealing } from './schedule.js'

const endWithinMs = 9_000
const relayMayRestMs = 15_000

/** Starts a worker process; returns how to end it. */
async function start(config: WorkersConfig, log: Logger): Promise<() => Promise<void>> {
  const source = await openInstallation(config.databaseUrl, {
    poolSize: 16,
    applicationName: 'mitsprache-workers',
  })
  const queues = await openQueues(config, log)
  const transport = openTransport(config)
  const metrics = createMetrics(source, queues)
  const inbox = config.inbox && (await openInbox(source, config.inbox, metrics.countIncoming))
  const postman = new Postman({ source, transport, config, postbox: inbox, log, count: metrics.countMail })
  // two, so that there is always one to go on with
  await queues.work('message', 2, (ids) => postman.take(ids))
  const { publicUrl, auditKeyFile, councilSystems } = config
  const runner = {
    ...{ source, handlers, inbox, log, publicUrl, auditKeyFile, councilSystems },
    count: metrics.countJob,
  }
  await queues.work('job', 4, async (ids) => {
    for (const id of ids) await runJob(runner, id)
  })
  const relay = startRelay({ source, queues, everyMs: config.relayMs, againAfterMs: config.handAgainMs, log })
  const schedule = startSchedule(source, log)
  const folding = startFolding(source, log)
  const sealing = startSealing(source, log)
  const looks = config.inbox && inbox && startInbox(source, inbox.mailbox, config.inbox.everyMs, log)
  const health = await startHealth(config.port, {
    metrics,
    async problem() {
      const answers = await source.query('select 1').then(
        () => true,
        () => false,
      )
      if (!answers) return 'the database does not answer'
      return relay.idleMs() > relayMayRestMs ? 'the relay is interrupted' : undefined
    },
  })
  log.info({ port: config.port, queue: config.queueUrl ? 'redis' : 'postgres' }, 'workers are ready')
  return async () => {
    await Promise.all([relay.stop(), schedule.stop(), folding.stop(), sealing.stop(), looks?.stop()])
    await Promise.all([postman.stop(), queues.close()])
    transport.close()
    health.close()
    health.closeAllConnections()
    await source.destroy()
  }
}

/** Ends once: lets running work finish, and ends anyway when that takes too long. */
function endOn(end: () => Promise<void>, log: Logger): (why: string) => void {
  let ending = false
  return (why) => {
    if (ending) return
    ending = true
    log.info({ why }, 'workers are ending')
    // what is cut off here stays claimed in the ledger and is taken up again when the claim runs out
    setTimeout(() => process.exit(0), endWithinMs).unref()
    end().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'workers did not end well')
        process.exit(1)
      },
    )
  }
}

/** The program. */
async function run(): Promise<void> {
  try {
    await settingsGiven()
    const config = readConfig()
    const log: Logger = pino({ level: config.logLevel, base: { process: 'workers' } })
    let stopEarly = true
    const early = () => stopEarly && process.exit(0)
    process.once('SIGTERM', early)
    process.once('SIGINT', early)
    const end = endOn(await start(config, log), log)
    stopEarly = false
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => end(signal))
    if (config.followParent) {
      process.on('disconnect', () => end('the parent is gone'))
      process.channel?.unref()
      if (!process.connected) end('there is no parent to follow')
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exit(1)
  }
}

void run()
