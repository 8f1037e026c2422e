import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

/** The lines of a text file, one at a time. */
export const linesOf = (file: string): AsyncIterable<string> =>
  createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })
