const storageKey = 'mitsprache.weiter'
const keptForMs = 30 * 60_000

/** A path of ours to go on to: never another site's, whatever the address says. */
export function ownPath(wanted: unknown): string | null {
  if (typeof wanted !== 'string' || !wanted.startsWith('/')) return null
  const base = 'https://own.invalid'
  try {
    const url = new URL(wanted, base)
    if (url.origin !== base || url.pathname.startsWith('//')) return null
    return `${url.pathname}${url.search}${url.hash}`
  } catch {
    return null
  }
}

/** Remembers on this device where one wanted to go: the mailed link opens in another tab and does not know it. */
export function keepOnward(path: string | null): void {
  try {
    if (path) localStorage.setItem(storageKey, JSON.stringify({ path, at: Date.now() }))
    else localStorage.removeItem(storageKey)
  } catch {
    // a browser that stores nothing leads to one's own area instead
  }
}

/** What was remembered, once, and only as long as the mail is valid. */
export function takeOnward(): string | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? 'null')
    localStorage.removeItem(storageKey)
    if (typeof kept !== 'object' || kept === null) return null
    const { path, at } = kept as { path?: unknown; at?: unknown }
    return typeof at === 'number' && Date.now() - at < keptForMs ? ownPath(path) : null
  } catch {
    return null
  }
}
