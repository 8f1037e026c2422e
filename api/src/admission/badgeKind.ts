import { languageNameIn, languageOf, ownLanguageName } from '../contract/index.js'
import { documentKind, pictureOf } from '../documents/index.js'
import { text, type Ctx } from '../platform/index.js'
import { Summit, titleIn } from '../summits/index.js'

interface Named {
  name: string
  spokenName: string | null
  spokenLanguages: string[]
  organisation: string | null
  group: string | null
  code: string
}

/** Whose tickets these are, in the order they were asked for; one that holds no more has no badge. */
const namedOn = (ctx: Ctx, tickets: readonly string[], locale: string): Promise<Named[]> =>
  ctx.db.query<Named[]>(
    `select concat_ws(' ', p.given_name, p.family_name) as name, p.spoken_name as "spokenName", p.spoken_languages as "spokenLanguages",
       coalesce(o.name, c.organisation) as organisation, coalesce(w.text, a.text) as group, t.code
     from unnest($1::uuid[]) with ordinality as asked(id, at)
       join ticket t on t.id = asked.id and t.state <> 'REVOKED' and t.code <> ''
       join participant p on p.id = t.participant_id join registration r on r.id = t.registration_id
       left join organisation o on o.id = r.organisation_id left join walk_in c on c.registration_id = r.id
       left join summit_group g on g.id = r.group_id left join actor_group a on a.id = g.actor_group_id
       left join reference_text w on w.subject_id = a.id and w.language = $2
     order by asked.at`,
    [tickets, locale],
  )

/* Badges, ten on a sheet of A4 to be cut: the name in its own script, how it is spoken, what they speak, and the ticket's code. */
documentKind('BADGES', {
  template: 'badges',
  slice: 200,
  days: 7,
  fileName: async (ctx, { locale, subjectId }) =>
    `${text(locale, 'door.badges.title')} ${titleIn(await ctx.db.findOneByOrFail(Summit, { id: subjectId }), locale)}`,
  async gather(ctx, { locale, subjectId }, items) {
    const event = await ctx.db.findOneByOrFail(Summit, { id: subjectId })
    return {
      title: `${text(locale, 'door.badges.title')}: ${titleIn(event, locale)}`,
      author: 'Mitsprache',
      lang: languageOf(locale),
      // names of every direction stand on one sheet: each runs as its own script does, the sheet always the same way
      rtl: false,
      event: titleIn(event, locale),
      badges: (await namedOn(ctx, items, locale)).map(({ code, spokenLanguages, ...one }) => ({
        ...one,
        languages: spokenLanguages.map((tag) => ({
          tag,
          name: ownLanguageName(tag),
          // said where no font of ours can draw its own name
          said: languageNameIn(tag, languageOf(locale)),
        })),
        picture: text(locale, 'door.ticket.codeOf', { name: one.name }),
        ...pictureOf(code),
      })),
    }
  },
})
