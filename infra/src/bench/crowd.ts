// Sends requests from a process of its own, so that what is measured does not share its time with who measures.
import { fork } from 'node:child_process'
import { connect, type Socket } from 'node:net'

/** By this a process knows that it is the crowd. */
const SENT = 'crowd'

/** What a crowd is told to do. */
export interface Errand {
  url: string
  /** Where the questions go, /graphql unless told. */
  path?: string
  /** How many at the same moment. */
  clients: number
  query: string
  /** One request each: a cookie and the variables. */
  requests: { cookie: string; variables: unknown }[]
  /** How long, with the requests again and again; unless told each is sent once. */
  seconds?: number
}

/** What became of it. */
export interface Outcome {
  seconds: number
  /** Milliseconds of each request, sorted. */
  times: number[]
  /** Answers with errors by their code, those without one by their status. */
  faults: Record<string, number>
}

/**
 * Does an errand: every client takes the next request when its last one was answered. Clients speak HTTP by themselves, each on a
 * line of its own: they share the machine with what is measured, and a library would take a third of what the api takes.
 */
async function run(errand: Errand): Promise<Outcome> {
  const times: number[] = []
  const faults: Record<string, number> = {}
  const { hostname, port, origin, host } = new URL(errand.url)
  const sent = (one: Errand['requests'][number]): string => {
    const body = JSON.stringify({ query: errand.query, variables: one.variables })
    return (
      `POST ${errand.path ?? '/graphql'} HTTP/1.1\r\nhost: ${host}\r\norigin: ${origin}\r\ncookie: ${one.cookie}\r\n` +
      `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
    )
  }
  // written before the first is sent: who sends shares the machine with what is measured
  const written = errand.requests.map(sent)
  const until = performance.now() + (errand.seconds ?? 0) * 1000
  let at = 0
  const next = (): string | undefined => {
    const one = at++
    if (errand.seconds === undefined) return written[one]
    return performance.now() < until ? written[one % written.length] : undefined
  }
  const client = async (): Promise<void> => {
    const line = await Line.to(hostname, Number(port))
    for (let one = next(); one !== undefined; one = next()) {
      const began = performance.now()
      const fault = await line.ask(one)
      times.push(performance.now() - began)
      if (fault) faults[fault] = (faults[fault] ?? 0) + 1
    }
    line.end()
  }
  const began = performance.now()
  await Promise.all(Array.from({ length: errand.clients }, client))
  const seconds = (performance.now() - began) / 1000
  return { seconds, times: times.sort((a, b) => a - b), faults }
}

/** A line to the api with one question under way at a time. */
class Line {
  #come = ''
  #answered: (fault: string | undefined) => void = () => undefined

  private constructor(readonly socket: Socket) {
    // one letter a byte: a length in bytes is a length of the text
    socket.setEncoding('latin1')
    socket.on('data', (part: string) => {
      this.#come += part
      this.#look()
    })
    socket.on('error', (error) => this.#answered(error.message))
    socket.on('close', () => this.#answered('the line was closed'))
  }

  static to(host: string, port: number): Promise<Line> {
    return new Promise((done, failed) => {
      const socket = connect({ host, port, noDelay: true }, () => done(new Line(socket)))
      socket.once('error', failed)
    })
  }

  ask(request: string): Promise<string | undefined> {
    return new Promise((done) => {
      this.#answered = done
      this.socket.write(request)
    })
  }

  end(): void {
    this.socket.end()
  }

  #look(): void {
    const head = this.#come.indexOf('\r\n\r\n')
    if (head < 0) return
    const length = /^content-length: (\d+)/im.exec(this.#come)?.[1]
    if (length === undefined) return this.#answered('an answer without a length')
    const end = head + 4 + Number(length)
    if (this.#come.length < end) return
    const status = Number(this.#come.slice(9, 12))
    const text = this.#come.slice(head + 4, end)
    this.#come = this.#come.slice(end)
    this.#answered(faultOf(status, text))
  }
}

function faultOf(status: number, text: string): string | undefined {
  // most answers have none, and reading each would take time from what is measured
  if (status === 200 && !text.includes('"errors"')) return undefined
  return codeOf(text) ?? (status === 200 ? undefined : `HTTP ${status}`)
}

function codeOf(text: string): string | undefined {
  if (!text.startsWith('{')) return undefined
  const { errors } = JSON.parse(text) as { errors?: { extensions?: { code?: string } }[] }
  return errors?.[0] && (errors[0].extensions?.code ?? 'ERROR')
}

/** Sends a crowd on an errand, in a process of its own. */
export function crowd(errand: Errand): Promise<Outcome> {
  const child = fork(new URL(import.meta.url), [SENT], { serialization: 'advanced' })
  return new Promise((done, failed) => {
    child.once('message', (outcome: Outcome) => {
      child.disconnect()
      done(outcome)
    })
    child.once('error', failed)
    child.once('exit', (code) => code && failed(new Error(`The crowd ended with ${code}.`)))
    child.send(errand)
  })
}

/** Milliseconds within which this share of the requests was answered. */
export function within({ times }: Outcome, share: number): number {
  return times[Math.floor(times.length * share)] ?? 0
}

if (process.argv[2] === SENT)
  process.on('message', (errand: Errand) => {
    void run(errand).then((outcome) => process.send?.(outcome))
  })
