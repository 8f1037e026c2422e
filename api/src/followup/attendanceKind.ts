import { isRtl, languageOf } from '../contract/index.js'
import { documentKind } from '../documents/index.js'
import { clock, instantText, text, type Ctx } from '../platform/index.js'
import { Summit, titleIn, type NamedInLanguages } from '../summits/index.js'
import { whenText } from './whenText.js'

interface Present {
  name: string
  /** How it is spoken: printed where no font of ours can draw the name. */
  spokenName: string | null
  organisation: string | null
  groupId: string | null
  group: string | null
  workshopId: string | null
  workshop: NamedInLanguages | null
}

type Person = Pick<Present, 'name' | 'spokenName'> & { organisation: string }

/** Those who have a place, in the order they were asked for, with what their group is called in a language. */
const peopleOf = (ctx: Ctx, items: readonly string[], locale: string): Promise<Present[]> =>
  ctx.db.query<Present[]>(
    `select concat_ws(' ', p.given_name, p.family_name) as name, p.spoken_name as "spokenName", coalesce(o.name, c.organisation) as organisation, g.id as "groupId",
       coalesce(w.text, a.text) as group, i.id as "workshopId",
       case when i.id is not null then jsonb_build_object('title', i.title, 'translations', i.translations) end as workshop
     from unnest($1::uuid[]) with ordinality as asked(id, at) join participant p on p.id = asked.id
       join registration r on r.id = p.registration_id left join organisation o on o.id = r.organisation_id
       left join walk_in c on c.registration_id = r.id
       left join summit_group g on g.id = r.group_id left join actor_group a on a.id = g.actor_group_id
       left join reference_text w on w.subject_id = a.id and w.language = $2
       left join workshop_seat s on s.registration_id = r.id left join programme_item i on i.id = s.item_id
     order by asked.at`,
    [items, locale],
  )

/* The list that lies at the door to be signed: by group or by workshop, in the language of whoever asked for it. */
documentKind('ATTENDANCE', {
  template: 'attendance',
  slice: 5_000,
  days: 7,
  fileName: async (ctx, { locale, subjectId }) =>
    `${text(locale, 'documents.attendance.title')} ${titleIn(await ctx.db.findOneByOrFail(Summit, { id: subjectId }), locale)}`,
  async gather(ctx, { locale, subjectId, options }, items) {
    const event = await ctx.db.findOneByOrFail(Summit, { id: subjectId })
    const title = titleIn(event, locale)
    const say = (key: string) => text(locale, `documents.attendance.${key}`)
    const byWorkshop = options.by === 'WORKSHOP'
    const groups = new Map<string, { name: string; people: Person[] }>()
    for (const one of await peopleOf(ctx, items, locale)) {
      const [id, name] = byWorkshop
        ? [one.workshopId, one.workshop && titleIn(one.workshop, locale)]
        : [one.groupId, one.group]
      const none = say(byWorkshop ? 'noWorkshop' : 'noGroup')
      const group = groups.get(id ?? '') ?? { name: name ?? none, people: [] }
      group.people.push({ name: one.name, spokenName: one.spokenName, organisation: one.organisation ?? '' })
      groups.set(id ?? '', group)
    }
    const compare = new Intl.Collator(locale).compare
    return {
      title: `${say('title')}: ${title}`,
      author: 'Mitsprache',
      lang: languageOf(locale),
      rtl: isRtl(locale),
      heading: say('title'),
      event: title,
      when: whenText(locale, event),
      place: event.place,
      asOf: text(locale, 'documents.attendance.asOf', { when: instantText(locale, clock.now()) }),
      columns: [say('number'), say('name'), say('organisation'), say('signature')],
      page: text(locale, 'documents.attendance.page', { n: '§' }),
      // who belongs to none comes last
      groups: [...groups]
        .sort(([a, one], [b, other]) => Number(a === '') - Number(b === '') || compare(one.name, other.name))
        .map(([, group]) => group),
    }
  },
})
