import { createServer } from 'node:net'

/** Why a port cannot be listened on (EADDRINUSE, EACCES, …); without a host, on every interface. */
export function portProblem(port: number, host?: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    server.listen({ port, ...(host ? { host } : {}), exclusive: true }, () =>
      server.close(() => resolve(undefined)),
    )
  })
}

/** A port of the loopback interface that is free now; the remembered one when it still is. */
export async function freePort(remembered?: number): Promise<number> {
  if (remembered && (await portProblem(remembered, '127.0.0.1')) === undefined) return remembered
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
