import { availableParallelism } from 'node:os'
import pg from 'pg'

/** As much as takes a few seconds. */
const SLICE = 10_000
/** How often one is told how far it is. */
const tellsAfterMs = 10_000

/**
 * Does something for the numbers from 1 to a count, slice by slice, on as many connections as the machine has processors; tells now and
 * then how far it is. Each connection is prepared first.
 */
export async function inSlices(
  databaseUrl: string,
  count: number,
  how: {
    prepare: (line: pg.Client) => Promise<unknown>
    /** From a number to another, both counted in. */
    slice: (line: pg.Client, from: number, to: number) => Promise<unknown>
    tell: (done: number) => void
  },
): Promise<void> {
  let begun = 0
  let done = 0
  let told = Date.now()
  const hand = async (): Promise<void> => {
    const line = new pg.Client({ connectionString: databaseUrl })
    await line.connect()
    try {
      await how.prepare(line)
      while (begun < count) {
        const from = begun + 1
        const to = (begun = Math.min(begun + SLICE, count))
        await how.slice(line, from, to)
        done += to - from + 1
        if (Date.now() - told < tellsAfterMs || done === count) continue
        told = Date.now()
        how.tell(done)
      }
    } finally {
      await line.end()
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, hand))
}
