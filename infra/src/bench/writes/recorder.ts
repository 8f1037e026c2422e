// Stands between a program and PostgreSQL and notes what is really sent, and what came back.
import { createServer, connect, type Socket } from 'node:net'

/** A statement as it was sent, with the rows it gave. */
export interface Sent {
  text: string
  /** Set where it stays prepared on its connection. */
  name?: string
  /** Nothing where it was sent as text alone. */
  values?: (string | null)[]
  rows: (string | null)[][]
  /** Sent before the one before it was answered. */
  along: boolean
}

/** Notes statements on their way to a database. */
export interface Recorder {
  /** Where the program connects to. */
  url: string
  /** What was sent since the last time it was asked. */
  take: () => Sent[]
  close: () => Promise<void>
}

/** Opens a recorder before a database. Connections without encryption only, values as text only: as pg does it. */
export async function openRecorder(databaseUrl: string): Promise<Recorder> {
  const target = new URL(databaseUrl)
  const sent: Sent[] = []
  const sockets = new Set<Socket>()
  const server = createServer((program) => {
    const database = connect({ host: target.hostname, port: Number(target.port), noDelay: true })
    program.setNoDelay(true)
    const note = new Conversation(sent)
    program.on('data', (bytes: Buffer) => (database.write(bytes), note.asked(bytes)))
    database.on('data', (bytes: Buffer) => (note.answered(bytes), program.write(bytes)))
    for (const [one, other] of [
      [program, database],
      [database, program],
    ] as const) {
      sockets.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => (sockets.delete(one), other.destroy()))
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const url = new URL(databaseUrl)
  url.hostname = '127.0.0.1'
  url.port = String((server.address() as { port: number }).port)
  return {
    url: url.href,
    take: () => sent.splice(0),
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

/** One connection, read in both directions. */
class Conversation {
  readonly #prepared = new Map<string, string>()
  readonly #waiting: Sent[] = []
  #bound: Pick<Sent, 'text' | 'name' | 'values'> | undefined
  #unanswered = 0
  #inMessage = 0
  readonly #asked = new Messages(true)
  readonly #answered = new Messages(false)

  constructor(readonly sent: Sent[]) {}

  asked(bytes: Buffer): void {
    for (const { type, body } of this.#asked.read(bytes)) {
      if (type === 'P') {
        const name = body.string()
        this.#prepared.set(name, body.string())
      } else if (type === 'B') this.#bound = this.#bind(body)
      else if (type === 'E' && this.#bound) this.#note(this.#bound)
      else if (type === 'Q') this.#note({ text: body.string() })
      if (type === 'S' || type === 'Q') {
        this.#unanswered += 1
        this.#inMessage = 0
      }
    }
  }

  answered(bytes: Buffer): void {
    for (const { type, body } of this.#answered.read(bytes)) {
      if (type === 'D') this.#waiting[0]?.rows.push(body.cells())
      else if (type === 'C' || type === 'I') this.#waiting.shift()
      else if (type === 'Z') this.#unanswered -= 1
    }
  }

  #note(what: Pick<Sent, 'text' | 'name' | 'values'>): void {
    const one = { ...what, rows: [], along: this.#unanswered > 0 || this.#inMessage > 0 }
    this.#inMessage += 1
    this.#waiting.push(one)
    this.sent.push(one)
  }

  #bind(body: Body): Pick<Sent, 'text' | 'name' | 'values'> {
    body.string() // the portal
    const name = body.string()
    const formats = body.short()
    for (let n = 0; n < formats; n++) body.short()
    return { text: this.#prepared.get(name) ?? '', ...(name && { name }), values: body.cells() }
  }
}

/** What a message holds, read from its beginning. */
class Body {
  #at = 0
  constructor(readonly bytes: Buffer) {}

  string(): string {
    const end = this.bytes.indexOf(0, this.#at)
    const text = this.bytes.toString('utf8', this.#at, end)
    this.#at = end + 1
    return text
  }
  short(): number {
    this.#at += 2
    return this.bytes.readInt16BE(this.#at - 2)
  }
  cells(): (string | null)[] {
    return Array.from({ length: this.short() }, () => {
      const length = this.bytes.readInt32BE(this.#at)
      this.#at += 4 + Math.max(length, 0)
      return length < 0 ? null : this.bytes.toString('utf8', this.#at - length, this.#at)
    })
  }
}

/** Cuts a stream into messages; a program's first has no type. */
class Messages {
  #left = Buffer.alloc(0)
  constructor(public first: boolean) {}

  *read(bytes: Buffer): Generator<{ type: string; body: Body }> {
    this.#left = Buffer.concat([this.#left, bytes])
    for (;;) {
      const head = this.first ? 0 : 1
      if (this.#left.length < head + 4) return
      const end = head + this.#left.readInt32BE(head)
      if (this.#left.length < end) return
      const type = this.first ? '' : String.fromCharCode(this.#left[0] ?? 0)
      const body = new Body(this.#left.subarray(head + 4, end))
      this.#left = this.#left.subarray(end)
      this.first = false
      yield { type, body }
    }
  }
}
