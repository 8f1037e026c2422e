/** Everything of ours the page has loaded so far: what it needs to stand without a network. */
const loaded = (): string[] => [
  ...new Set(
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name))
      .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
      .map(({ pathname }) => pathname),
  ),
]

/** Lets the worker keep the page with all it is made of; false where that cannot be: no safe connection, an old browser. */
export async function keepPage(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false
  const page = location.pathname
  try {
    await navigator.serviceWorker.register('/door-worker.js', { scope: page })
    const { active } = await navigator.serviceWorker.ready
    if (!active) return false
    const line = new MessageChannel()
    const kept = new Promise<boolean>((resolve) => {
      line.port1.onmessage = ({ data }: MessageEvent<boolean>) => resolve(data)
    })
    active.postMessage({ page, files: loaded() }, [line.port2])
    return await kept
  } catch {
    return false
  }
}
