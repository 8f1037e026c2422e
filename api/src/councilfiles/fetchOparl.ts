import type { CouncilFileKind } from '../contract/councilfiles.lists.js'
import { isObject, typeOf } from '../opendata/index.js'
import { addDays, clock, dayOf, invalid } from '../platform/index.js'
import { fetchText, type Asking } from './fetchJson.js'

type Json = Record<string, unknown>

/** Lists of a body that say what is wanted: names of committees, meetings, and for results the papers. */
const lists: Readonly<Record<CouncilFileKind, readonly string[]>> = {
  MEETINGS: ['organization', 'meeting'],
  OUTCOMES: ['organization', 'paper', 'meeting'],
}
/** Meetings and papers that did not change for so long bring nothing new. */
const changedWithinDays = 400
const mostPages = 2000

/**
 * Asks an OParl 1.x system for what a body of it says of its committees: the address is that of a system with one body, of a body,
 * or of one list. Returns the objects, one a line, as a file would bring them.
 * Errors: INVALID_INPUT on `url` (ADDRESS_…, NO_OPARL, OPARL_MANY_BODIES, OPARL_TOO_MUCH).
 */
export async function fetchOparl(
  url: string,
  kind: CouncilFileKind,
  asking: Asking & { mostBytes: number },
): Promise<string> {
  const system = new OparlSystem(url, asking)
  const lines: string[] = []
  for (const list of await system.listsFor(url, kind))
    for await (const object of system.objectsOf(list)) lines.push(JSON.stringify(object))
  return lines.join('\n')
}

/** One system while it is asked: no more of it is taken than is allowed in all. */
class OparlSystem {
  readonly #origin: string
  readonly #asking: Asking & { mostBytes: number }
  #left: number
  #pages = 0

  constructor(url: string, asking: Asking & { mostBytes: number }) {
    this.#origin = new URL(url).origin
    this.#asking = asking
    this.#left = asking.mostBytes
  }

  /** Addresses of the lists to read, beginning at a system, a body or a list. */
  async listsFor(url: string, kind: CouncilFileKind): Promise<string[]> {
    const object = await this.#get(url)
    if (Array.isArray(object.data)) {
      const [first] = object.data as unknown[]
      return isObject(first) && typeOf(first) === 'Body' ? this.#listsOfOne(object.data, kind) : [url]
    }
    if (typeOf(object) === 'System' && typeof object.body === 'string')
      return this.listsFor(object.body, kind)
    if (typeOf(object) !== 'Body') throw invalid('url', 'NO_OPARL')
    return this.#listsOf(object, kind)
  }

  #listsOfOne(bodies: unknown[], kind: CouncilFileKind): string[] {
    const [body, other] = bodies
    if (other !== undefined) throw invalid('url', 'OPARL_MANY_BODIES')
    return isObject(body) ? this.#listsOf(body, kind) : []
  }

  #listsOf(body: Json, kind: CouncilFileKind): string[] {
    const since = `${addDays(dayOf(clock.now()), -changedWithinDays)}T00:00:00Z`
    return lists[kind].map((name) => {
      const list = body[name]
      if (typeof list !== 'string' || !URL.canParse(list)) throw invalid('url', 'NO_OPARL')
      const address = new URL(list)
      if (name !== 'organization') address.searchParams.set('modified_since', since)
      return address.href
    })
  }

  /** All objects of a list, page by page. */
  async *objectsOf(list: string): AsyncGenerator<Json> {
    const seen = new Set<string>()
    for (let next: unknown = list; typeof next === 'string' && !seen.has(next);) {
      seen.add(next)
      const page = await this.#get(next)
      if (!Array.isArray(page.data)) throw invalid('url', 'NO_OPARL')
      yield* page.data.filter(isObject)
      next = isObject(page.links) ? page.links.next : undefined
    }
  }

  async #get(url: string): Promise<Json> {
    if (!URL.canParse(url) || new URL(url).origin !== this.#origin) throw invalid('url', 'ADDRESS_LEADS_AWAY')
    if ((this.#pages += 1) > mostPages) throw invalid('url', 'OPARL_TOO_MUCH')
    const { text, bytes } = await fetchText(url, { ...this.#asking, mostBytes: this.#left })
    this.#left -= bytes
    try {
      const object: unknown = JSON.parse(text)
      if (isObject(object)) return object
    } catch {
      // said below: it is no OParl
    }
    throw invalid('url', 'NO_OPARL')
  }
}
