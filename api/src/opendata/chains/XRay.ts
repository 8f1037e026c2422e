import { Counts, Distribution } from './Counts.js'
import { readResult, readRole } from './readWords.js'
import type { RecordedPaper, RecordedStep } from './RecordedPaper.js'
import { datedSteps, replayChain, type Replayed } from './replayChain.js'
import { councils } from './words.table.js'

const DAY = 86_400_000
const share = (part: number, all: number) => (all === 0 ? 0 : part / all)

/** Sums up recorded papers one after the other; holds counts, no papers. */
export class XRay {
  #papers = 0
  #steps = 0
  #undated = 0
  #chains = 0
  #dated = 0
  #severalBodies = 0
  #repeats = 0
  #parallel = 0
  #up = 0
  #down = 0
  #referrals = 0
  #referralsAlone = 0
  #fits = 0
  readonly #lengths = new Distribution()
  readonly #days = new Distribution()
  readonly #between = new Distribution()
  readonly #roles = new Counts()
  readonly #kinds = new Counts()
  readonly #kindsSeveral = new Counts()
  readonly #held = new Counts()
  readonly #unfilled = new Counts()
  readonly #unknownResults = new Counts()
  readonly #unknownRoles = new Counts()
  readonly #states = new Counts()
  readonly #missing = new Counts()
  readonly #reasons = new Map<string, { count: number; about: Counts }>()

  /** Today: of what lies ahead no result is expected (YYYY-MM-DD). */
  constructor(readonly today: string) {}

  add(paper: RecordedPaper): void {
    this.#papers++
    this.#lengths.add(paper.steps.length)
    if (paper.steps.length > 1) this.#chains++
    for (const step of paper.steps) this.#addStep(step)
    const kind = paper.kind ?? ''
    this.#kinds.add(kind)
    if (new Set(paper.steps.flatMap(({ committee }) => committee ?? [])).size > 1) {
      this.#severalBodies++
      this.#kindsSeveral.add(kind)
    }
    const dated = datedSteps(paper)
    if (dated.length > 1) this.#addChain(dated)
    this.#addReferrals(dated)
    this.#addReplay(replayChain(paper))
  }

  #addStep({ role, result, start, committee }: RecordedStep): void {
    this.#steps++
    this.#roles.add(role ?? '')
    if (!readRole(role)) this.#unknownRoles.add(role ?? '')
    if (result !== null && !readResult(result)) this.#unknownResults.add(result)
    if (start === null) this.#undated++
    else if (start.slice(0, 10) <= this.today) {
      this.#held.add(committee ?? '')
      if (result === null) this.#unfilled.add(committee ?? '')
    }
  }

  #addChain(dated: readonly (RecordedStep & { start: string })[]): void {
    this.#dated++
    const bodies = dated.map(({ committee }) => committee)
    if (new Set(bodies).size < bodies.length) this.#repeats++
    const days = dated.map(({ start }) => Date.parse(start.slice(0, 10)) / DAY)
    this.#days.add((days.at(-1) ?? 0) - (days[0] ?? 0))
    for (const [at, day] of days.entries()) if (at > 0) this.#between.add(day - (days[at - 1] ?? day))
    const hearings = dated.filter(({ role }) => readRole(role) === 'HEARING')
    if (new Set(hearings.map(({ committee }) => committee)).size > 1) this.#parallel++
    const first = councils.test(bodies[0] ?? '')
    const last = councils.test(bodies.at(-1) ?? '')
    if (last && !first) this.#up++
    if (first && !last) this.#down++
  }

  #addReferrals(dated: readonly RecordedStep[]): void {
    for (const [at, { result }] of dated.entries()) {
      if (result === null || readResult(result)?.meaning !== 'REFERRED') continue
      this.#referrals++
      if (at === dated.length - 1) this.#referralsAlone++
    }
  }

  #addReplay({ misfit, state, missing }: Replayed): void {
    if (!misfit) {
      this.#fits++
      this.#states.add(state)
      for (const source of missing) this.#missing.add(source)
      return
    }
    const known = this.#reasons.get(misfit.reason) ?? { count: 0, about: new Counts() }
    known.count++
    known.about.add(misfit.about)
    this.#reasons.set(misfit.reason, known)
  }

  /** All figures so far; shares are 0..1, spans are in days. */
  figures() {
    const spread = (of: Distribution) => ({
      ...{ count: of.count, median: of.quantile(0.5), p90: of.quantile(0.9), max: of.quantile(1) },
    })
    return {
      papers: this.#papers,
      steps: this.#steps,
      stepsWithoutDate: this.#undated,
      chains: this.#chains,
      datedChains: this.#dated,
      lengths: this.#lengths.entries(),
      severalBodies: { count: this.#severalBodies, share: share(this.#severalBodies, this.#papers) },
      severalBodiesByKind: this.#kinds.entries().map(([kind, papers]) => {
        const count = this.#kindsSeveral.get(kind)
        return { kind, papers, count, share: share(count, papers) }
      }),
      repeats: { count: this.#repeats, share: share(this.#repeats, this.#dated) },
      up: this.#up,
      down: this.#down,
      parallelHearings: this.#parallel,
      daysFirstToLast: spread(this.#days),
      daysBetweenStations: spread(this.#between),
      roles: this.#roles.entries(),
      unknownRoles: this.#unknownRoles.entries(),
      referrals: {
        count: this.#referrals,
        withoutLaterStep: this.#referralsAlone,
        share: share(this.#referralsAlone, this.#referrals),
      },
      unfilledResults: this.#held
        .entries()
        .map(([committee, steps]) => ({ committee, steps, unfilled: this.#unfilled.get(committee) })),
      unknownResults: this.#unknownResults.entries(),
      fits: { count: this.#fits, share: share(this.#fits, this.#papers) },
      states: this.#states.entries(),
      missingStations: this.#missing.entries(),
      misfits: [...this.#reasons]
        .map(([reason, { count, about }]) => ({ reason, count, about: about.entries() }))
        .toSorted((a, b) => b.count - a.count),
    }
  }
}

/** The figures of an x-ray. */
export type XRayFigures = ReturnType<XRay['figures']>
