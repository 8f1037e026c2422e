import { createReadStream } from 'node:fs'
import { jsonObjects } from './jsonValues.js'
import { chainOf, OparlIndex, typeOf } from './oparl.js'
import type { RecordedPaper } from './RecordedPaper.js'

/** What stood in files besides papers. */
export interface ReadCounts {
  deleted: number
  /** Objects that are neither papers nor what papers refer to. */
  other: number
}

const indexed = ['Organization', 'Meeting', 'AgendaItem', 'Consultation']

/**
 * The papers of files, one after the other: OParl 1.x objects and lists, or one chain a line. The files are read twice, what
 * papers refer to and then the papers, so that no more than short facts of meetings are held. Errors: of the file, with its name.
 */
export async function* readPapers(
  files: readonly string[],
  counts: ReadCounts,
): AsyncGenerator<RecordedPaper> {
  const index = new OparlIndex()
  const withPapers: string[] = []
  for (const file of files) {
    let papers = false
    for await (const object of objectsOf(file)) {
      const type = typeOf(object)
      if (type === 'Paper' || chainOf(object)) papers = true
      else if (type && indexed.includes(type)) index.add(object)
      else counts.other++
    }
    if (papers) withPapers.push(file)
  }
  for (const file of withPapers)
    for await (const object of objectsOf(file)) {
      if (object.deleted === true) counts.deleted++
      else if (typeOf(object) === 'Paper') yield index.paperOf(object)
      else {
        const chain = chainOf(object)
        if (chain) yield chain
      }
    }
}

async function* objectsOf(file: string): AsyncGenerator<Record<string, unknown>> {
  try {
    yield* jsonObjects(createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 18 }))
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}
