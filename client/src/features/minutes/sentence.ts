import { resultSentence, votedUnanimously } from '@mitsprache/api/contract'
import { useFormats, useTexts } from '@/texts/index.js'

interface Counted {
  votesFor: number | null
  votesAgainst: number | null
  abstentions: number | null
}

/** How a vote is said in a sentence: with the numbers, and the Fraktionen that voted otherwise. */
export function useSentence() {
  const { t, locale } = useTexts()
  const formats = useFormats()
  const say = (key: string, values?: Record<string, string | number>) =>
    typeof values?.['n'] === 'number'
      ? t(key, { n: formats.number(values['n']) }, values['n'])
      : t(key, values ?? {})
  return (
    { votesFor, votesAgainst, abstentions }: Counted,
    carried: boolean,
    groups: readonly { name: string; stance: 'FOR' | 'AGAINST' | 'ABSTAINED' | 'MIXED' }[] = [],
  ): string => {
    if (votesFor === null || votesAgainst === null || abstentions === null) return ''
    const counted = { votesFor, votesAgainst, abstentions }
    return resultSentence(locale.value, say, {
      ...counted,
      outcome: carried ? 'ADOPTED' : 'REJECTED',
      isUnanimous: votedUnanimously(counted),
      groupVotes: groups.map(({ name, stance }) => ({ name, stance })),
    })
  }
}
