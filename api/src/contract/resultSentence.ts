import type { GroupStance, Outcome } from './consultations.lists.js'
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

/** Nobody against; abstentions are named apart. Unknown where nothing was counted. */
export function isUnanimous(votes: {
  votesFor: number | null
  votesAgainst: number | null
  groupVotes: readonly { stance: GroupStance }[]
}): boolean | null {
  const { votesFor, votesAgainst, groupVotes } = votes
  if (votesFor !== null && votesAgainst !== null) return votesFor > 0 && votesAgainst === 0
  if (groupVotes.length === 0) return null
  return (
    groupVotes.every(({ stance }) => stance === 'FOR' || stance === 'ABSTAINED') &&
    groupVotes.some(({ stance }) => stance === 'FOR')
  )
}

/** Gives a text by its key in one language; forms for numbers are chosen by `n`. */
export type Translate = (key: string, values?: Record<string, string | number>) => string

/** The sentence that says a result: outcome, majority, counted votes, Fraktionen against and abstaining. Made of data, in every language. */
export function resultSentence(locale: string, t: Translate, result: ResultData): string {
  const key = (name: string) => `consultations.sentence.${name}`
  const outcome = t(`consultations.outcomes.${result.outcome}`)
  const kind = result.isUnanimous === true ? 'unanimous' : result.isUnanimous === false ? 'majority' : 'plain'
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
    t(key(kind), { outcome }),
    ...groups('AGAINST', 'against'),
    ...groups('ABSTAINED', 'abstained'),
    ...(counts.length > 0
      ? [`(${new Intl.ListFormat(intlTag(locale), { type: 'unit' }).format(counts)})`]
      : []),
  ]
  return parts.join(' ')
}
