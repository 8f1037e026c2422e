import { noOutcomes, type GroupStance, type Outcome } from './consultations.lists.js'
import { intlTag } from './locales.js'

/** What a result sentence is made of. */
export interface ResultData {
  outcome: Outcome
  isUnanimous?: boolean | null
  votesFor?: number | null
  votesAgainst?: number | null
  abstentions?: number | null
  groupVotes?: readonly { name: string; stance: GroupStance }[]
}

/** Who wanted it otherwise: at a yes those against the text, at a no those for it. */
const othersAt = (outcome: Outcome): GroupStance => (noOutcomes.includes(outcome) ? 'FOR' : 'AGAINST')

/** Nobody wanted it otherwise; abstentions are named apart. Unknown where nothing was counted. */
export function isUnanimous(result: {
  outcome: Outcome
  votesFor: number | null
  votesAgainst: number | null
  groupVotes: readonly { stance: GroupStance }[]
}): boolean | null {
  const { outcome, votesFor, votesAgainst, groupVotes } = result
  const isNo = noOutcomes.includes(outcome)
  if (votesFor !== null && votesAgainst !== null) {
    const [won, lost] = isNo ? [votesAgainst, votesFor] : [votesFor, votesAgainst]
    return won > 0 && lost === 0
  }
  if (groupVotes.length === 0) return null
  const winning = isNo ? 'AGAINST' : 'FOR'
  return (
    groupVotes.every(({ stance }) => stance === winning || stance === 'ABSTAINED') &&
    groupVotes.some(({ stance }) => stance === winning)
  )
}

/** By what it was decided: a no without more votes against it than for it was a tie, or lacked the majority it needed. */
function wonBy({ outcome, isUnanimous: unanimous, votesFor, votesAgainst }: ResultData): string {
  const counted = typeof votesFor === 'number' && typeof votesAgainst === 'number'
  if (counted && noOutcomes.includes(outcome) && votesFor >= votesAgainst)
    return votesFor === votesAgainst ? 'tie' : 'lacking'
  return unanimous === true ? 'unanimous' : unanimous === false ? 'majority' : 'plain'
}

/** Gives a text by its key in one language; forms for numbers are chosen by `n`. */
export type Translate = (key: string, values?: Record<string, string | number>) => string

/** The sentence that says a result: outcome, majority, counted votes, Fraktionen that wanted it otherwise or abstained. Made of data, in every language. */
export function resultSentence(locale: string, t: Translate, result: ResultData): string {
  const key = (name: string) => `consultations.sentence.${name}`
  const outcome = t(`consultations.outcomes.${result.outcome}`)
  const counts = (['votesFor', 'votesAgainst', 'abstentions'] as const).flatMap((field, at) => {
    const n = result[field]
    return n === null || n === undefined ? [] : [t(key(['yes', 'no', 'abstentions'][at] ?? ''), { n })]
  })
  const list = new Intl.ListFormat(intlTag(locale), { type: 'conjunction' })
  const groups = (stance: GroupStance, name: string) => {
    const names = (result.groupVotes ?? []).filter((vote) => vote.stance === stance).map((vote) => vote.name)
    return names.length > 0 ? [t(key(name), { groups: list.format(names) })] : []
  }
  const parts = [
    t(key(wonBy(result)), { outcome }),
    ...groups(othersAt(result.outcome), 'against'),
    ...groups('ABSTAINED', 'abstained'),
    ...(counts.length > 0
      ? [`(${new Intl.ListFormat(intlTag(locale), { type: 'unit' }).format(counts)})`]
      : []),
  ]
  return parts.join(' ')
}
