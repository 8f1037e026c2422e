/** An item as far as its label is concerned: its part of the agenda and the item it belongs to. */
export interface Placed {
  id: string
  isPublic: boolean
  parentId: string | null
}

/**
 * Labels of items in their order, each part counted for itself: "Ö 1", "Ö 1.1", "N 1". A sub-item whose item is not among
 * them counts as an item of its own.
 */
export function labelsOf(items: readonly Placed[]): Map<string, string> {
  const labels = new Map<string, string>()
  const counts = new Map<string, number>()
  for (const { id, isPublic, parentId } of items) {
    const under = parentId === null ? undefined : labels.get(parentId)
    const key = under ?? (isPublic ? 'Ö' : 'N')
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    labels.set(id, under ? `${under}.${count}` : `${key} ${count}`)
  }
  return labels
}
