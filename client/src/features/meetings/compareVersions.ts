/** An item as a version of an agenda had it, as far as its place and name are concerned. */
export interface VersionItem {
  itemId: string
  label: string
  title: string | null
  kind: string
}
/** An item that is in both versions, and how the earlier one had it. */
export interface Changed<Item extends VersionItem> {
  item: Item
  before: Item
}
/** What two versions of an agenda differ in. */
export interface VersionChanges<Item extends VersionItem> {
  added: Item[]
  gone: Item[]
  moved: Changed<Item>[]
  renamed: Changed<Item>[]
}

/** What came in, went out, has another number or another name from one version of an agenda to another, each in its order. */
export function compareVersions<Item extends VersionItem>(
  earlier: readonly Item[],
  later: readonly Item[],
): VersionChanges<Item> {
  const before = new Map(earlier.map((item) => [item.itemId, item]))
  const after = new Set(later.map(({ itemId }) => itemId))
  const both = later.flatMap((item) => {
    const old = before.get(item.itemId)
    return old ? [{ item, before: old }] : []
  })
  return {
    added: later.filter(({ itemId }) => !before.has(itemId)),
    gone: earlier.filter(({ itemId }) => !after.has(itemId)),
    moved: both.filter(({ item, before: old }) => item.label !== old.label),
    renamed: both.filter(({ item, before: old }) => item.title !== old.title),
  }
}
