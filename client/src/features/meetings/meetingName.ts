import type { FragmentOf, ResultOf } from 'gql.tada'
import { useTexts } from '@/texts/index.js'
import type { AgendaItemParts, MeetingParts } from './documents.js'

/** A meeting as the pages know it. */
export type MeetingFacts = ResultOf<typeof MeetingParts>
/** An item as the pages know it. */
export type ItemFacts = ResultOf<typeof AgendaItemParts>
/** What a page passes on of an item. */
export type MaskedItem = FragmentOf<typeof AgendaItemParts>

/** What a meeting and its items are called. */
export function useMeetingNames() {
  const { t } = useTexts()
  return {
    /** Its committees, the leading one first. */
    nameOf: ({ committees }: MeetingFacts) => committees.map(({ name }) => name).join(', '),
    /** Its own title, or which of the committee's meetings it is. */
    countOf: ({ title, number }: MeetingFacts) =>
      title ?? (number === null ? '' : t('agenda.numbered', { number })),
    /** What it deals with as the reader's language names it, else as the agenda does. */
    titleOf: ({ title, kind, consultations }: ItemFacts) =>
      consultations[0]?.paper?.title ?? title ?? t(`agenda.kinds.${kind}`),
  }
}
