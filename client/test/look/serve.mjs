// Serves the built client without an api: the shell and the parts page, under the strict policy of production.
import { randomBytes } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

const dist = fileURLToPath(new URL('../../dist/client', import.meta.url))
const types = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
}

const readCookies = (header = '') =>
  Object.fromEntries(header.split(';').map((pair) => pair.trim().split('=').map(decodeURIComponent)))

function sendFile(path, response) {
  const file = join(dist, normalize(path))
  if (!file.startsWith(dist) || !existsSync(file)) return response.writeHead(404).end()
  response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
  createReadStream(file).pipe(response)
}

/** Starts on a free port and returns address and server. */
export async function serve({ viewer = null, port = 0 } = {}) {
  const { render } = await import('../../dist/server/server.js')
  const server = createServer(async (request, response) => {
    const url = request.url ?? '/'
    if (url.startsWith('/assets/')) return sendFile(url.split('?')[0], response)
    const nonce = randomBytes(16).toString('base64')
    const answer = await render({
      url,
      acceptLanguage: request.headers['accept-language'] ?? null,
      cookies: readCookies(request.headers.cookie),
      viewer,
      execute: async () => ({ data: null, errors: [{ message: 'no api here' }] }),
      nonce,
      site: { publicUrl: `http://localhost:${server.address().port}`, development: true },
    })
    response.writeHead(answer.status, {
      ...answer.headers,
      'content-security-policy': [
        "default-src 'none'; connect-src 'self'; img-src 'self' data:; style-src 'self'; font-src 'self'",
        `script-src 'self' 'nonce-${nonce}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
      ].join('; '),
    })
    response.end(answer.html)
  })
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve))
  return { server, address: `http://127.0.0.1:${server.address().port}` }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { address } = await serve({ port: Number(process.env.PORT ?? 0) })
  console.log(address)
}
