import { dayText, hasText, instantText, text } from '../platform/index.js'
import { isLocale } from '../contract/index.js'
import type { PartBlock, StationBlock } from './blocks.js'
import type { Message } from './Message.js'
import { templateOf } from './templates.js'
import { valueText, valueTexts } from './values.js'

/** A mail's content in the recipient's language, before it becomes HTML or plain text. */
export interface Content {
  subject: string
  greeting: string
  headline: string
  paragraphs: string[]
  reason?: { label: string; text: string }
  facts: { label: string; text: string }[]
  code?: string
  button?: { label: string; link: string }
  actions: { label: string; link: string }[]
  line?: {
    label: string
    stations: { name: string; note: string; state: StationBlock['state']; stateLabel: string }[]
  }
  contact?: string
  why: string
  unsubscribe?: { label: string; link: string }
}

/** The whole address of a page of this installation in a language; an address of elsewhere stays what it is. */
export function pageAddress(publicUrl: string, locale: string, link: string): string {
  return /^https?:\/\//i.test(link) ? link : `${publicUrl.replace(/\/$/, '')}/${locale}${link}`
}

/** Puts a message's frozen parameters into the texts of its language. */
export function contentOf(
  row: Pick<Message, 'locale' | 'template' | 'params' | 'name'>,
  publicUrl: string,
): Content {
  const { locale, template, params } = row
  const values = valueTexts(locale, params.values)
  const address = (link: string) => pageAddress(publicUrl, locale, link)
  const common = (key: string, more: Record<string, string | number> = {}) =>
    text(locale, `mail.common.${key}`, more)
  const own = (key: string) => {
    const full = `mail.${template}.${key}`
    const there = hasText('de', full) || (isLocale(locale) && hasText(locale, full))
    return there ? text(locale, full, values) : undefined
  }
  const subject = own('subject') ?? template
  return {
    subject,
    greeting: row.name ? common('greeting', { name: row.name }) : common('greetingNoName'),
    headline: own('headline') ?? subject,
    paragraphs: [own('body') ?? '', ...(params.parts ?? []).map((part) => bodyOf(locale, part))]
      .flatMap((body) => body.split('\n'))
      .filter((paragraph) => paragraph.trim() !== ''),
    ...(params.reason && { reason: { label: own('reason') ?? common('reason'), text: params.reason } }),
    facts: factsOf(row, own('next'), common),
    ...(params.code && { code: params.code }),
    ...(params.link && {
      button: { label: own('button') ?? common('open'), link: address(params.link) },
    }),
    actions: (params.actions ?? []).map((action) => ({
      label: text(locale, `mail.actions.${action.kind}`, action.name ? { name: action.name } : {}),
      link: address(action.link),
    })),
    ...(params.stations?.length && { line: lineOf(locale, params.stations, common) }),
    ...(params.contact && { contact: contactText(params.contact, common) }),
    why: common('why', { host: new URL(publicUrl).host }),
    ...(params.unsubscribe && {
      unsubscribe: {
        label: common(templateOf(template)?.many ? 'noInvitations' : 'unsubscribe'),
        link: address(params.unsubscribe),
      },
    }),
  }
}

const bodyOf = (locale: string, { template, values }: PartBlock): string =>
  text(locale, `mail.${template}.body`, valueTexts(locale, values))

type Common = (key: string, more?: Record<string, string | number>) => string

function factsOf(
  { locale, params }: Pick<Message, 'locale' | 'params'>,
  next: string | undefined,
  common: Common,
): { label: string; text: string }[] {
  const { date, until } = params
  const entries: [string, string | undefined | false][] = [
    ['when', date && instantText(locale, date.starts)],
    ['where', date?.place],
    ['public', date?.public !== undefined && common(date.public ? 'publicYes' : 'publicNo')],
    ['speaking', date?.speaking && common(`speaking_${date.speaking}`)],
    ['next', next],
    ['until', until && dayText(locale, until)],
  ]
  return entries.flatMap(([key, found]) => (found ? [{ label: common(key), text: found }] : []))
}

function lineOf(locale: string, stations: StationBlock[], common: Common): NonNullable<Content['line']> {
  return {
    label: common('line'),
    stations: stations.map((station) => ({
      name: station.name,
      note: station.note === undefined ? '' : String(valueText(locale, station.note)),
      state: station.state,
      stateLabel: common(`station_${station.state}`),
    })),
  }
}

function contactText(contact: { name: string; phone?: string; email?: string }, common: Common): string {
  const ways = [contact.phone && common('phone', { phone: contact.phone }), contact.email].filter(Boolean)
  return common('contact', { name: [contact.name, ...ways].join(', ') })
}
