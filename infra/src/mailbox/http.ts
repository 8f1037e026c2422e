import type { IncomingMessage, ServerResponse } from 'node:http'
import { frameDocument, listPage, mailPage, missingPage } from './page.js'
import type { MailFilter, MailStore, StoredMail } from './store.js'

const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-src 'self'; form-action 'self'; base-uri 'none'"
const FRAME_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:"

/** Answers everything below /mailbox. */
export function mailboxHandler(
  store: MailStore,
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    answer(store, request, response).catch((error: unknown) => {
      send(
        response,
        500,
        'text/plain',
        `The mailbox failed: ${error instanceof Error ? error.message : String(error)}`,
      )
    })
  }
}

async function answer(store: MailStore, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://mailbox')
  const [, root, id = '', part, index] = pathname.replace(/\/$/, '').split('/')
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return send(response, 405, 'text/plain', 'Only reading.')
  if (root !== 'mailbox') return send(response, 404, 'text/html', missingPage())
  if (id === '') {
    const to = searchParams.get('to') ?? ''
    return send(response, 200, 'text/html', listPage(store.list({ to }), to, store.list().length))
  }
  if (id === 'messages') return sendMessages(store, searchParams, response)
  const mail = await store.read(id)
  if (mail === undefined) return send(response, 404, 'text/html', missingPage())
  if (part === 'html')
    return send(response, 200, 'text/html', frameDocument(mail), { 'content-security-policy': FRAME_POLICY })
  if (part === 'attachments') return sendAttachment(store, mail, Number(index), response)
  if (part !== undefined) return send(response, 404, 'text/html', missingPage())
  send(response, 200, 'text/html', mailPage(mail))
}

async function sendMessages(
  store: MailStore,
  search: URLSearchParams,
  response: ServerResponse,
): Promise<void> {
  const since = search.get('since')
  const filter: MailFilter = { to: search.get('to') ?? '' }
  if (since) {
    filter.since = new Date(since)
    if (Number.isNaN(filter.since.getTime())) {
      return send(response, 400, 'application/json', JSON.stringify({ error: '"since" is not a date.' }))
    }
  }
  const mails: StoredMail[] = []
  for (const { id } of store.list(filter)) {
    const mail = await store.read(id)
    if (mail) mails.push(mail)
  }
  send(response, 200, 'application/json', JSON.stringify(mails))
}

async function sendAttachment(
  store: MailStore,
  mail: StoredMail,
  index: number,
  response: ServerResponse,
): Promise<void> {
  const attachment = await store.readAttachment(mail.id, index)
  const described = mail.attachments[index]
  if (!attachment || !described) return send(response, 404, 'text/html', missingPage())
  send(response, 200, described.contentType, attachment.content, {
    // Never shown in place: an attachment may be HTML or SVG.
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(described.filename)}`,
  })
}

function send(
  response: ServerResponse,
  status: number,
  contentType: string,
  body: string | Buffer,
  headers: Record<string, string> = {},
): void {
  const textual = typeof body === 'string'
  response.writeHead(status, {
    'content-type': textual ? `${contentType}; charset=utf-8` : contentType,
    'content-length': Buffer.byteLength(body),
    'content-security-policy': PAGE_POLICY,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    ...headers,
  })
  response.end(body)
}
