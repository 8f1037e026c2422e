import { once } from 'node:events'
import { SMTPServer } from 'smtp-server'

/** A mail as the sink got it. */
export interface Received {
  messageId: string
  to: string
  raw: string
}

/** What the sink does with a mail it was given; `drop` takes it and breaks the connection before saying so. */
export type Answer = 'take' | 'drop' | 'never' | { code: number } | { takeAfterMs: number }

/** A real SMTP server that keeps what it gets. */
export interface Sink {
  url: string
  received: Received[]
  /** Mails whose transfer has begun. */
  begun: number
  answer: (mail: Received) => Answer
  /** Breaks every connection and listens no more, until `open` again on the same port. */
  shut(): Promise<void>
  open(): Promise<void>
  /**
   * As if it had just been started. What it was still taking is dropped with its connection: a test that ends while mails are
   * under way (the ledger may call them sent before they are) must not leave them to the next.
   */
  reset(): Promise<void>
}

/** Starts a sink. */
export async function startSink(): Promise<Sink> {
  let server: SMTPServer | undefined
  let port = 0
  const sink: Sink = {
    url: '',
    received: [],
    begun: 0,
    answer: () => 'take',
    async shut() {
      const closing = server
      server = undefined
      if (!closing) return
      await new Promise<void>((resolve) => {
        closing.close(() => resolve())
        for (const connection of closing.connections) (connection as { close(): void }).close()
      })
    },
    async open() {
      server = createServer(sink)
      server.listen(port, '127.0.0.1')
      await once(server.server, 'listening')
      port = (server.server.address() as { port: number }).port
      sink.url = `smtp://127.0.0.1:${port}`
    },
    async reset() {
      await sink.shut()
      sink.received.length = 0
      sink.begun = 0
      sink.answer = () => 'take'
      await sink.open()
    },
  }
  await sink.open()
  return sink
}

function createServer(sink: Sink): SMTPServer {
  const takingLater = new Set<NodeJS.Timeout>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    closeTimeout: 100,
    logger: false,
    onData(stream, session, callback) {
      const chunks: Buffer[] = []
      sink.begun += 1
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8')
        const messageId = /^message-id:\s*(<[^>]+>)/im.exec(raw)?.[1] ?? ''
        reply({ messageId, raw, to: session.envelope.rcptTo.map((to) => to.address).join() }, callback)
      })
    },
  })
  server.on('error', () => undefined)
  server.server.once('close', () => takingLater.forEach(clearTimeout))
  return server

  function reply(mail: Received, callback: (error?: Error | null) => void): void {
    const answer = sink.answer(mail)
    const take = () => {
      sink.received.push(mail)
      callback(null)
    }
    if (answer === 'take') return take()
    if (typeof answer === 'object' && 'takeAfterMs' in answer)
      return void takingLater.add(setTimeout(take, answer.takeAfterMs))
    if (typeof answer === 'object')
      return callback(Object.assign(new Error('refused'), { responseCode: answer.code }))
    sink.received.push(mail)
    if (answer === 'drop')
      for (const connection of server.connections) (connection as { close(): void }).close()
  }
}
