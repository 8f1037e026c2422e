import { createWriteStream, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const LOG_LIMIT = 5_000_000
const PINO_ERROR = 50

/** Where a child's lines go: all into a file; to the terminal only what a person has to know. */
export function childLog(
  dataDir: string,
  name: string,
  show: 'everything' | 'problems',
  print: (line: string) => void,
): (line: string) => void {
  const directory = join(dataDir, 'logs')
  mkdirSync(directory, { recursive: true })
  const file = join(directory, `${name}.log`)
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) renameSync(file, `${file}.old`)
  const stream = createWriteStream(file, { flags: 'a' }).on('error', () => undefined)
  return (line) => {
    stream.write(`${line}\n`)
    if (show === 'everything') print(line)
    else {
      const problem = problemIn(line)
      if (problem !== undefined) print(`${name}: ${problem}`)
    }
  }
}

/** The message of a structured log line of level error or worse; a line that is not structured counts as a problem. */
function problemIn(line: string): string | undefined {
  if (line.trim() === '') return undefined
  if (!line.startsWith('{')) return line
  try {
    const { level, msg, err } = JSON.parse(line) as {
      level?: number
      msg?: string
      err?: { message?: string }
    }
    if ((level ?? 0) < PINO_ERROR) return undefined
    return [msg, err?.message].filter((part) => part !== undefined).join(': ')
  } catch {
    return line
  }
}
