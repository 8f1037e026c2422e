import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import type { RequestHandler } from 'express'

/**
 * What a server says about its own line, not about the answer (RFC 9110, 7.6.1). Passed on, the mailbox's "keep-alive" promised
 * a caller who had asked to close that the line stays open, and the next request on it was refused without a word.
 */
const ofTheLine = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]

/** Passes a request below /mailbox on to the development mailbox; mount it with `app.use(mailboxProxy(url))`. */
export function mailboxProxy(mailboxUrl: string): RequestHandler {
  return (request, response, next) => {
    if (request.path !== '/mailbox' && !request.path.startsWith('/mailbox/')) return next()
    // Path and search are set one by one: a request line with a whole address must not choose where to go.
    const target = new URL(mailboxUrl)
    target.pathname = request.path
    target.search = new URL(request.originalUrl, mailboxUrl).search
    // A line of its own for each request: one kept for later may be closed by the mailbox just when it is used again.
    const options = { method: request.method, headers: ofTheForm(request.headers), agent: false }
    const upstream = httpRequest(target, options, (answer) => {
      // The mailbox states its own content policy; the product's would keep a mail's frame from showing.
      response.removeHeader('Content-Security-Policy')
      response.writeHead(answer.statusCode ?? 502, ofTheAnswer(answer.headers))
      answer.pipe(response)
    })
    upstream.once('error', () => {
      if (response.headersSent) response.destroy()
      else response.status(502).type('text/plain').send('The development mailbox does not answer.')
    })
    response.once('close', () => upstream.destroy())
    request.pipe(upstream)
  }
}

function ofTheAnswer(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !ofTheLine.includes(name)))
}

/** What the mailbox must know of a form: its kind, and that it was sent from its own page. */
function ofTheForm(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const names = ['content-type', 'sec-fetch-site']
  return Object.fromEntries(Object.entries(headers).filter(([name]) => names.includes(name)))
}
