import { createServer } from 'node:net'

/** True when nobody listens on this port; without a host, the port must be free on every interface. */
export function isPortFree(port: number, host?: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ port, ...(host ? { host } : {}), exclusive: true }, () =>
      server.close(() => resolve(true)),
    )
  })
}

/** A port of the loopback interface that is free now; the remembered one when it still is. */
export async function freePort(remembered?: number): Promise<number> {
  if (remembered && (await isPortFree(remembered, '127.0.0.1'))) return remembered
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
