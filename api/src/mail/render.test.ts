import { describe, expect, test } from 'vitest'
import { Message } from './Message.js'
import { render } from './render.js'

const row = (over: Partial<Message> = {}): Message =>
  Object.assign(new Message(), {
    id: '5d7a2f0e-9c7e-4c8e-b1b0-3a7f1c2d3e4f',
    address: 'ayse@example.org',
    name: 'Ayşe Yılmaz',
    locale: 'tr',
    template: 'tasks.reminder',
    params: {
      values: { task: 'Prüfen', title: 'Sprachkurse <b>für Eltern</b>', n: 7, due: { day: '2026-05-03' } },
      reason: 'Kein Geld.\nVielleicht 2027.',
      until: '2026-05-03',
      link: '/antrag/1',
      contact: { name: 'Frau Beispiel', phone: '02181 601 0' },
      actions: [{ kind: 'come', link: '/antwort/1' }],
      date: { starts: '2026-05-03T15:00:00Z', place: 'Rathaus', public: true, speaking: 'onRequest' },
      stations: [
        { name: 'Integrationsrat', state: 'done', note: { day: '2026-04-01' } },
        { name: 'Stadtrat', state: 'now' },
      ],
    },
    calendar: null,
    createdAt: new Date('2026-04-26T06:00:00Z'),
    ...over,
  })
const url = 'https://mitsprache.example'

describe('a rendered mail', () => {
  test('is the same every time and carries the Message-ID of its row', () => {
    expect(render(row(), url)).toEqual(render(row(), url))
    expect(render(row(), url)).toMatchObject({
      messageId: '<5d7a2f0e-9c7e-4c8e-b1b0-3a7f1c2d3e4f@mitsprache.example>',
      subject: '7 gün kaldı: Prüfen',
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
  })

  test('says everything in text and in HTML, in the language of the recipient', () => {
    const { text, html } = render(row(), url)
    for (const piece of [
      'Merhaba Ayşe Yılmaz,',
      '3 Mayıs 2026',
      'Rathaus',
      'https://mitsprache.example/tr/antrag/1',
      'https://mitsprache.example/tr/antwort/1',
      'Geliyoruz',
      '02181 601 0',
      'Integrationsrat',
      'Kein Geld.',
    ]) {
      expect(text).toContain(piece)
      expect(html).toContain(piece)
    }
    expect(html).toContain('Sprachkurse &lt;b&gt;für Eltern&lt;/b&gt;')
  })

  test('has its colours where a mail program reads them: no style is broken off by its own quotation marks', () => {
    const { html } = render(row(), url)
    expect(html).toMatch(/<body style="[^"]*font-family:'Fira Sans'[^"]*background:#ffffff">/)
    // every attribute is closed before the next begins
    expect(html.replace(/<[a-z][a-z0-9]*( [a-z-]+="[^"]*")*>/g, '')).not.toMatch(/style=|href=/)
  })

  test('runs from right to left in Arabic and counts there as Arabic does', () => {
    const two = row({
      locale: 'ar',
      params: { values: { task: 'x', title: 'y', n: 2, due: { day: '2026-05-03' } } },
    })
    expect(render(two, url).html).toContain('<html lang="ar" dir="rtl">')
    expect(render(two, url).subject).toContain('يومان')
  })

  test('keeps what people typed out of headers', () => {
    const evil = row({
      name: 'A, B <x@evil.example>\r\nBcc: y@evil.example',
      params: {
        values: { task: 'a\r\nBcc: z@evil.example', title: 't', n: 1, due: '' },
        unsubscribe: '/aus',
      },
    })
    const mail = render(evil, url)
    expect(mail.to.name).not.toMatch(/[\r\n]/)
    expect(mail.subject).not.toMatch(/[\r\n]/)
    expect(mail.headers['List-Unsubscribe']).toBe('<https://mitsprache.example/tr/aus>')
  })
})

describe('its date for the calendar', () => {
  const dated = (over: object = {}) =>
    row({
      calendar: {
        uid: 'consultation-1@mitsprache',
        title: 'Sozialausschuss',
        starts: '2026-10-24T22:30:00Z',
        ends: '2026-10-25T02:30:00Z',
        place: 'Rathaus, Saal 1',
        ...over,
      },
    })
  const file = (message: Message) =>
    String(render(message, url).attachments[0]?.content ?? '').replaceAll('\r\n ', '')

  test('shows the wall time of the office on both sides of the change of clocks', () => {
    const ics = file(dated())
    expect(ics).toContain('DTSTART;TZID=Europe/Berlin:20261025T003000')
    expect(ics).toContain('DTEND;TZID=Europe/Berlin:20261025T033000')
    expect(ics).toContain('BEGIN:VTIMEZONE')
    expect(ics).toContain('DTSTAMP:20260426T060000Z')
    expect(ics).toContain('LOCATION:Rathaus\\, Saal 1')
  })

  test('lets nothing a person typed begin a line', () => {
    const ics = file(
      dated({
        uid: 'x\r\nATTENDEE:mailto:evil@example.org',
        title: 'Sitzung\r\nATTENDEE:mailto:evil@example.org',
        description: 'a\u2028ATTENDEE:mailto:evil@example.org\nATTACH:https://evil.example',
        place: 'b\rATTENDEE:mailto:evil@example.org',
      }),
    )
    expect(ics.split(/[\r\n\u2028]+/).filter((line) => /^ATT/.test(line))).toEqual([])
  })
})
