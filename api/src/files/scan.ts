import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { DomainError, invalid } from '../platform/index.js'

const lengthOf = (bytes: number) => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes)
  return length
}

/** Sends a file as ClamAV's INSTREAM wants it: each piece behind its length, a zero ends. */
async function send(socket: Socket, path: string): Promise<void> {
  socket.write('zINSTREAM\0')
  for await (const piece of createReadStream(path)) {
    const bytes = piece as Buffer
    if (!socket.write(Buffer.concat([lengthOf(bytes.length), bytes]))) await once(socket, 'drain')
  }
  socket.write(lengthOf(0))
}

async function answerOf(socket: Socket): Promise<string> {
  let said = ''
  for await (const piece of socket) said += String(piece)
  return said
}

/** Has a ClamAV daemon (`host:port`) look at a file. Errors: INVALID_INPUT on `file` (FILE_INFECTED), TIMEOUT when it gives no verdict. */
export async function scanFile(path: string, clamd: string): Promise<void> {
  const { hostname, port } = new URL(`tcp://${clamd}`)
  const socket = connect({ host: hostname, port: Number(port) || 3310 })
  socket.setTimeout(30_000, () => socket.destroy(new Error('the virus scanner is too slow')))
  try {
    const [said] = await Promise.all([answerOf(socket), send(socket, path)])
    if (/FOUND\0?$/.test(said)) throw invalid('file', 'FILE_INFECTED')
    if (!/OK\0?$/.test(said)) throw new DomainError('TIMEOUT')
  } catch (error) {
    // what was not looked at is not taken in
    throw error instanceof DomainError ? error : new DomainError('TIMEOUT')
  } finally {
    socket.destroy()
  }
}
