import { randomUUID } from 'node:crypto'
import { changed, keepPast, keepReason, record, type PastMove } from '../audit/index.js'
import { Body } from '../committees/index.js'
import { consultationMachine } from '../consultations/index.js'
import type { PaperKind } from '../contract/papers.lists.js'
import { finalVerbs, nextNumbers, paperMachine, proposalMachine } from '../papers/index.js'
import { DomainError, text, type Ctx } from '../platform/index.js'
import { readKind } from './chains/kindWords.js'
import { readPapers } from './chains/readPapers.js'
import type { RecordedPaper } from './chains/RecordedPaper.js'
import { replayChain, type Misfit } from './chains/replayChain.js'
import { addNamedCommittees, committeesByName } from './committeesByName.js'
import { KeptAgendas, loadRows, type LoadedPaper } from './loadRows.js'
import {
  arrivalOf,
  arrivedAt,
  endOf,
  nameKey,
  noon,
  stationMovesOf,
  stationRows,
  type KnownCommittee,
  type PastPaper,
} from './rowsOfChain.js'

/** Why a paper on record was left out. RUNNING: its way is not over, a clerk enters it as it stands. */
export type LeftOut = Misfit | 'RUNNING' | 'NOT_PUBLIC' | 'UNKNOWN_KIND' | 'UNKNOWN_COMMITTEE'
/** What an import did. */
export interface ImportReport {
  papers: number
  loaded: number
  stations: number
  /** Papers that were there before. */
  present: number
  committeesAdded: number
  left: { reference: string; reason: LeftOut; about: string }[]
}
/** What to import, and how. */
export interface ImportOptions {
  files: readonly string[]
  /** The body's official key. */
  ags: string
  /** Sets up committees that nobody here knows by that name; otherwise their papers are left out. */
  addCommittees: boolean
  say: (line: string) => void
}

/** Papers that are written together. */
const together = 500

/**
 * Loads recorded papers whose way is over and fits the rules: all of the files or, when one cannot be read, nothing. Nobody is
 * told. A second run adds nothing. Errors: NOT_FOUND (no such body); of a file, with its name.
 */
export async function importChains(
  ctx: Ctx,
  { files, ags, addCommittees, say }: ImportOptions,
): Promise<ImportReport> {
  const body = await ctx.db.findOneBy(Body, { ags })
  if (!body) throw new DomainError('NOT_FOUND')
  await ctx.db.query(`select pg_advisory_xact_lock(hashtextextended('importChains ' || $1, 0))`, [body.id])
  const report: ImportReport = { papers: 0, loaded: 0, stations: 0, present: 0, committeesAdded: 0, left: [] }
  const load = new Load(ctx, body.id, addCommittees, report)
  let batch: RecordedPaper[] = []
  for await (const paper of readPapers(files, { deleted: 0, other: 0 })) {
    report.papers++
    batch.push(paper)
    if (batch.length < together) continue
    await load.take(batch)
    say(`${report.papers} papers read, ${report.loaded} loaded`)
    batch = []
  }
  await load.take(batch)
  await record(ctx, { action: 'opendata.body.importChains', entity: 'Body', entityId: body.id })
  await changed(ctx, 'Body', body.id)
  return report
}

const ways: Readonly<Record<PaperKind, string>> = {
  MOTION: 'GROUP_MOTION',
  INQUIRY: 'GROUP_MOTION',
  SUGGESTION: 'SUGGESTION',
  PETITION: 'PETITION',
  ADMINISTRATION_DRAFT: 'ADMINISTRATION',
  REPORT: 'ADMINISTRATION',
}

/** One import under way. */
class Load {
  readonly #agendas = new KeptAgendas()
  readonly #taken = new Set<string>()
  #committees: Map<string, KnownCommittee> | null = null
  #reasonId = ''

  constructor(
    readonly ctx: Ctx,
    readonly bodyId: string,
    readonly addCommittees: boolean,
    readonly report: ImportReport,
  ) {}

  async take(batch: readonly RecordedPaper[]): Promise<void> {
    if (batch.length === 0) return
    const fresh = await this.#fresh(batch)
    const fitting = fresh.flatMap((paper) => this.#fit(paper) ?? [])
    const committees = await this.#known(fitting)
    const past = fitting.filter((one) => this.#hasCommittees(one, committees))
    if (past.length === 0) return
    const papers = await this.#numbered(past, committees)
    await loadRows(this.ctx, this.bodyId, papers, this.#agendas)
    await this.#keepMoves(papers)
    this.report.loaded += papers.length
    this.report.stations += papers.reduce((sum, { stations }) => sum + stations.length, 0)
  }

  #leave({ reference }: RecordedPaper, reason: LeftOut, about = ''): null {
    this.report.left.push({ reference, reason, about })
    return null
  }

  /** Without what is there already or came twice. */
  async #fresh(batch: readonly RecordedPaper[]): Promise<RecordedPaper[]> {
    const rows = await this.ctx.db.query<{ external_number: string }[]>(
      'select external_number from paper where body_id = $1 and external_number = any($2)',
      [this.bodyId, batch.map(({ reference }) => reference)],
    )
    for (const { external_number } of rows) this.#taken.add(external_number)
    return batch.filter(({ reference }) => {
      const taken = this.#taken.has(reference)
      if (taken) this.report.present++
      this.#taken.add(reference)
      return !taken
    })
  }

  #fit(recorded: RecordedPaper): PastPaper | null {
    const kind = readKind(recorded.kind)
    if (!kind) return this.#leave(recorded, 'UNKNOWN_KIND', recorded.kind ?? '')
    const { misfit, state, stations } = replayChain(recorded)
    if (misfit) return this.#leave(recorded, misfit.reason, misfit.about)
    if (state === 'IN_CONSULTATION') return this.#leave(recorded, 'RUNNING')
    if (!stations.some(({ step }) => step?.isPublic)) return this.#leave(recorded, 'NOT_PUBLIC')
    return { recorded, kind, state, stations }
  }

  async #known(papers: readonly PastPaper[]): Promise<Map<string, KnownCommittee>> {
    this.#committees ??= await committeesByName(this.ctx, this.bodyId)
    if (!this.addCommittees) return this.#committees
    const names = new Map(papers.flatMap(turnNames).map((name) => [nameKey(name), name]))
    for (const key of this.#committees.keys()) names.delete(key)
    const added = await addNamedCommittees(this.ctx, this.bodyId, [...names.values()])
    for (const [key, committee] of added) this.#committees.set(key, committee)
    this.report.committeesAdded += added.size
    return this.#committees
  }

  #hasCommittees(past: PastPaper, committees: ReadonlyMap<string, KnownCommittee>): boolean {
    const unknown = turnNames(past).find((name) => !committees.has(nameKey(name)))
    if (unknown !== undefined) this.#leave(past.recorded, 'UNKNOWN_COMMITTEE', unknown)
    return unknown === undefined
  }

  /** Numbers are given in the order of arrival, each in the period of its day. */
  async #numbered(
    past: readonly PastPaper[],
    committees: ReadonlyMap<string, KnownCommittee>,
  ): Promise<LoadedPaper[]> {
    const ordered = past
      .map((one) => ({ one, day: arrivalOf(one) }))
      .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    const numbers = new Map<string, string[]>()
    for (const year of new Set(ordered.map(({ day }) => day.slice(0, 4)))) {
      const own = ordered.filter(({ day }) => day.startsWith(year))
      const taken = { day: own[0]?.day ?? '', count: own.length }
      numbers.set(year, await nextNumbers(this.ctx, this.bodyId, taken))
    }
    return ordered.map(({ one, day }) =>
      paperRow(one, numbers.get(day.slice(0, 4))?.shift() ?? '', committees),
    )
  }

  async #keepMoves(papers: readonly LoadedPaper[]): Promise<void> {
    this.#reasonId ||= await keepReason(this.ctx, text('de', 'opendata.imported'))
    const reasonId = this.#reasonId
    await keepPast(
      this.ctx,
      proposalMachine,
      papers.map(({ proposal_id: id, arrived_at: at }) => ({
        id,
        verb: 'submitProposal',
        from: 'DRAFT',
        at,
      })),
    )
    await keepPast(
      this.ctx,
      paperMachine,
      papers.flatMap((paper) => paperMoves(paper, reasonId)),
    )
    await keepPast(
      this.ctx,
      consultationMachine,
      papers.flatMap(({ stations }) => stations.flatMap(stationMovesOf)),
    )
  }
}

/** The committees that had a turn. */
const turnNames = ({ stations }: PastPaper) =>
  stations.flatMap(({ step, committee }) => (step && committee ? [committee] : []))

function paperRow(
  past: PastPaper,
  number: string,
  committees: ReadonlyMap<string, KnownCommittee>,
): LoadedPaper {
  const { recorded, kind, state } = past
  const end = endOf(past)
  return {
    id: randomUUID(),
    proposal_id: randomUUID(),
    text_id: randomUUID(),
    way: ways[kind],
    kind,
    state,
    number,
    title: recorded.title?.slice(0, 300) ?? recorded.reference,
    arrived_at: arrivedAt(past),
    settled_on: end.day,
    settled_by_name: end.committee,
    external_number: recorded.reference,
    external_url: recorded.url,
    stations: stationRows(past, committees),
  }
}

function paperMoves(
  { id, state, arrived_at: at, settled_on }: LoadedPaper,
  reasonId: string,
): PastMove<keyof (typeof paperMachine)['moves']>[] {
  const ended = noon(settled_on)
  return [
    { id, verb: 'skipStatement', from: 'ADMITTED', at, reasonId },
    { id, verb: 'startRoute', from: 'READY', at },
    { id, verb: finalVerbs[state as keyof typeof finalVerbs], from: 'IN_CONSULTATION', at: ended, reasonId },
  ]
}
