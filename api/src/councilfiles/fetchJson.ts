import { once } from 'node:events'
import { request as overHttp, type IncomingMessage } from 'node:http'
import { request as overHttps } from 'node:https'
import { isIP } from 'node:net'
import { DomainError, invalid } from '../platform/index.js'
import { isPublicAddress, NotPublic, publicLookup } from './publicAddress.js'

const answerWithinMs = 20_000
const mostTurns = 3

/** How far a system of a council may be asked. */
export interface Asking {
  /** Origins the operator named: they may be within the house, and without encryption. */
  known: readonly string[]
  signal?: AbortSignal | undefined
}

/**
 * Whether an address may be asked at all: https of the public internet, or an origin the operator named. What its name leads to
 * is looked at when it is asked. Errors: INVALID_INPUT on `url` (INVALID_URL, ADDRESS_NEEDS_HTTPS, ADDRESS_NOT_PUBLIC).
 */
export function refuseAddress(url: string, { known }: Asking): void {
  const address = URL.canParse(url) ? new URL(url) : null
  if (!address || address.username || address.password) throw invalid('url', 'INVALID_URL')
  if (known.includes(address.origin)) return
  if (address.protocol !== 'https:') throw invalid('url', 'ADDRESS_NEEDS_HTTPS')
  const host = address.hostname.replace(/^\[|\]$/g, '')
  const inHouse = isIP(host) ? !isPublicAddress(host) : !host.includes('.')
  if (inHouse) throw invalid('url', 'ADDRESS_NOT_PUBLIC')
}

/** A text a system answers with, and its bytes; at most `mostBytes`. It may send on within its own origin, nowhere else. */
export async function fetchText(
  url: string,
  asking: Asking & { mostBytes: number },
): Promise<{ text: string; bytes: number }> {
  const { origin } = new URL(url)
  let next = url
  for (let turn = 0; turn <= mostTurns; turn += 1) {
    if (new URL(next).origin !== origin) throw invalid('url', 'ADDRESS_LEADS_AWAY')
    refuseAddress(next, asking)
    const answer = await ask(next, asking)
    const { statusCode = 0, headers } = answer
    if (statusCode >= 300 && statusCode < 400 && headers.location) {
      answer.destroy()
      next = new URL(headers.location, next).href
      continue
    }
    if (statusCode !== 200) {
      answer.destroy()
      throw invalid('url', 'ADDRESS_ANSWERS', { status: statusCode })
    }
    return read(answer, asking.mostBytes)
  }
  throw invalid('url', 'ADDRESS_LEADS_AWAY')
}

async function ask(url: string, { known, signal }: Asking): Promise<IncomingMessage> {
  const isKnown = known.includes(new URL(url).origin)
  const question = (url.startsWith('https:') ? overHttps : overHttp)(url, {
    headers: { accept: 'application/json', 'user-agent': 'Mitsprache (OParl)' },
    timeout: answerWithinMs,
    ...(signal && { signal }),
    ...(!isKnown && { lookup: publicLookup }),
  })
  question.on('timeout', () => question.destroy(new Error('timeout')))
  question.end()
  try {
    const [answer] = (await once(question, 'response')) as [IncomingMessage]
    return answer
  } catch (error) {
    if (signal?.aborted) throw error
    throw invalid('url', error instanceof NotPublic ? 'ADDRESS_NOT_PUBLIC' : 'ADDRESS_UNREACHABLE')
  }
}

async function read(answer: IncomingMessage, mostBytes: number): Promise<{ text: string; bytes: number }> {
  const pieces: Buffer[] = []
  let bytes = 0
  try {
    for await (const piece of answer as AsyncIterable<Buffer>) {
      bytes += piece.length
      if (bytes > mostBytes) throw invalid('url', 'OPARL_TOO_MUCH')
      pieces.push(piece)
    }
  } catch (error) {
    answer.destroy()
    throw error instanceof DomainError ? error : invalid('url', 'ADDRESS_UNREACHABLE')
  }
  return { text: Buffer.concat(pieces).toString('utf8'), bytes }
}
