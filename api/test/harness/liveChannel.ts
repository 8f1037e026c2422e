import { randomUUID } from 'node:crypto'
import type { Viewer } from '../../src/platform/index.js'

/** A live channel as a browser holds it open. */
export interface LiveChannel {
  /** Reads on until what came matches; fails when the channel ends before. */
  until(wanted: RegExp): Promise<string>
  /** All that came so far. */
  seen(): string
  /** The person's rights are from now on these. */
  becomes(viewer: Viewer): void
  end(): void
}

/** Opens it. Who listens is named by a header, as in queries. */
export async function openChannel(
  url: string,
  body: { query: string; variables: Record<string, unknown> },
  viewers: Map<string, Viewer>,
  viewer: Viewer,
): Promise<LiveChannel> {
  const key = randomUUID()
  viewers.set(key, viewer)
  const end = new AbortController()
  const answer = await fetch(url, {
    method: 'POST',
    signal: end.signal,
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', 'x-test-viewer': key },
    body: JSON.stringify(body),
  })
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let seen = ''
  return {
    async until(wanted) {
      while (!wanted.test(seen)) {
        const { done, value } = (await reader?.read()) ?? { done: true, value: undefined }
        if (done) throw new Error(`ended: ${seen}`)
        seen += value ?? ''
      }
      return seen
    },
    seen: () => seen,
    becomes: (other) => void viewers.set(key, other),
    end: () => end.abort(),
  }
}
