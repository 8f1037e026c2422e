// What typesetting a report takes beside its words alone, by the same engine. A process of its own, as the worker is.
import { openInstallation, reportSheet, ReportVersion } from '@mitsprache/api/domain'
import { typeset } from '../documents/typeset.js'

/** Where the report is, and how often it is typeset. */
export interface Errand {
  databaseUrl: string
  versionId: string
  rounds: number
}
/** Milliseconds of each round, and what the report holds. */
export interface Answer {
  whole: number[]
  bare: number[]
  pages: number
  charts: number
}

interface Block {
  kind: string
  words?: { text: string }
  caption?: { text: string }
  items?: { text: string }[]
  head?: string[]
  rows?: { text: string }[][]
}

/** All words of a piece as plain paragraphs. */
const wordsOf = ({ words, caption, items, head, rows }: Block): string[] => [
  ...[words, caption].flatMap((one) => (one ? [one.text] : [])),
  ...(items ?? []).map(({ text }) => text),
  ...(head ? [head.join(' ')] : []),
  ...(rows ?? []).map((row) => row.map(({ text }) => text).join(' ')),
]

async function measure({ databaseUrl, versionId, rounds }: Errand): Promise<Answer> {
  const source = await openInstallation(databaseUrl, { poolSize: 1, applicationName: 'mitsprache bench' })
  const { snapshot } = await source.manager.findOneByOrFail(ReportVersion, { id: versionId })
  await source.destroy()
  const sheet = reportSheet(snapshot, 'de') as unknown as { blocks: Block[] }
  const bare = {
    ...sheet,
    blocks: sheet.blocks.flatMap(wordsOf).map((text) => ({ kind: 'text', style: 'plain', words: { text } })),
  }
  const answer: Answer = {
    whole: [],
    bare: [],
    pages: 0,
    charts: sheet.blocks.filter(({ kind }) => kind === 'figure').length,
  }
  for (let round = 0; round <= rounds; round += 1) {
    const times = [await timeOf(bare), await timeOf(sheet)] as const
    answer.pages = times[1].pages
    // the first one loads the fonts
    if (round === 0) continue
    answer.bare.push(times[0].ms)
    answer.whole.push(times[1].ms)
  }
  return answer
}

async function timeOf(sheet: object): Promise<{ ms: number; pages: number }> {
  const began = performance.now()
  const pdf = await typeset('report', sheet as Parameters<typeof typeset>[1])
  const ms = performance.now() - began
  return { ms, pages: pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0 }
}

process.once('message', (errand: Errand) => void measure(errand).then((answer) => process.send?.(answer)))
