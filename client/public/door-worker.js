/*
 * Keeps the page of one door, and nothing else, for when there is no network: its HTML and the files it is made of. The list of
 * names is not here but in the page's own database. Registered by that page alone, for its own address.
 */
const cacheName = () => `mitsprache-door ${self.registration.scope}`
const patienceMs = 4000

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

/** The page says what it is made of; the answer says whether all of it is kept. */
self.addEventListener('message', (event) => {
  const { page, files } = event.data
  const kept = keep(page, files).then(
    () => true,
    () => false,
  )
  event.waitUntil(kept.then((whole) => event.ports[0].postMessage(whole)))
})

async function keep(page, files) {
  const cache = await caches.open(cacheName())
  const written = await fetch(page, { headers: { accept: 'text/html' }, credentials: 'same-origin' })
  if (!written.ok || written.redirected) throw new Error('the page is not ours to keep')
  const named = (await written.clone().text()).match(/\/assets\/[\w./-]+/g) ?? []
  const wanted = [...new Set([...files, ...named])].filter((path) => path.startsWith('/assets/'))
  for (const path of wanted) if (!(await cache.match(path))) await cache.add(path)
  await cache.put(page, written)
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url)
    if (pathname !== page && !wanted.includes(pathname)) await cache.delete(url)
  }
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (request.mode === 'navigate') event.respondWith(pageOf(request, url.pathname))
  else if (url.pathname.startsWith('/assets/')) event.respondWith(fileOf(request, url.pathname))
})

async function fileOf(request, path) {
  return (await (await caches.open(cacheName())).match(path)) ?? fetch(request)
}

/** The page as it is now; as it was kept where the network is gone or too slow to wait for. */
async function pageOf(request, path) {
  const kept = await (await caches.open(cacheName())).match(path)
  if (!kept) return fetch(request)
  const late = new Promise((resolve) => setTimeout(() => resolve(undefined), patienceMs))
  const fresh = await Promise.race([fetch(request).catch(() => undefined), late])
  return fresh && fresh.status < 500 ? fresh : kept
}
