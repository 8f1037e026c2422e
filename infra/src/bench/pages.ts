import { execFile } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { publicPages } from '../publicPages.js'
import { median } from './figures.js'
import { openStage, type Stage } from './stage.js'

/** How much is measured. */
export interface PagesPlan {
  /** How often each page is opened. */
  runs: number
  /** Three pages alone. */
  few: boolean
  /** Those alone whose address has one of these words; all without any. */
  only: readonly string[]
  /** A Chromium. */
  chromium: string
  /** Prints the figures as one line of JSON as well. */
  json: boolean
}

const subjects = ['performance', 'accessibility', 'best-practices', 'seo'] as const

/** What Lighthouse's phone says of a page. Times in milliseconds, scripts in kB as they lie packed on the disk. */
interface Figures {
  scores: number[]
  contentful: number
  blocked: number
  shift: number
  scriptsBefore: number
  scripts: number
}

/** What Lighthouse writes, as far as it is read here. */
interface Report {
  runtimeError?: { message: string }
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>
  audits: Record<
    string,
    { score: number | null; numericValue?: number; displayValue?: string; details?: { items?: unknown[] } }
  >
}

const wanted = { score: 100, contentful: 1500, shift: 0, scriptsBefore: 100, scripts: 170 }
const root = resolve(import.meta.dirname, '../../../..')

/**
 * Opens the public pages as Lighthouse's phone (a slow line, a processor at a quarter of its speed): the four scores, when the
 * largest content is there, what moves, and what scripts the page loads by itself.
 */
export async function benchPages(plan: PagesPlan, say: (text: string) => void): Promise<boolean> {
  const stage = await openStage(say, { pages: true })
  try {
    const misses: string[] = []
    const told: Record<string, Figures> = {}
    // the demo's report, as if it had been published
    await stage.db.query('update report set published_at = now()')
    await stage.db.query('update report_version set published_at = now()')
    for (const path of await pathsOf(stage, plan)) {
      // the first answer of a process is slow, and no visitor waits for that one
      const { status } = await fetch(stage.url + path)
      if (status !== 200) throw new Error(`${path} answers ${status}.`)
      const reports: Report[] = []
      for (let run = 0; run < plan.runs; run++)
        reports.push(await lighthouse(stage.url + path, plan.chromium))
      const figures = middle(reports.map(figuresOf))
      told[path] = figures
      say(lineOf(path, figures))
      const missed = missesOf(figures)
      if (missed.length > 0) for (const cost of costs(reports)) say(`    ${cost}`)
      misses.push(...missed.map((miss) => `${path}: ${miss}`))
    }
    for (const miss of misses) say(`missed: ${miss}`)
    if (plan.json) console.log(JSON.stringify({ bench: 'pages', pages: told, missed: misses }))
    return misses.length === 0
  } finally {
    await stage.close()
  }
}

/** The pages everybody may open; the start in scripts and words of other kinds too. Three where few are wanted, or those whose address has a word. */
async function pathsOf({ url }: Stage, { few, only }: PagesPlan): Promise<string[]> {
  const all = (await publicPages(url)).map((path) => `/de${path}`)
  const of = (part: string) => all.find((path) => new RegExp(`^${part}/[^/]+$`).test(path)) ?? ''
  if (few) return ['/de', of('/de/antraege'), of('/de/veranstaltungen')]
  const wanted = [...all, '/ar', '/uk', '/de-x-leicht']
  return only.length > 0 ? wanted.filter((path) => only.some((word) => path.includes(word))) : wanted
}

/** Opens a page once, in a browser of its own. */
async function lighthouse(url: string, chromium: string): Promise<Report> {
  const modules = join(root, 'infra/bench/node_modules')
  const { stdout } = await promisify(execFile)(
    join(modules, '.bin/node'),
    [
      ...[join(modules, 'lighthouse/cli/index.js'), url, '--output=json', '--quiet'],
      ...[`--only-categories=${subjects.join(',')}`, '--chrome-flags=--headless --no-sandbox'],
    ],
    { env: { ...process.env, CHROME_PATH: chromium, CI: '1' }, maxBuffer: 64_000_000 },
  )
  const report = JSON.parse(stdout) as Report
  if (report.runtimeError) throw new Error(`${url}: ${report.runtimeError.message}`)
  return report
}

interface Loaded {
  url: string
  resourceType: string
  networkEndTime: number
}

function figuresOf({ categories, audits }: Report): Figures {
  const of = (audit: string) => audits[audit]?.numericValue ?? NaN
  const [seen] = audits['metrics']?.details?.items as { observedFirstContentfulPaint: number }[]
  const scripts = (audits['network-requests']?.details?.items as Loaded[]).filter(
    ({ resourceType }) => resourceType === 'Script',
  )
  const kilobytes = (some: Loaded[]) => some.reduce((sum, { url }) => sum + packedBytes(url), 0) / 1000
  return {
    scores: subjects.map((subject) => Math.round((categories[subject]?.score ?? 0) * 100)),
    contentful: of('largest-contentful-paint'),
    blocked: of('total-blocking-time'),
    shift: of('cumulative-layout-shift'),
    scriptsBefore: kilobytes(
      scripts.filter(({ networkEndTime }) => networkEndTime < (seen?.observedFirstContentfulPaint ?? 0)),
    ),
    scripts: kilobytes(scripts),
  }
}

function packedBytes(url: string): number {
  const file = join(root, 'client/dist/client', new URL(url).pathname)
  const packed = `${file}.gz`
  return existsSync(packed) ? statSync(packed).size : readFileSync(file).length
}

function middle(all: readonly Figures[]): Figures {
  const of = (pick: (figures: Figures) => number) => median(all.map(pick))
  return {
    scores: subjects.map((_, at) => of(({ scores }) => scores[at] ?? 0)),
    contentful: of((figures) => figures.contentful),
    blocked: of((figures) => figures.blocked),
    shift: of((figures) => figures.shift),
    scriptsBefore: of((figures) => figures.scriptsBefore),
    scripts: of((figures) => figures.scripts),
  }
}

const lineOf = (path: string, { scores, contentful, blocked, shift, scriptsBefore, scripts }: Figures) =>
  `${scores.join(' ')}  largest content ${(contentful / 1000).toFixed(2)} s, blocked ${blocked.toFixed(0)} ms, shift ${shift.toFixed(3)}, scripts ${scriptsBefore.toFixed(0)} kB before the first content, ${scripts.toFixed(0)} kB in all  ${path}`

function missesOf(figures: Figures): string[] {
  const { scores, contentful, shift, scriptsBefore, scripts } = figures
  return [
    ...subjects.map((name, at) => (scores[at] ?? 0) < wanted.score && `${name} ${scores[at]}`),
    contentful > wanted.contentful && `largest content after ${contentful.toFixed(0)} ms`,
    shift > wanted.shift && `layout shift ${shift.toFixed(3)}`,
    scriptsBefore > wanted.scriptsBefore &&
      `${scriptsBefore.toFixed(0)} kB of scripts before the first content`,
    scripts > wanted.scripts && `${scripts.toFixed(0)} kB of scripts`,
  ].filter((miss) => miss !== false)
}

/** The audits that cost points in any of the runs, each once, as last seen. */
function costs(reports: readonly Report[]): string[] {
  const found = new Map<string, string>()
  for (const { categories, audits } of reports)
    for (const [subject, { auditRefs }] of Object.entries(categories))
      for (const { id, weight } of auditRefs) {
        const { score = null, displayValue = '', details } = audits[id] ?? {}
        if (weight === 0 || score === null || score >= 0.995) continue
        const items = subject === 'performance' ? '' : JSON.stringify(details?.items ?? []).slice(0, 300)
        found.set(id, `${subject}: ${id} ${score} ${displayValue} ${items}`)
      }
  return [...found.values()]
}
