import { In } from 'typeorm'
import { printedCode } from '../accounts/index.js'
import { isRtl, languageOf } from '../contract/index.js'
import { documentKind, pictureOf, type Document, type Workshop } from '../documents/index.js'
import { contentOf, Message } from '../mail/index.js'
import { dayOf, dayText, text, type Ctx } from '../platform/index.js'
import { Summit, titleIn } from '../summits/index.js'

/*
 * Letters to those without an e-mail address: what a mail would say, on paper for a window envelope. A letter is a message of
 * the ledger, frozen when it was written, so printed again it says the same and carries the same code.
 */
documentKind('LETTERS', {
  template: 'letters',
  slice: 200,
  days: 7,
  fileName: async (ctx, { locale, subjectId }) =>
    text(locale, 'documents.letters.fileName', { title: titleIn(await eventOf(ctx, subjectId), locale) }),
  async gather(ctx, document, items, workshop) {
    const event = await eventOf(ctx, document.subjectId)
    const found = new Map(
      (await ctx.db.findBy(Message, { id: In([...items]), channel: 'LETTER' })).map((row) => [row.id, row]),
    )
    const contact = await contactOf(ctx, event.bodyId)
    const { locale } = document
    return {
      title: text(locale, 'documents.letters.title', { title: titleIn(event, locale) }),
      author: text(locale, 'documents.office', { place: contact.place }),
      lang: languageOf(locale),
      rtl: isRtl(locale),
      letters: items.flatMap((id) => {
        const row = found.get(id)
        // who was forgotten or taken off the list meanwhile gets none
        return row?.address && row.state !== 'cancelled' ? [letterOf(row, document, workshop, contact)] : []
      }),
    }
  },
})

const eventOf = (ctx: Ctx, id: string) => ctx.db.findOneByOrFail(Summit, { id })

interface Contact {
  place: string
  name: string | null
  phone: string | null
}

/** Whom to call about the events of a body: its Integrationsbuero's published contact, or its own. */
async function contactOf(ctx: Ctx, bodyId: string): Promise<Contact> {
  const [found] = await ctx.db.query<Contact[]>(
    `select b.short_name as place, c.name, c.phone from body b
       left join lateral (select p.name, p.phone from contact_person p left join office o on o.id = p.office_id
         where p.body_id = b.id and p.removed_at is null and p.committee_id is null
         order by coalesce(o.is_integration_office, false) desc, p.office_id is null desc limit 1) c on true where b.id = $1`,
    [bodyId],
  )
  return found ?? { place: '', name: null, phone: null }
}

function letterOf(row: Message, document: Document, { publicUrl }: Workshop, contact: Contact) {
  const { locale } = row
  const say = (key: string, values: Record<string, string | number> = {}) =>
    text(locale, `documents.letter.${key}`, values)
  const content = contentOf(row, publicUrl)
  return {
    lang: languageOf(locale),
    rtl: isRtl(locale),
    sender: document.options.sender ?? '',
    address: [row.name, ...row.address.split('\n')],
    day: dayText(locale, dayOf(document.createdAt)),
    subject: content.headline,
    greeting: content.greeting,
    paragraphs: content.paragraphs,
    facts: content.facts,
    reason: content.reason ?? null,
    answer: content.button
      ? {
          title: content.code ? say('answer') : content.button.label,
          text: say(content.code ? 'how' : 'scan'),
          page: content.code ? `${new URL(publicUrl).host}/einladung` : null,
          codeLabel: say('code'),
          code: content.code ? printedCode(content.code) : null,
          phone: contact.phone ? say('phone', { phone: contact.phone }) : null,
          picture: say('picture'),
          ...pictureOf(content.button.link),
        }
      : null,
    tickets: (row.params.codes ?? []).map(({ name, text: code }) => ({
      name,
      picture: text(locale, 'door.ticket.codeOf', { name }),
      ...pictureOf(code),
    })),
    closing: say('closing'),
    signed: text(locale, 'documents.office', { place: contact.place }),
    contact: contact.name && say('contact', { name: contact.name }),
  }
}
