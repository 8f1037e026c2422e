import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { EventLine, newsOf } from './eventLine.js'

interface Hall {
  lines: EventLine[]
  /** The server's ends of the connections. */
  ends: Socket[]
  /** A client that reads nothing until it is told to. */
  idler(): Promise<Socket>
}

const open: { server: Server; clients: Socket[] }[] = []
afterEach(() =>
  open.splice(0).forEach(({ server, clients }) => {
    clients.forEach((client) => client.destroy())
    server.closeAllConnections()
    server.close()
  }),
)

async function hall(signOfLifeMs?: number): Promise<Hall> {
  const lines: EventLine[] = []
  const ends: Socket[] = []
  const server = createServer((req, res) => {
    ends.push(req.socket)
    lines.push(new EventLine(res, signOfLifeMs))
    server.emit('line')
  })
  const clients: Socket[] = []
  open.push({ server, clients })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const idler = async () => {
    const client = connect((server.address() as AddressInfo).port, '127.0.0.1')
    clients.push(client)
    client.on('error', () => undefined)
    const taken = once(server, 'line')
    client.pause()
    client.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n')
    await taken
    return client
  }
  return { lines, ends, idler }
}

const SIZE = 200_000
/** More than two systems keep between two ends of a line. */
const MANY = 200
const filled = (n: number) => newsOf({ data: { n, filling: 'x'.repeat(SIZE) } })

test('of what a slow client has not taken only the newest waits, and it arrives', async () => {
  const { lines, ends, idler } = await hall()
  const client = await idler()
  let most = 0
  for (let n = 0; n < MANY; n++) {
    lines[0]?.show(filled(n))
    await wait(1)
    most = Math.max(most, ends[0]?.writableLength ?? 0)
  }
  expect(most).toBeGreaterThan(0)
  expect(most).toBeLessThan(SIZE + 100_000)
  let seen = ''
  client.setEncoding('latin1')
  client.resume()
  client.on('data', (part: string) => (seen += part))
  while (!seen.includes(`"n":${MANY - 1},`)) await wait(5)
  const arrived = [...seen.matchAll(/"n":(\d+)/g)].map(([, n]) => Number(n))
  expect(arrived.length).toBeLessThan(MANY)
  expect(arrived).toEqual([...arrived].sort((a, b) => a - b))
  lines[0]?.end()
  while (!seen.includes('event: complete')) await wait(5)
})

test('a slow client keeps nobody waiting and is let go when it takes nothing', async () => {
  const { lines, ends, idler } = await hall(1_000)
  await idler()
  const other = await idler()
  const closed = once(ends[0] as Socket, 'close')
  let seen = 0
  other.resume()
  other.on('data', (part: Buffer) => (seen += part.length))
  const news = filled(0)
  for (let n = 0; n < MANY; n++) {
    lines.forEach((line) => line.show(news))
    const before = n * SIZE
    while (seen <= before) await wait(1)
  }
  await closed
  expect(ends[1]?.destroyed).toBe(false)
})

test('who reads nothing is not waited for at the end', async () => {
  const { lines, ends, idler } = await hall()
  await idler()
  while (ends[0]?.writableLength === 0) lines[0]?.show(filled(0))
  lines[0]?.end()
  await wait(20)
  expect(ends[0]?.destroyed).toBe(true)
})

test('news goes out in one piece, as the bytes it is, and the line ends with its connection', async () => {
  const { lines, ends, idler } = await hall()
  const client = await idler()
  let seen = ''
  client.setEncoding('latin1')
  client.resume()
  client.on('data', (part: string) => (seen += part))
  while (!seen.includes(':\n\n')) await wait(1)
  expect(seen).toContain('HTTP/1.1 200 OK')
  expect(seen.toLowerCase()).not.toContain('transfer-encoding')
  seen = ''
  const pieces: number[] = []
  const end = ends[0] as Socket
  const { write } = end
  end.write = ((piece: Buffer, ...rest: never[]) => {
    pieces.push(piece.length)
    return write.call(end, piece, ...rest)
  }) as typeof write
  const news = newsOf({ data: { n: 1 } })
  lines[0]?.show(news)
  while (seen.length < news.length) await wait(1)
  expect(pieces).toEqual([news.length])
  expect(seen).toBe(news.toString())
  const closed = once(client, 'close')
  lines[0]?.end()
  await closed
  expect(seen).toBe(`${news}event: complete\ndata:\n\n`)
})
