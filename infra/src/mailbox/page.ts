import type { Appointment } from './answers.js'
import type { MailSummary, StoredMail } from './store.js'
import { STYLE } from './style.js'

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** The list of mails with its search. */
export function listPage(mails: MailSummary[], to: string, total: number): string {
  const heading = to ? `Mails to “${escape(to)}”` : 'Mails'
  const rows = mails.map(
    (mail) => `<tr>
      <td><a href="/mailbox/${mail.id}" dir="auto">${escape(mail.subject) || '(no subject)'}</a></td>
      <td>${mail.to.map(escape).join('<br>')}</td>
      <td>${time(mail.date)}</td>
    </tr>`,
  )
  const table = `<div class="scroll" role="region" aria-label="Mails" tabindex="0"><table>
    <thead><tr><th scope="col">Subject</th><th scope="col">To</th><th scope="col">Received</th></tr></thead>
    <tbody>${rows.join('')}</tbody>
  </table></div>`
  return page(
    to ? `Mails to ${to}` : 'Mails',
    `<h1>${heading}</h1>
    <p>Every mail that this installation sent while it runs for development. Nothing left this machine.</p>
    <form action="/mailbox" role="search">
      <label for="to">Recipient</label>
      <input id="to" name="to" type="search" value="${escape(to)}" autocomplete="off">
      <button>Search</button>${to ? ' <a href="/mailbox">All mails</a>' : ''}
    </form>
    <p role="status">${mails.length} of ${total} mails</p>
    ${mails.length > 0 ? table : '<p>No mail here yet.</p>'}`,
  )
}

/** One mail: as HTML in a closed frame, as text, its attachments and its headers, and ways to answer it. */
export function mailPage(mail: StoredMail, appointment?: Appointment, sent = ''): string {
  const facts = [
    ['From', escape(mail.from)],
    ['To', mail.to.map(escape).join(', ')],
    ['Received', time(mail.date)],
  ]
  const attachments = mail.attachments.map(
    ({ url, filename, contentType, size }) =>
      `<li><a href="${url}" download><bdi>${escape(filename)}</bdi></a> (${escape(contentType)}, ${size} bytes)</li>`,
  )
  const headers = Object.entries(mail.headers).map(
    ([name, value]) => `<dt>${escape(name)}</dt><dd dir="auto">${escape(value)}</dd>`,
  )
  return page(
    mail.subject || '(no subject)',
    `<nav aria-label="Back"><a href="/mailbox">All mails</a></nav>
    <h1 dir="auto">${escape(mail.subject) || '(no subject)'}</h1>
    <dl class="facts">${facts.map(([term, value]) => `<dt>${term}</dt><dd>${value}</dd>`).join('')}</dl>
    ${attachments.length > 0 ? `<h2>Attachments</h2><ul>${attachments.join('')}</ul>` : ''}
    ${mail.html ? `<h2>As HTML</h2>${frame(mail)}` : ''}
    ${answers(mail, appointment, sent)}
    <h2>As text</h2><div class="text">${paragraphs(mail.text)}</div>
    <details><summary>Headers</summary><dl class="headers">${headers.join('')}</dl></details>`,
  )
}

/** What whoever got the mail may do with it, so that everybody can try what then happens. */
function answers(mail: StoredMail, appointment: Appointment | undefined, sent: string): string {
  const buttons = [
    ['ACCEPTED', 'Accept'],
    ['DECLINED', 'Decline'],
    ['TENTATIVE', 'Perhaps'],
  ].map(([value, label]) => `<button name="answer" value="${value}">${label}</button>`)
  const calendar = `<form method="post" action="/mailbox/${mail.id}/calendar">
      <p>From the calendar: ${buttons.join(' ')}</p>
    </form>`
  return `<h2>Answer this mail</h2>
    ${sent ? '<p role="status">Sent. The workers take it in a moment.</p>' : ''}
    <p>As ${mail.to.map(escape).join(', ')}, through the mailbox of the installation:</p>
    ${appointment ? calendar : ''}
    <form method="post" action="/mailbox/${mail.id}/reply">
      <label for="reply">Reply</label>
      <textarea id="reply" name="text" rows="4" required dir="auto"></textarea>
      <button>Send the reply</button>
    </form>
    <form method="post" action="/mailbox/${mail.id}/bounce">
      <p><button>Bounce this mail</button> as the mail server would if there were no such address</p>
    </form>`
}

/** A page that says that something is not there. */
export function missingPage(): string {
  return page('Not found', '<h1>Not found</h1><p>There is no such mail. <a href="/mailbox">All mails</a></p>')
}

/** A mail's HTML for the frame: links open in a new tab, the direction follows the first letters if it is not set. */
export function frameDocument(mail: StoredMail): string {
  const base = '<base target="_blank">'
  const html = /<head[^>]*>/i.test(mail.html)
    ? mail.html.replace(/<head[^>]*>/i, (head) => head + base)
    : `<!doctype html><meta charset="utf-8">${base}<body dir="auto">${mail.html}`
  return /<(?:html|body)[^>]*\sdir=/i.test(html) ? html : html.replace(/<body/i, '<body dir="auto"')
}

function frame(mail: StoredMail): string {
  return `<iframe src="/mailbox/${mail.id}/html" title="The mail as HTML" tabindex="0"
    sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`
}

/** Each paragraph takes its own direction: a mail may hold Arabic and German side by side. */
function paragraphs(text: string): string {
  return text
    .trim()
    .split(/\n{2,}/)
    .map((part) => `<p dir="auto">${linked(part)}</p>`)
    .join('')
}

function linked(text: string): string {
  const parts = text.split(/(https?:\/\/[^\s<>"]+)/)
  return parts
    .map((part, index) => (index % 2 ? `<a href="${escape(part)}">${escape(part)}</a>` : escape(part)))
    .join('')
}

function time(iso: string): string {
  return `<time datetime="${iso}">${iso.slice(0, 19).replace('T', ' ')} UTC</time>`
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character)
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} – mailbox</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body><main>${body}</main></body>
</html>`
}
