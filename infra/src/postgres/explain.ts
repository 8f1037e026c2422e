import { PlainError } from '../plainError.js'

/** Explains in one sentence why PostgreSQL ended, from the last lines it wrote. */
export function explain(output: string, directory: string): PlainError {
  const reason = (sentence: string): PlainError => new PlainError(sentence, { cause: output })
  if (/No space left on device|Disk quota exceeded|wrote only \d+ of|Check free disk space/i.test(output)) {
    return reason(
      `The disk is full: the database in ${directory} could not be written. Free some space and start again.`,
    )
  }
  if (/Permission denied|Operation not permitted|has wrong ownership/i.test(output)) {
    return reason(
      `The right to use the database in ${directory} is missing. Choose another directory with DATA_DIR.`,
    )
  }
  if (/Read-only file system/i.test(output)) {
    return reason(`${directory} is on a read-only disk. Choose another directory with DATA_DIR.`)
  }
  if (/incompatible with server|was initialized by PostgreSQL version/i.test(output)) {
    return reason(
      `The database in ${directory} was made by another version of PostgreSQL. Move it away or set DATA_DIR.`,
    )
  }
  if (/could not map anonymous shared memory|Cannot allocate memory|out of memory/i.test(output)) {
    return reason(
      'There is not enough free memory to start the database. Close other programs and start again.',
    )
  }
  const lastLine = output.trim().split('\n').at(-1) ?? ''
  return reason(
    `The database did not start: ${lastLine || 'it ended without a message'} (log: ${directory}/log)`,
  )
}

/** True when another program took the port between choosing and listening. */
export function portWasTaken(output: string): boolean {
  return /could not bind|Address already in use/i.test(output)
}
