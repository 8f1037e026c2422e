import type { ServerResponse } from 'node:http'

/** How often something is sent on a line that has no news, so that no proxy takes it for dead. */
const SIGN_OF_LIFE_MS = 12_000
const SIGN_OF_LIFE = ':\n\n'

const HEADERS = {
  // the line ends with its connection: so news goes out as the bytes it is, in one piece, where chunks would each take three
  connection: 'close',
  'cache-control': 'no-cache',
  'content-encoding': 'none',
  'content-type': 'text/event-stream; charset=utf-8',
  // nginx would else collect news before it passes them on
  'x-accel-buffering': 'no',
}

/** News as the clients of graphql-sse read it; the same bytes for everybody who may be told the same. */
export const newsOf = (result: object): Buffer =>
  Buffer.from(`event: next\ndata: ${JSON.stringify(result)}\n\n`)

/**
 * One open line of server-sent events. News says how things stand, so of what a slow client has not taken yet only the newest
 * waits: at most one piece of news lies in the line's buffer and one, shared with all others, before it. A client that
 * takes nothing between two signs of life is let go; it asks anew when it is back.
 */
export class EventLine {
  #newest: Buffer | undefined
  #heldUp = false
  readonly #alive: NodeJS.Timeout

  constructor(
    private readonly res: ServerResponse,
    signOfLifeMs = SIGN_OF_LIFE_MS,
  ) {
    res.removeHeader('transfer-encoding')
    res.writeHead(200, HEADERS)
    res.on('drain', () => this.#goOn())
    res.once('close', () => clearInterval(this.#alive))
    this.#alive = setInterval(() => this.#giveSign(), signOfLifeMs)
    // some browsers take no notice of headers alone
    res.write(SIGN_OF_LIFE)
  }

  /** Sends news, or keeps it until the client has taken what came before. */
  show(news: Buffer): void {
    if (this.res.writableEnded || this.res.destroyed) return
    if (this.res.writableNeedDrain) this.#newest = news
    else this.res.write(news)
  }

  /** Says that nothing more comes. Who does not listen is not waited for. */
  end(): void {
    clearInterval(this.#alive)
    if (this.res.writableNeedDrain) this.res.destroy()
    else if (!this.res.writableEnded) this.res.end('event: complete\ndata:\n\n')
  }

  #goOn(): void {
    this.#heldUp = false
    const news = this.#newest
    this.#newest = undefined
    if (news) this.show(news)
  }

  #giveSign(): void {
    if (!this.res.writableNeedDrain) this.res.write(SIGN_OF_LIFE)
    else if (this.#heldUp) this.res.destroy()
    else this.#heldUp = true
  }
}
