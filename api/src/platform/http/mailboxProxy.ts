import { request as httpRequest } from 'node:http'
import type { RequestHandler } from 'express'

/** Passes a request below /mailbox on to the development mailbox, unchanged; mount it with `app.use(mailboxProxy(url))`. */
export function mailboxProxy(mailboxUrl: string): RequestHandler {
  return (request, response, next) => {
    if (request.path !== '/mailbox' && !request.path.startsWith('/mailbox/')) return next()
    // Path and search are set one by one: a request line with a whole address must not choose where to go.
    const target = new URL(mailboxUrl)
    target.pathname = request.path
    target.search = new URL(request.originalUrl, mailboxUrl).search
    const upstream = httpRequest(target, { method: request.method }, (answer) => {
      // The mailbox states its own content policy; the product's would keep a mail's frame from showing.
      response.removeHeader('Content-Security-Policy')
      response.writeHead(answer.statusCode ?? 502, answer.headers)
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
