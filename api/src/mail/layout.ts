import { isRtl } from '../contract/index.js'
import type { Content } from './content.js'

const ink = '#171a2b'
const accent = '#003c8f'
// in a style attribute, which a double quotation mark would end
const font = "font-family:'Fira Sans',Arial,Helvetica,sans-serif;"
const marks = { done: '✓', now: '●', ahead: '○' } as const

const marksOfHtml: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as HTML: everything a person typed goes through here. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (mark) => marksOfHtml[mark] ?? mark)

const e = escapeHtml
const p = (inner: string) => `<p style="margin:0 0 16px;line-height:1.5">${inner}</p>`
// a value in another language or direction must not turn the sentence around it
const own = (text: string) => `<bdi>${e(text)}</bdi>`

/** The mail as HTML: one column, no pictures, no outside resource, readable on a phone and right to left. */
export function htmlOf(content: Content, locale: string): string {
  const dir = isRtl(locale) ? 'rtl' : 'ltr'
  const side = dir === 'rtl' ? 'right' : 'left'
  const button = (link: string, label: string) =>
    `<a href="${e(link)}" style="display:inline-block;margin:0 0 12px;padding:12px 20px;background:${accent};color:#ffffff;text-decoration:none;border-radius:4px;font-weight:bold">${e(label)}</a>`
  const parts = [
    p(e(content.greeting)),
    `<h1 style="margin:0 0 16px;font-size:22px;line-height:1.3;color:${accent}">${e(content.headline)}</h1>`,
    ...content.paragraphs.map((paragraph) => p(e(paragraph))),
    content.reason &&
      `<blockquote dir="auto" style="margin:0 0 16px;padding:8px 16px;border-${side}:4px solid ${accent};line-height:1.5"><strong>${e(content.reason.label)}</strong><br>${e(content.reason.text).replaceAll('\n', '<br>')}</blockquote>`,
    content.facts.length > 0 &&
      p(content.facts.map((f) => `<strong>${e(f.label)}</strong> ${own(f.text)}`).join('<br>')),
    content.code &&
      `<p dir="ltr" style="margin:0 0 16px;font-size:28px;letter-spacing:4px;font-weight:bold;text-align:${side}">${e(content.code)}</p>`,
    content.button && p(button(content.button.link, content.button.label)),
    content.actions.length > 0 && p(content.actions.map((a) => button(a.link, a.label)).join('<br>')),
    content.line && lineHtml(content.line),
    content.contact && p(own(content.contact)),
  ]
  const foot = [
    e(content.why),
    content.unsubscribe &&
      `<a href="${e(content.unsubscribe.link)}" style="color:${ink}">${e(content.unsubscribe.label)}</a>`,
  ]
  return `<!DOCTYPE html>
<html lang="${e(locale)}" dir="${dir}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><title>${e(content.subject)}</title></head>
<body style="margin:0;padding:16px;${font}font-size:16px;color:${ink};background:#ffffff">
<div role="article" dir="${dir}" lang="${e(locale)}" style="max-width:600px;margin:0 auto;text-align:${side}">
${parts.filter(Boolean).join('\n')}
<hr style="border:0;border-top:1px solid #8a8fa3;margin:24px 0 16px">
<p style="margin:0;font-size:14px;line-height:1.5">${foot.filter(Boolean).join('<br>')}</p>
</div>
</body>
</html>
`
}

function lineHtml(line: NonNullable<Content['line']>): string {
  const stations = line.stations.map(
    (s) =>
      `<li style="margin:0 0 4px${s.state === 'now' ? ';font-weight:bold' : ''}"><span aria-hidden="true">${marks[s.state]}</span> ${own(s.name)} – ${e(s.stateLabel)}${s.note && `, ${own(s.note)}`}</li>`,
  )
  return `${p(`<strong>${e(line.label)}</strong>`)}<ol style="margin:0 0 16px;padding:0;list-style:none;line-height:1.5">${stations.join('')}</ol>`
}

/** The mail as plain text, complete by itself. */
export function plainOf(content: Content): string {
  const blocks = [
    content.greeting,
    content.headline,
    ...content.paragraphs,
    content.reason && `${content.reason.label}\n> ${content.reason.text.replaceAll('\n', '\n> ')}`,
    content.facts.map((f) => `${f.label} ${f.text}`).join('\n'),
    content.code,
    content.button && `${content.button.label}:\n${content.button.link}`,
    content.actions.map((a) => `${a.label}:\n${a.link}`).join('\n'),
    content.line &&
      [
        content.line.label,
        ...content.line.stations.map(
          (s) => `${marks[s.state]} ${s.name} – ${s.stateLabel}${s.note && `, ${s.note}`}`,
        ),
      ].join('\n'),
    content.contact,
    `-- \n${[content.why, content.unsubscribe && `${content.unsubscribe.label}: ${content.unsubscribe.link}`].filter(Boolean).join('\n')}`,
  ]
  return `${blocks.filter(Boolean).join('\n\n')}\n`
}
