import type { DataSource } from 'typeorm'
import { listenToChanges, type ChangedThing } from '../audit/index.js'

/** Proposals that things belong to: their papers, stations, transfers, statements and invitations. */
async function proposalsOf(source: DataSource, things: readonly ChangedThing[]): Promise<string[]> {
  const found = await source.query<{ id: string }[]>(
    `with thing as (select * from unnest($1::text[], $2::uuid[]) as x(entity, id))
     select id from thing where entity = 'Proposal'
     union select p.proposal_id from thing t join paper p on p.id = t.id where t.entity = 'Paper'
     union select p.proposal_id from thing t join consultation c on c.id = t.id join paper p on p.id = c.paper_id where t.entity = 'Consultation'
     union select p.proposal_id from thing t join transfer r on r.id = t.id join paper p on p.id = r.paper_id where t.entity = 'Transfer'
     union select p.proposal_id from thing t join statement s on s.id = t.id join paper p on p.id = s.paper_id where t.entity = 'Statement'
     union select c.proposal_id from thing t join co_applicant c on c.id = t.id where t.entity = 'CoApplicant'`,
    [things.map(({ entity }) => entity), things.map(({ entityId }) => entityId)],
  )
  return found.map(({ id }) => id)
}

interface Hub {
  readers: Map<string, Set<() => void>>
  ready: Promise<() => void>
}
const hubs = new WeakMap<DataSource, Hub>()

function hubOf(source: DataSource): Hub {
  const known = hubs.get(source)
  if (known) return known
  const readers: Hub['readers'] = new Map()
  const ready = listenToChanges(source, (things) => {
    void proposalsOf(source, things)
      .then((ids) => ids.forEach((id) => readers.get(id)?.forEach((wake) => wake())))
      .catch(() => undefined)
  })
  const hub = { readers, ready }
  hubs.set(source, hub)
  return hub
}

function leave(source: DataSource, hub: Hub, id: string, wake: () => void): void {
  const own = hub.readers.get(id)
  own?.delete(wake)
  if (own?.size === 0) hub.readers.delete(id)
  if (hub.readers.size > 0 || hubs.get(source) !== hub) return
  hubs.delete(source)
  void hub.ready.then((stop) => stop())
}

/**
 * The proposal's id at once, so that a reader can catch up with what happened since the page was written, and again whenever
 * something about it changed. Changes that come while the last one is still being read are told as one.
 */
export async function* proposalChanges(
  source: DataSource,
  id: string,
  signal?: AbortSignal,
): AsyncGenerator<string> {
  const hub = hubOf(source)
  let news = true
  let resume = () => {}
  const wake = () => {
    news = true
    resume()
  }
  hub.readers.set(id, (hub.readers.get(id) ?? new Set()).add(wake))
  signal?.addEventListener('abort', wake, { once: true })
  try {
    await hub.ready
    while (!signal?.aborted) {
      if (!news) await new Promise<void>((resolve) => (resume = resolve))
      if (signal?.aborted) return
      news = false
      yield id
    }
  } finally {
    signal?.removeEventListener('abort', wake)
    leave(source, hub, id, wake)
  }
}
