import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A PostgreSQL server of a test's own, which it may break. It flushes to disk as a real one does. */
export interface OwnServer {
  url: string
  /** Ends it, asked to or as if the machine had failed, and starts it again at the same address. */
  restart(how: 'asked' | 'crash'): Promise<void>
  stop(): Promise<void>
}

/** Starts one. */
export async function ownServer(): Promise<OwnServer> {
  const { startPostgres } = await import('@mitsprache/infra/postgres')
  const dataDir = await mkdtemp(join(tmpdir(), 'mitsprache-test-'))
  let server = await startPostgres({ dataDir })
  const { url } = server
  return {
    url: url.replace(/\/mitsprache$/, '/postgres'),
    async restart(how) {
      if (how === 'asked') await server.stop()
      else {
        process.kill(server.pid, 'SIGQUIT')
        await server.ended
      }
      server = await startPostgres({ dataDir })
      if (server.url !== url) throw new Error('The server came back at another address.')
    },
    async stop() {
      await server.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
