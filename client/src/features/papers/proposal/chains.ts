import { readFragment, type FragmentOf, type ResultOf } from 'gql.tada'
import type { TransitStation } from '@/ui/transit.js'
import { StandingParts, StationParts, type ChainParts } from '../documents.js'
import { lineOf } from '../stations.js'
import { standingSentence, type Formats, type Translate } from '../waiting.js'

type Linked = { id: string; relatedPaper: { id: string } | null }

/** Papers that follow from each other: what a town decided, then what the Kreis made of its request. */
export function chainsOf<P extends Linked>(papers: readonly P[]): P[][] {
  const known = new Set(papers.map(({ id }) => id))
  const first = papers.filter(({ relatedPaper }) => !relatedPaper || !known.has(relatedPaper.id))
  return first.map((start) => {
    const chain = [start]
    for (;;) {
      const last = chain.at(-1)
      const next = papers.find((paper) => paper.relatedPaper?.id === last?.id && !chain.includes(paper))
      if (!next) return chain
      chain.push(next)
    }
  })
}

/** What a line is drawn from; the page of one paper reads the same of its chain. */
export type ChainPaper = Omit<ResultOf<typeof ChainParts>, 'title' | 'number'> & {
  consultations: readonly FragmentOf<typeof StationParts>[]
}

/** What the words of a line are made with. */
export interface LineWords {
  t: Translate
  formats: Formats
  committeePath: (id: string) => string
}

const steps = { OFFERED: 0, LAPSED: 0, SUBMITTED: 1, RETURNED: 1, REFUSED: 1 } as const
const afterwards = { ADMITTED: 2, AWAITING_STATEMENT: 2, READY: 3 } as const
const given = ['LAPSED', 'REFUSED', 'WITHDRAWN']

interface Stop {
  name: string
  role: string
  passed: string | null
}

/** The desks a paper passes before its committees: who may take it up, who checks it, who writes the statement. */
function desks(paper: ChainPaper, t: Translate): (Stop & { id: string; at: number })[] {
  const offered = paper.offeredTo
  const asks = paper.kind === 'INQUIRY'
  const office = readFragment(StandingParts, paper).waitsForOffice ?? paper.leadOffice
  return [
    ...(offered
      ? [
          {
            id: 'offer',
            at: 0,
            name: offered.name,
            role: t('proposals.steps.offer'),
            passed: paper.movedAt ? t('consultations.steps.takeUpPaper') : null,
          },
        ]
      : []),
    {
      id: 'check',
      at: 1,
      name: t('proposals.steps.clerk'),
      role: t('proposals.steps.check'),
      passed: null,
    },
    {
      id: 'statement',
      at: 2,
      name: office?.name ?? t('proposals.steps.administration'),
      role: t(asks ? 'proposals.steps.answer' : 'proposals.steps.statement'),
      passed: null,
    },
    // an inquiry ends with its answer: no committee decides it
    ...(asks
      ? []
      : [
          {
            id: 'route',
            at: 3,
            name: t('proposals.steps.committees'),
            role: t('proposals.steps.route'),
            passed: null,
          },
        ]),
  ]
}

/** The line of a paper that has not come to its committees yet. */
function lineBefore(paper: ChainPaper, { t }: LineWords): TransitStation[] {
  const { state } = readFragment(StandingParts, paper)
  const at: number = { ...steps, ...afterwards, WITHDRAWN: -1 }[state as keyof typeof steps] ?? 3
  const ended = given.includes(state)
  return desks(paper, t).flatMap((desk): TransitStation[] => {
    const common = {
      id: `${paper.id}-${desk.id}`,
      name: desk.name,
      role: desk.role,
      body: paper.body?.shortName ?? '',
    }
    if (desk.at < at) return [{ ...common, state: 'done', outcome: desk.passed, tone: 'good' }]
    if (desk.at > at) return ended ? [] : [{ ...common, state: 'ahead' }]
    const label = t(`papers.states.paper.${state}`)
    if (ended) return [{ ...common, state: 'done', outcome: label, tone: 'bad' }]
    return [{ ...common, state: 'here', outcome: state === 'RETURNED' ? label : null }]
  })
}

/** The crossing to the Kreis: its clerk decides whether the request becomes a paper there. */
function crossing(
  paper: ChainPaper,
  next: ChainPaper | undefined,
  { t, formats }: LineWords,
): TransitStation[] {
  const { transfer, route, body } = paper
  const stop = {
    id: `${paper.id}-crossing`,
    name: t('proposals.crossing.name'),
    role: t('proposals.crossing.role'),
  }
  if (!transfer) {
    const { state } = readFragment(StandingParts, paper)
    const ahead = route?.forwardsToDistrict && ['IN_CONSULTATION', 'RETURNED'].includes(state)
    return ahead && body?.district
      ? [{ ...stop, state: 'ahead', body: body.district.shortName, date: t('proposals.crossing.if') }]
      : []
  }
  const common = { ...stop, body: transfer.toBody?.shortName ?? '' }
  if (transfer.state === 'ARRIVED')
    return [
      { ...common, state: 'here', date: t('papers.pages.dueUntil', { when: formats.date(transfer.dueOn) }) },
    ]
  // an admitted request goes on with the stations of its paper
  if (next && readFragment(StationParts, next.consultations).length > 0) return []
  const tone = transfer.state === 'DECLINED' ? 'bad' : transfer.state === 'ADMITTED' ? 'good' : 'neutral'
  const outcome = t(`consultations.states.transfer.${transfer.state}`)
  return [{ ...common, state: 'done', outcome, tone }]
}

/** One line through all papers of a chain, across the boundary to the Kreis. */
export function lineOfChain(chain: readonly ChainPaper[], words: LineWords): TransitStation[] {
  return chain.flatMap((paper, index) => {
    const stations = readFragment(StationParts, paper.consultations)
    const own =
      stations.length > 0
        ? lineOf(
            stations,
            paper.body?.shortName ?? '',
            words.t,
            words.formats.date,
            words.committeePath,
            paper.urgentDecision,
          )
        : lineBefore(paper, words).filter(({ id }) => index === 0 || !id.endsWith('-check'))
    return [...own, ...crossing(paper, chain[index + 1], words)]
  })
}

/** Where a chain stands, in a sentence, and until when whoever it waits for has time. */
export function standingOfChain(
  chain: readonly ChainPaper[],
  { t, formats }: LineWords,
  daysSince: (moment: string) => number,
): { sentence: string; until: string | null } {
  const last = chain.at(-1)
  if (!last) return { sentence: '', until: null }
  const { transfer } = last
  if (transfer?.state === 'ARRIVED') {
    const whom = t('proposals.crossing.whom', { body: transfer.toBody?.name ?? '' })
    const days = daysSince(transfer.createdAt)
    const sentence =
      days < 1
        ? t('papers.pages.waiting.today', { whom })
        : t('papers.pages.waiting.days', { whom, count: formats.number(days) }, days)
    return { sentence, until: transfer.dueOn }
  }
  const standing = readFragment(StandingParts, last)
  return {
    sentence: standingSentence(standing, t, formats),
    until: standing.waitsFor ? standing.waitsUntil : null,
  }
}
