import { isRtl, languageOf, type Locale } from '../contract/index.js'
import { documentKind, type Sheet } from '../documents/index.js'
import { dayOf, dayText, text, type Ctx } from '../platform/index.js'
import { Summit, titleIn, type ProgrammeItem } from '../summits/index.js'
import { whenText } from './whenText.js'

interface Came {
  summitId: string
  name: string
  /** How it is spoken: printed where no font of ours can draw the name. */
  spokenName: string | null
  locale: Locale
  workshop: Pick<ProgrammeItem, 'title' | 'translations'> | null
  /** When further dates of the event began that they were at. */
  dates: Date[]
}

/** Those of these tickets who were let in, in the order of the tickets. */
const whoCame = (ctx: Ctx, tickets: readonly string[]): Promise<Came[]> =>
  ctx.db.query<Came[]>(
    `select t.summit_id as "summitId", concat_ws(' ', p.given_name, p.family_name) as name, p.spoken_name as "spokenName", h.locale, case when i.id is not null then jsonb_build_object('title', i.title, 'translations', i.translations) end as workshop,
       array(select d.starts_at from date_presence was join summit d on d.id = was.summit_id
         where was.participant_id = p.id and d.part_of_id = t.summit_id order by d.starts_at) as dates
     from unnest($1::uuid[]) with ordinality as asked(id, at) join ticket t on t.id = asked.id and t.state = 'CHECKED_IN'
       join participant p on p.id = t.participant_id join registration r on r.id = t.registration_id
       join person h on h.id = r.person_id
       left join workshop_seat s on s.registration_id = r.id left join programme_item i on i.id = s.item_id
     order by asked.at`,
    [tickets],
  )

/** A certificate, in the language of who registered: others of the party are named as they were registered. */
function certificateOf(
  { name, spokenName, locale, workshop, dates }: Came,
  event: Summit,
  place: string,
  issued: Date,
) {
  const say = (key: string, values = {}) => text(locale, `documents.certificate.${key}`, values)
  const day = dayText(locale, dayOf(issued))
  return {
    lang: languageOf(locale),
    rtl: isRtl(locale),
    office: text(locale, 'documents.office', { place }),
    heading: say('title'),
    confirms: say('confirms'),
    name,
    spokenName,
    took: say('took'),
    event: titleIn(event, locale),
    facts: [
      { label: text(locale, 'mail.common.when'), text: whenText(locale, event) },
      { label: text(locale, 'mail.common.where'), text: event.place },
      ...(dates.length > 0
        ? [{ label: say('dates'), text: dates.map((date) => dayText(locale, dayOf(date))).join(', ') }]
        : []),
      ...(workshop ? [{ label: say('workshop'), text: titleIn(workshop, locale) }] : []),
    ],
    issued: say('issued', { place, day }),
    note: say('note'),
  }
}

async function sheetOf(
  ctx: Ctx,
  document: { locale: Locale; createdAt: Date },
  tickets: readonly string[],
): Promise<Sheet> {
  const { locale } = document
  const came = await whoCame(ctx, tickets)
  const summitId = came[0]?.summitId
  const event = summitId ? await ctx.db.findOneByOrFail(Summit, { id: summitId }) : null
  const [body] = await ctx.db.query<{ place: string }[]>(
    'select short_name as place from body where id = $1',
    [event?.bodyId ?? null],
  )
  const place = body?.place ?? ''
  return {
    title: `${text(locale, `documents.certificate.${tickets.length > 1 ? 'titles' : 'title'}`)}: ${event ? titleIn(event, locale) : ''}`,
    author: text(locale, 'documents.office', { place }),
    lang: languageOf(locale),
    rtl: isRtl(locale),
    certificates: event ? came.map((one) => certificateOf(one, event, place, document.createdAt)) : [],
  }
}

/* Certificates of who was let in: all of an event to be printed, or one's own. */
documentKind('CERTIFICATES', {
  template: 'certificates',
  slice: 200,
  days: 7,
  fileName: async (ctx, { locale, subjectId }) =>
    `${text(locale, 'documents.certificate.titles')} ${titleIn(await ctx.db.findOneByOrFail(Summit, { id: subjectId }), locale)}`,
  gather: sheetOf,
})
documentKind('CERTIFICATE', {
  template: 'certificates',
  slice: 1,
  days: 7,
  fileName: (_, { locale }) => Promise.resolve(text(locale, 'documents.certificate.title')),
  gather: sheetOf,
})
