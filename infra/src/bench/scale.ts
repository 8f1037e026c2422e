import { median } from './figures.js'
import { fillPapers } from './reads/data.js'
import { backendOf, delegates, measureAll, prepare, type ReadSize } from './reads/reads.js'
import { questions, tongues } from './reads/questions.js'
import type { Measured } from './reads/tell.js'
import { openStage } from './stage.js'
import { writing } from './writing.js'

/** How often something is written, a second: seldom is anything given again, so that each is read from the tables. */
const WRITES = 200
/** Most a read may cost with ten times as many papers, as a multiple. */
const wanted = 1.3

/**
 * Reads one paper and a page of fifty from ever more papers, each ten times as many as before, and prints what a request takes of
 * the processor, while something is written all the time. False where it grows too much.
 */
export async function benchScale(
  { sizes, ...size }: { sizes: readonly number[] } & Omit<ReadSize, 'papers'>,
  say: (text: string) => void,
): Promise<boolean> {
  const costs = new Map<string, number[]>()
  for (const papers of sizes)
    for (const one of await measured({ ...size, papers }, say)) {
      const { question, viewer, nodeMicros, postgresMicros } = one
      const key = `${questions.find(({ name }) => name === question)?.title}, ${viewer}`
      costs.set(key, [...(costs.get(key) ?? []), (nodeMicros ?? NaN) + (postgresMicros ?? NaN)])
    }
  say(`processor time a request in µs at ${sizes.join(', ')} papers, and its growth at each step`)
  let held = true
  for (const [what, all] of costs) {
    const growth = all.slice(1).map((cost, at) => cost / (all[at] ?? NaN))
    const missed = !growth.every((step) => step <= wanted)
    held &&= !missed
    say(
      `  ${what.padEnd(42)}${all.map((cost) => cost.toFixed(0).padStart(8)).join('')}${growth.map((step) => `  × ${step.toFixed(2)}`).join('')}, at most ${wanted}${missed ? ': missed' : ''}`,
    )
  }
  if (size.json) console.log(JSON.stringify({ sizes, costs: Object.fromEntries(costs) }))
  return held
}

/** What each question costs each viewer at this size, in the middle of the rounds. */
async function measured(size: ReadSize, say: (text: string) => void): Promise<Measured[]> {
  const stage = await openStage(say)
  try {
    const server = { name: 'Mitsprache', tongue: tongues.own, ...stage }
    say(`writing ${size.papers} papers`)
    await fillPapers(stage, size, say)
    const cookies = await delegates(stage)
    const asked = await prepare([server], stage, cookies[0] ?? '', say)
    const stop = writing(stage, WRITES)
    const all = await measureAll([server], { size, asked, cookies, backend: await backendOf(stage) }, say)
    await stop()
    const kinds = [...new Set(all.map(({ question, viewer }) => `${question} ${viewer}`))]
    return kinds
      .filter((kind) => !kind.startsWith('counts'))
      .map((kind) => {
        const own = all.filter(({ question, viewer }) => `${question} ${viewer}` === kind)
        const middle = (pick: (one: Measured) => number | null) => median(own.map((one) => pick(one) ?? NaN))
        return {
          ...(own[0] as Measured),
          nodeMicros: middle((one) => one.nodeMicros),
          postgresMicros: middle((one) => one.postgresMicros),
        }
      })
  } finally {
    await stage.close()
  }
}
