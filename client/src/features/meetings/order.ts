/** An item in its place, as the order is sent. */
export interface Place {
  id: string
  isPublic: boolean
  parentId: string | null
}

/** The items of an item and itself, in their order. */
const groupAt = (items: readonly Place[], id: string) =>
  items.filter((item) => item.id === id || item.parentId === id)

/**
 * The order after an item has gone one place up (-1) or down (1) within its part: whole items pass whole items with all that
 * belongs to them, sub-items pass each other under theirs. The same order where there is nowhere to go.
 */
export function stepped(items: readonly Place[], id: string, by: -1 | 1): readonly Place[] {
  const moved = items.find((item) => item.id === id)
  if (!moved) return items
  const beside = items.filter((item) => item.parentId === moved.parentId && item.isPublic === moved.isPublic)
  const target = beside[beside.indexOf(moved) + by]
  if (!target) return items
  return placed(items, id, target.id, by === 1)
}

/** The order after an item was dropped before another one, or behind it; it takes that one's part. */
export function placed(
  items: readonly Place[],
  id: string,
  targetId: string,
  behind = false,
): readonly Place[] {
  const target = items.find((item) => item.id === targetId)
  if (!target || id === targetId) return items
  const group = groupAt(items, id)
  if (group.some((item) => item.id === targetId)) return items
  const parentId = group.length > 1 ? null : target.parentId
  const anchor = parentId === null && target.parentId !== null ? target.parentId : targetId
  const moved = group.map((item) => ({
    ...item,
    isPublic: target.isPublic,
    parentId: item.id === id ? parentId : item.parentId,
  }))
  const rest = items.filter((item) => !group.includes(item))
  const beside = groupAt(rest, anchor)
  const last = behind ? beside[beside.length - 1] : beside[0]
  const at = rest.findIndex((item) => item.id === last?.id) + (behind ? 1 : 0)
  return [...rest.slice(0, at), ...moved, ...rest.slice(at)]
}

/** The order after an item has changed its part, at the end of the other one, with all that belongs to it. */
export function toOtherPart(items: readonly Place[], id: string): readonly Place[] {
  const group = groupAt(items, id)
  const rest = items.filter((item) => !group.includes(item))
  const moved = group.map((item) => ({
    ...item,
    isPublic: !item.isPublic,
    parentId: item.id === id ? null : item.parentId,
  }))
  const all = [...rest, ...moved]
  return [...all.filter(({ isPublic }) => isPublic), ...all.filter(({ isPublic }) => !isPublic)]
}

/** The order after an item has become part of the one before it, or stands for itself again. */
export function nested(items: readonly Place[], id: string): readonly Place[] {
  const item = items.find((one) => one.id === id)
  if (!item) return items
  if (item.parentId !== null) {
    const parent = item.parentId
    const free = items.map((one) => (one.id === id ? { ...one, parentId: null } : one))
    return placed(free, id, parent, true)
  }
  const tops = items.filter((one) => one.parentId === null && one.isPublic === item.isPublic)
  const before = tops[tops.indexOf(item) - 1]
  const hasOwn = items.some((one) => one.parentId === id)
  if (!before || hasOwn) return items
  return items.map((one) => (one.id === id ? { ...one, parentId: before.id } : one))
}
