// `npm run bench`: measures, beside a reference in the same run, and prints the ratio. Nothing here is a test of right and wrong alone.
import { findChromium, testRedis } from './lib/machine.mjs'
import { checkNode, ensureBuilt, ensureInstalled, installRivals, prepareRivals } from './lib/prepare.mjs'

const began = Date.now()
const json = process.argv.includes('--json')
// with --json the figures alone go where a program reads them
const say = (text) =>
  (json ? console.error : console.log)(`${((Date.now() - began) / 1000).toFixed(1).padStart(7)} s  ${text}`)
const wanted = process.argv
  .slice(2)
  .filter((word, at, all) => !/^(-|\d)/.test(word) && all[at - 1] !== '--only')
const quick = process.argv.includes('--quick')
// of a bench with many parts: those that are named, with commas between them
const onlyAt = process.argv.indexOf('--only')
const only = onlyAt < 0 ? [] : (process.argv[onlyAt + 1]?.split(',') ?? [])

function needChromium() {
  const chromium = findChromium()
  if (!chromium)
    console.error('This bench needs a Chromium: install one, or say where it is with CHROMIUM_PATH.')
  return chromium
}

checkNode()
await ensureInstalled(say)
await ensureBuilt(say)

const benches = {
  reads: async () => {
    await prepareRivals(say)
    const { benchReads } = await import('../dist/src/bench/reads/reads.js')
    const size = quick
      ? { papers: 20_000, rounds: 2, seconds: 0.6, brief: true }
      : { papers: 100_000, rounds: 5, seconds: 4 }
    return benchReads({ ...size, json }, say)
  },
  scale: async () => {
    const { benchScale } = await import('../dist/src/bench/scale.js')
    const size = quick
      ? { sizes: [2_000, 20_000], rounds: 2, seconds: 1 }
      : { sizes: [10_000, 100_000, 1_000_000], rounds: 5, seconds: 4 }
    return benchScale({ ...size, json }, say)
  },
  counters: async () => {
    const { benchCounters } = await import('../dist/src/bench/counters.js')
    const size = quick
      ? { papers: 20_000, rounds: 1, seconds: 2 }
      : { papers: 100_000, rounds: 5, seconds: 4 }
    return benchCounters({ ...size, json }, say)
  },
  search: async () => {
    const { benchSearch } = await import('../dist/src/bench/search.js')
    const at = process.argv.indexOf('--papers')
    const papers = at < 0 ? (quick ? 20_000 : 100_000) : Number(process.argv[at + 1])
    const size = quick ? { rounds: 2, seconds: 1 } : { rounds: 5, seconds: 4 }
    return benchSearch({ papers, ...size, json }, say)
  },
  start: async () => {
    const { benchStart } = await import('../dist/src/bench/start.js')
    return benchStart({ times: quick ? 1 : 5, json }, say)
  },
  places: async () => {
    const { benchPlaces } = await import('../dist/src/bench/places.js')
    return benchPlaces({ people: quick ? 4000 : 20_000, clients: 64, rounds: quick ? 1 : 5, json }, say)
  },
  writes: async () => {
    const { benchWrites } = await import('../dist/src/bench/writes/writes.js')
    return benchWrites(
      { ...(quick ? { mutations: 300, rounds: 3 } : { mutations: 1500, rounds: 5 }), json, only },
      say,
    )
  },
  live: async () => {
    const { benchLive } = await import('../dist/src/bench/live.js')
    const size = quick ? { lines: 1000, rounds: 3, news: 3 } : { lines: 5000, rounds: 5, news: 20 }
    return benchLive({ ...size, json }, say)
  },
  agenda: async () => {
    await prepareRivals(say)
    const { benchAgenda } = await import('../dist/src/bench/agenda.js')
    const size = quick ? { rounds: 2, seconds: 1 } : { rounds: 5, seconds: 4 }
    return benchAgenda({ items: 60, seats: 24, ...size, json }, say)
  },
  room: async () => {
    const { benchRoom } = await import('../dist/src/bench/room.js')
    return benchRoom({ tablets: 100, votes: quick ? 10 : 200, json }, say)
  },
  mail: async () => {
    const { benchMail } = await import('../dist/src/bench/mail.js')
    const redis = await testRedis()
    try {
      const plan = { mails: quick ? 500 : 2000, rounds: quick ? 3 : 5, redisUrl: redis?.url, json }
      return await benchMail(plan, say)
    } finally {
      await redis?.stop()
    }
  },
  report: async () => {
    const { benchReport } = await import('../dist/src/bench/report.js')
    const size = quick ? { indicators: 40, years: 2, rounds: 2 } : { indicators: 200, years: 10, rounds: 5 }
    return benchReport({ ...size, json }, say)
  },
  deadlines: async () => {
    const { benchDeadlines } = await import('../../api/dist/test/deadlines/bench.js')
    return benchDeadlines({ calendars: quick ? 400 : 10_000, json }, say)
  },
  door: async () => {
    const chromium = needChromium()
    if (!chromium) return false
    const { benchDoor } = await import('../dist/src/bench/door.js')
    return benchDoor({ tickets: quick ? 400 : 2000, scans: quick ? 100 : 300, chromium, json }, say)
  },
  pages: async () => {
    const chromium = needChromium()
    if (!chromium) return false
    await installRivals(say)
    const { benchPages } = await import('../dist/src/bench/pages.js')
    return benchPages({ runs: quick ? 1 : 3, few: quick, only, chromium, json }, say)
  },
}
// the reads unless told otherwise: what people wait for most
const chosen =
  wanted.length === 0 ? ['reads'] : wanted.flatMap((name) => (name === 'all' ? Object.keys(benches) : [name]))
const unknown = chosen.filter((name) => !(name in benches))
if (unknown.length > 0) {
  console.error(
    `There is no bench ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}, and all.`,
  )
  process.exit(2)
}
let right = true
for (const [name, run] of Object.entries(benches))
  if (chosen.includes(name)) {
    say(name)
    right = (await run()) && right
  }
process.exit(right ? 0 : 1)
