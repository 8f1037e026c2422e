// Listens to live updates on many lines from a process of its own, on bare sockets: with a library it would be slower than who sends.
import { fork, type ChildProcess } from 'node:child_process'
import { connect } from 'node:net'

/** By this a process knows that it listens. */
const SENT = 'listeners'
/** How many lines are opened at the same moment. */
const AT_ONCE = 100
const PATIENCE_MS = 20_000

/** What is listened to. */
export interface Place {
  url: string
  path: string
  /** What is asked for in JSON; each line the next of them. */
  bodies: string[]
  headers: string[]
  lines: number
}

/** Milliseconds on a clock that all processes of a machine share. */
export const sharedClock = (): number => Number(process.hrtime.bigint()) / 1e6

type Order = { open: Place } | { expect: string }
type Answer = { opened: number } | { expecting: true } | { times: number[] }

let expected = ''
let times: number[] = []
let all = () => undefined as void

function openLine(place: Place, n: number): Promise<void> {
  const { hostname, port, host, origin } = new URL(place.url)
  const body = place.bodies[n % place.bodies.length] ?? ''
  const header = place.headers[n % place.headers.length] ?? ''
  const request =
    `POST ${place.path} HTTP/1.1\r\nhost: ${host}\r\norigin: ${origin}\r\naccept: text/event-stream\r\n${header}\r\n` +
    `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
  return new Promise((opened, failed) => {
    let rest = ''
    let heard = ''
    const callback = (length: number, buffer: Uint8Array): boolean => {
      const text = rest + Buffer.from(buffer.buffer, buffer.byteOffset, length).toString('latin1')
      rest = text.slice(-64)
      if (text.includes('event: next')) opened()
      if (expected && heard !== expected && text.includes(expected)) {
        heard = expected
        times.push(sharedClock())
        if (times.length === place.lines) all()
      }
      return true
    }
    const socket = connect({
      host: hostname,
      port: Number(port),
      onread: { buffer: Buffer.alloc(16_384), callback },
    })
    socket.on('error', failed)
    socket.on('connect', () => socket.write(request))
    socket.on('close', () => failed(new Error(`A line was closed: ${rest}`)))
  })
}

async function open(place: Place): Promise<number> {
  for (let from = 0; from < place.lines; from += AT_ONCE)
    await Promise.all(
      Array.from({ length: Math.min(AT_ONCE, place.lines - from) }, (_, n) => openLine(place, from + n)),
    )
  return place.lines
}

async function obey(order: Order, answer: (answer: Answer) => void): Promise<void> {
  if ('open' in order) return answer({ opened: await open(order.open) })
  times = []
  expected = order.expect
  const done = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, PATIENCE_MS)
    all = () => (clearTimeout(timer), resolve())
  })
  answer({ expecting: true })
  await done
  answer({ times })
}

/** Many who listen. */
export interface Listeners {
  lines: number
  /** Does something that makes this text come, and gives the milliseconds after which each line had it. Fails when one did not. */
  hear(text: string, cause: () => Promise<unknown>): Promise<number[]>
  stop(): void
}

const next = <T extends Answer>(child: ChildProcess): Promise<T> =>
  new Promise((done, failed) => {
    const ended = (code: number | null) => failed(new Error(`The listeners ended with ${code}.`))
    child.once('exit', ended)
    child.once('message', (answer) => (child.off('exit', ended), done(answer as T)))
  })

/** Opens the lines and waits until each has been told how things stand. */
export async function listeners(place: Place): Promise<Listeners> {
  const child = fork(new URL(import.meta.url), [SENT], { serialization: 'advanced' })
  const ask = <T extends Answer>(order: Order): Promise<T> => {
    const answer = next<T>(child)
    child.send(order)
    return answer
  }
  await ask({ open: place })
  return {
    lines: place.lines,
    async hear(text, cause) {
      await ask({ expect: text })
      const heard = next<{ times: number[] }>(child)
      const began = sharedClock()
      await cause()
      const { times } = await heard
      if (times.length < place.lines)
        throw new Error(`${place.lines - times.length} of ${place.lines} lines heard nothing.`)
      return times.map((at) => at - began)
    },
    stop: () => void child.kill(),
  }
}

if (process.argv[2] === SENT)
  process.on('message', (order: Order) => {
    void obey(order, (answer) => process.send?.(answer)).catch((error: unknown) => {
      console.error(error)
      process.exit(1)
    })
  })
