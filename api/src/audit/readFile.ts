import type { SignedStatement } from './auditKey.js'
import { linesOf } from './linesOf.js'
import { readDump } from './readDump.js'
import type { Sealed } from './sealed.js'
import type { Chain } from './verifyChain.js'

type Line =
  | { kind: 'audit'; format: number }
  | ({ kind: 'entry' } & Sealed)
  | ({ kind: 'head' } & SignedStatement)
  | { kind: 'end'; position: number; hash: string }

/** Reads a chain from an export or a plain dump of the database; says why when the file is neither. */
export async function readFile(file: string): Promise<Chain> {
  for await (const first of linesOf(file)) return first.startsWith('{') ? readExport(file) : readDump(file)
  throw new Error(`${file} is empty.`)
}

async function readExport(file: string): Promise<Chain> {
  const heads: SignedStatement[] = []
  let end: Chain['end']
  for await (const line of exported(file)) {
    if (line.kind === 'audit' && line.format !== 1)
      throw new Error(`${file} was written by a newer version of Mitsprache.`)
    if (line.kind === 'head') heads.push(line)
    if (line.kind === 'end') end = line
  }
  // an export that does not say where it ends was cut off: it ends nowhere it should
  return { seals: () => entries(file), heads, end: end ?? { position: Infinity, hash: '' } }
}

async function* entries(file: string): AsyncGenerator<Sealed> {
  for await (const line of exported(file)) if (line.kind === 'entry') yield line
}

async function* exported(file: string): AsyncGenerator<Line> {
  let number = 0
  for await (const line of linesOf(file)) {
    number++
    try {
      if (line) yield JSON.parse(line) as Line
    } catch (error) {
      // the last line of a file that was cut off within it is no line: the end says so
      if (error instanceof SyntaxError && line.endsWith('}'))
        throw new Error(`Line ${number} of ${file} is no JSON.`, { cause: error })
    }
  }
}
