import 'reflect-metadata'
import { pino } from 'pino'
import { readConfig, settingsGiven } from './platform/config.js'
import { buildApiSchema } from './schema.js'
import { startServer } from './server.js'

const log = pino()
async function run(): Promise<void> {
  try {
    const schema = await buildApiSchema()
    await settingsGiven()
    const server = await startServer(readConfig(), log, schema)
    log.info({ port: server.port }, 'api ready')
    for (const signal of ['SIGTERM', 'SIGINT'] as const)
      process.once(signal, () => {
        server.stop().then(
          () => process.exit(0),
          (error: unknown) => {
            log.error({ err: error }, 'The api did not end cleanly')
            process.exit(1)
          },
        )
      })
  } catch (error) {
    log.fatal({ err: error }, error instanceof Error ? error.message : String(error))
    process.exit(1)
  }
}

// not awaited: the program is bundled into what cannot wait while it is read
void run()
