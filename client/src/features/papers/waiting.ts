import type { ResultOf } from 'gql.tada'
import type { ApplicantParts, StandingParts } from './documents.js'

type Standing = ResultOf<typeof StandingParts>
type Applicants = ResultOf<typeof ApplicantParts>

/** Translates a key, with places to fill and a count. */
export type Translate = (key: string, places?: Record<string, unknown>, count?: number) => string

/** How dates and numbers are written. */
export interface Formats {
  date: (day: string) => string
  number: (value: number) => string
}

function whomOf(paper: Standing, t: Translate): string {
  if (paper.waitsFor === 'COMMITTEE' && paper.waitsForCommittee) return paper.waitsForCommittee.name
  if (paper.waitsFor === 'OFFICE' && paper.waitsForOffice) return paper.waitsForOffice.name
  return t(`papers.pages.whom.${paper.waitsFor}`)
}

function endOf(paper: Standing, t: Translate, formats: Formats): string {
  const state = t(`papers.states.paper.${paper.state}`)
  if (!paper.settledOn) return state
  const when = formats.date(paper.settledOn)
  return paper.settledByName
    ? t('papers.pages.ended.by', { state, when, by: paper.settledByName })
    : t('papers.pages.ended.on', { state, when })
}

/** "Waiting for 12 days for: council", or how it ended and when. */
export function standingSentence(paper: Standing, t: Translate, formats: Formats): string {
  if (!paper.waitsFor) return endOf(paper, t, formats)
  const whom = whomOf(paper, t)
  const days = paper.waitingDays ?? 0
  if (days < 1) return t('papers.pages.waiting.today', { whom })
  return t('papers.pages.waiting.days', { whom, count: formats.number(days) }, days)
}

/** How a standing is coloured; the words say it too. */
export function standingTone(paper: Standing): 'good' | 'bad' | 'neutral' | 'note' {
  if (paper.waitsFor) return 'note'
  if (['ADOPTED', 'ADOPTED_AMENDED', 'PARTLY_ADOPTED'].includes(paper.state)) return 'good'
  return ['REJECTED', 'REFUSED'].includes(paper.state) ? 'bad' : 'neutral'
}

/** The names of those who ask; nobody is named who did not agree to it. */
export function applicantNames(proposal: Applicants | null, t: Translate): string[] {
  const own =
    proposal?.organisation?.name ??
    proposal?.group?.name ??
    proposal?.office?.name ??
    proposal?.inhabitantName
  const others = (proposal?.coApplicants ?? [])
    .filter((applicant) => applicant.state === 'ACCEPTED')
    .flatMap((applicant) => applicant.organisation?.name ?? [])
  const names = own ? [own, ...others] : others
  return names.length > 0 ? names : [t('papers.pages.inhabitant')]
}
