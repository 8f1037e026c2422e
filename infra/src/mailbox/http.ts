import type { IncomingMessage, ServerResponse } from 'node:http'
import { appointmentOf, bounceOf, calendarAnswer, partstats, replyTo, type Appointment } from './answers.js'
import type { InboxStore } from './inboxStore.js'
import { frameDocument, listPage, mailPage, missingPage } from './page.js'
import type { MailFilter, MailStore, StoredMail } from './store.js'

const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-src 'self'; form-action 'self'; base-uri 'none'"
const FRAME_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:"

/** What the mailbox holds: mails that were sent, and answers that wait for the workers. */
export interface Stores {
  store: MailStore
  inbox: InboxStore
}

/** Answers everything below /mailbox for people, and /inbox for the workers. */
export function mailboxHandler(stores: Stores): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    answer(stores, request, response).catch((error: unknown) => {
      send(
        response,
        500,
        'text/plain',
        `The mailbox failed: ${error instanceof Error ? error.message : String(error)}`,
      )
    })
  }
}

async function answer(stores: Stores, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { store } = stores
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://mailbox')
  const [, root, id = '', part, index] = pathname.replace(/\/$/, '').split('/')
  if (root === 'inbox') return serveInbox(stores.inbox, request.method ?? 'GET', id, part, response)
  if (request.method === 'POST' && root === 'mailbox' && id !== '')
    return takeAnswer(stores, request, { id, part: part ?? '' }, response)
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
  const appointment = await appointmentIn(store, mail)
  send(response, 200, 'text/html', mailPage(mail, appointment, searchParams.get('sent') ?? ''))
}

/** What the workers ask. */
async function serveInbox(
  inbox: InboxStore,
  method: string,
  id: string,
  part: string | undefined,
  response: ServerResponse,
): Promise<void> {
  if (id === '') return send(response, 200, 'application/json', JSON.stringify(inbox.list()))
  const raw = await inbox.read(id)
  if (!raw) return send(response, 404, 'text/plain', 'There is no such mail.')
  if (method === 'DELETE') await inbox.remove(id)
  if (method === 'POST' && part === 'leave') await inbox.leave(id)
  send(response, 200, 'message/rfc822', method === 'GET' ? raw : '')
}

async function appointmentIn(store: MailStore, mail: StoredMail): Promise<Appointment | undefined> {
  const index = mail.attachments.findIndex(({ contentType }) => contentType === 'text/calendar')
  const file = index === -1 ? undefined : await store.readAttachment(mail.id, index)
  return file && appointmentOf(file.content.toString('utf8'))
}

/** Somebody answers a mail to try it out. */
async function takeAnswer(
  { store, inbox }: Stores,
  request: IncomingMessage,
  { id, part }: { id: string; part: string },
  response: ServerResponse,
): Promise<void> {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin')
    return send(response, 403, 'text/plain', 'Only from here.')
  const mail = await store.read(id)
  if (!mail) return send(response, 404, 'text/html', missingPage())
  const form = await formOf(request)
  const appointment = await appointmentIn(store, mail)
  const answer = partstats.find((one) => one === form.get('answer'))
  const text = form.get('text')?.trim()
  const raw =
    part === 'bounce'
      ? bounceOf(mail)
      : part === 'calendar' && appointment && answer
        ? calendarAnswer(mail, appointment, answer)
        : part === 'reply' && text
          ? replyTo(mail, text)
          : undefined
  if (!raw) return send(response, 400, 'text/plain', 'There is nothing to send.')
  await inbox.add(raw)
  send(response, 303, 'text/plain', '', { location: `/mailbox/${id}?sent=${part}` })
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = ''
  for await (const chunk of request) {
    text += String(chunk)
    if (text.length > 100_000) break
  }
  return new URLSearchParams(text)
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
