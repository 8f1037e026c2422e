import { useTexts } from '@/texts/index.js'
import type { RoomItem } from './room.js'

/** How an item is called: by its own title, by what it deals with, or by its kind. */
export function useItemTitle() {
  const { t } = useTexts()
  return (item: RoomItem): string =>
    item.title ??
    item.consultations.flatMap(({ paper }) => (paper ? [paper.title] : []))[0] ??
    t(`voting.kinds.${item.kind}`)
}
