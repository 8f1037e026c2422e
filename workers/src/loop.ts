import type { Logger } from 'pino'

/** Something done again and again until it is stopped. */
export interface Loop {
  /** Milliseconds since it last went well. */
  idleMs(): number
  stop(): Promise<void>
}

/** Repeats work with a pause; an error is logged once until it goes well again, and never ends the loop. */
export function loop(
  name: string,
  pauseMs: number,
  work: () => Promise<void>,
  log: Pick<Logger, 'warn' | 'info'>,
): Loop {
  let stopped = false
  let wellAt = performance.now()
  let failing = false
  let wake = () => {}
  const once = async () => {
    try {
      await work()
      wellAt = performance.now()
      if (failing) log.info({ loop: name }, 'goes on')
      failing = false
    } catch (error) {
      if (!failing)
        log.warn(
          { loop: name, err: error instanceof Error ? error.message : String(error) },
          'is interrupted',
        )
      failing = true
    }
  }
  const running = (async () => {
    while (!stopped) {
      await once()
      if (stopped) break
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, failing ? Math.max(pauseMs, 500) : pauseMs)
        wake = () => (clearTimeout(timer), resolve())
      })
    }
  })()
  return {
    idleMs: () => performance.now() - wellAt,
    async stop() {
      stopped = true
      wake()
      await running
    },
  }
}
