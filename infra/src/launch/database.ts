import { setTimeout as sleep } from 'node:timers/promises'
import { PlainError } from '../plainError.js'
import { explainPostgres, startPostgres, type RunningPostgres } from '../postgres.js'

/** The embedded database under watch: started again, on the same address, when it crashes. */
export interface WatchedDatabase {
  url: string
  stop: () => Promise<void>
}

const TRIES = 5

/** Starts the embedded PostgreSQL; `onFatal` hears when it crashed and cannot be had again. */
export async function startDatabase(
  dataDir: string,
  say: (text: string) => void,
  onFatal: (error: Error) => void,
): Promise<WatchedDatabase> {
  let stopping = false
  let current = await startPostgres({ dataDir, onProgress: say })
  const watch = async (server: RunningPostgres): Promise<void> => {
    const lastWords = await server.ended
    if (stopping) return
    const reason = explainPostgres(lastWords, dataDir)
    if (/disk/.test(reason.message)) throw reason
    say('PostgreSQL ended unexpectedly; it is started again')
    current = await startAgain(dataDir, server.url, say)
    if (stopping) await current.stop()
    else await watch(current)
  }
  const fail = (error: unknown): void => onFatal(error instanceof Error ? error : new Error(String(error)))
  watch(current).catch(fail)
  return {
    url: current.url,
    stop: async () => {
      stopping = true
      await current.stop()
    },
  }
}

async function startAgain(
  dataDir: string,
  url: string,
  say: (text: string) => void,
): Promise<RunningPostgres> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const server = await startPostgres({ dataDir, onProgress: say })
      if (server.url === url) return server
      await server.stop()
      throw new PlainError('The port of PostgreSQL was taken while it restarted. Start Mitsprache again.')
    } catch (error) {
      if (attempt === TRIES) throw error
      await sleep(200 * 2 ** attempt)
    }
  }
}
