import { costs, median } from '../figures.js'
import { questions, type Question } from './questions.js'
import type { Server } from './servers.js'

/** Least ratio to the bare server and to PostGraphile; aimed at are 0.9 and 4 (a page: 3.5). */
const reach: Record<Question['name'], { bare: number; graphile: number }> = {
  one: { bare: 0.8, graphile: 3.5 },
  page: { bare: 0.9, graphile: 3 },
  counts: { bare: 0.8, graphile: 3.5 },
}

/** What one server did with one question in one round. */
export interface Measured {
  round: number
  question: Question['name']
  server: string
  viewer: Viewer
  perSecond: number
  p50: number
  p99: number
  nodeMicros: number | null
  postgresMicros: number | null
}
/** Who asks. */
export type Viewer = 'public' | 'delegate'
const viewers: readonly Viewer[] = ['public', 'delegate']

/** Every server with every viewer. */
export const everybody = (servers: readonly Server[]): { server: Server; viewer: Viewer }[] =>
  servers.flatMap((server) => viewers.map((viewer) => ({ server, viewer })))

interface Ratio {
  question: Question['name']
  viewer: Viewer
  to: string
  median: number
  min: number
  max: number
  /** What is promised; nothing where the rival is there for comparison alone. */
  least: number | undefined
}

/** Prints the table and the ratios; says whether all are reached. `while`: what else went on, where nothing is promised. */
export function tellReads(
  measured: readonly Measured[],
  servers: readonly Server[],
  { json, while: what }: { json: boolean; while?: string },
  say: (text: string) => void,
): boolean {
  const of = (question: string, server: string, viewer: Viewer): Measured[] =>
    measured.filter((one) => one.question === question && one.server === server && one.viewer === viewer)
  const ratios: Ratio[] = []
  let reached = true
  for (const { name, title } of questions) {
    say(what ? `${title}, while ${what}` : title)
    say(`  ${'server'.padEnd(38)}${'viewer'.padEnd(10)}${heads.map((head) => head.padStart(11)).join('')}`)
    for (const { server, viewer } of everybody(servers))
      say(`  ${server.name.padEnd(38)}${viewer.padEnd(10)}${costs(of(name, server.name, viewer))}`)
    for (const viewer of viewers) {
      const own = of(name, 'Mitsprache', viewer)
      for (const rival of servers.slice(2)) {
        const ratio = ratioOf(own, of(name, rival.name, viewer), rival)
        ratios.push(ratio)
        const missed = !what && ratio.median < (ratio.least ?? 0)
        reached &&= !missed
        say(
          `  ${viewer}: ${ratio.median.toFixed(2)} × ${rival.name} (${ratio.min.toFixed(2)} to ${ratio.max.toFixed(2)})${ratio.least === undefined || what ? '' : `, at least ${ratio.least}${missed ? ': missed' : ''}`}`,
        )
      }
      const slow = (all: Measured[]): number => median(all.map(({ p99 }) => p99))
      const [ours, theirs] = [slow(own), slow(of(name, 'PostGraphile', viewer))]
      reached &&= ours <= theirs || what !== undefined
      if (ours > theirs)
        say(`  ${viewer}: p99 ${ours.toFixed(1)} ms is above PostGraphile's ${theirs.toFixed(1)} ms: missed`)
    }
  }
  if (json) console.log(JSON.stringify({ ...(what && { while: what }), measured, ratios }))
  return reached
}

const heads = ['requests/s', 'p50 ms', 'p99 ms', 'node µs', 'PG µs']

/** Round by round: what disturbs the machine disturbs both. */
function ratioOf(own: readonly Measured[], rivals: readonly Measured[], { name, tongue }: Server): Ratio {
  const each = own.map(
    ({ round, perSecond }) => perSecond / (rivals.find((one) => one.round === round)?.perSecond ?? NaN),
  )
  const { question, viewer } = own[0] as Measured
  const least = tongue.path
    ? reach[question].bare
    : name === 'PostGraphile'
      ? reach[question].graphile
      : undefined
  return {
    question,
    viewer,
    to: name,
    median: median(each),
    min: Math.min(...each),
    max: Math.max(...each),
    least,
  }
}
