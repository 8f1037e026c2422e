import type { Stage } from './stage.js'

/** How often something is written, a second: about what a busy office and its guests do. */
export const WRITES = 20

/** Writes a row of its own again and again, until it is stopped: what was answered is given again only until then. `perSecond`: how often. */
export function writing({ db }: Stage, perSecond = WRITES): () => Promise<void> {
  let last: Promise<unknown> = db.query(
    'create table if not exists bench_written (n int); insert into bench_written values (0)',
  )
  const timer = setInterval(() => {
    last = last.then(() => db.query('update bench_written set n = n + 1'))
  }, 1000 / perSecond)
  return async () => {
    clearInterval(timer)
    await last
  }
}
