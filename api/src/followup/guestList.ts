import { record } from '../audit/index.js'
import { may, type Ctx } from '../platform/index.js'
import { EventQuestion } from '../questions/index.js'
import { Summit, titleIn, type NamedInLanguages } from '../summits/index.js'

/** One person of the list of guests, as it is handed on, in the language of whoever takes it out: names and what they come for, nothing of what they need and no answer that is special. */
export interface Guest {
  name: string
  organisation: string | null
  actorGroup: string | null
  state: string
  workshop: string | null
  /** null where nobody stood at the door. */
  arrived: boolean | null
  /** What was answered for all of the registration, by question. */
  answers: Record<string, string[]>
}

/**
 * Everybody who comes to an event, waits or cancelled, in the order they registered, one line a person. That it was taken out is
 * noted: a list of names leaves the house. Errors: NOT_FOUND, SIGN_IN_NEEDED, FORBIDDEN.
 */
export async function guestList(
  ctx: Ctx,
  summitId: string,
): Promise<{ title: string; guests: Guest[]; questions: EventQuestion[] }> {
  await may(ctx, 'exportGuests', Summit, summitId)
  const { locale } = ctx.viewer
  const event = await ctx.db.findOneByOrFail(Summit, { id: summitId })
  const found = await ctx.db.query<(Omit<Guest, 'workshop'> & { workshop: NamedInLanguages | null })[]>(
    `select concat_ws(' ', p.given_name, p.family_name) as name, coalesce(o.name, w.organisation) as organisation, coalesce(own.text, a.text) as "actorGroup", r.state,
       case when i.id is not null then jsonb_build_object('title', i.title, 'translations', i.translations) end as workshop, case when t.id is not null then t.state = 'CHECKED_IN' end as arrived,
       coalesce((select jsonb_object_agg(e.question_id, e."values") from event_answer e
         where e.registration_id = r.id and e.consent_id is null), '{}') as answers
     from registration r join participant p on p.registration_id = r.id
       left join organisation o on o.id = r.organisation_id
       left join walk_in w on w.registration_id = r.id
       left join summit_group g on g.id = r.group_id
       left join actor_group a on a.id = g.actor_group_id
       left join reference_text own on own.subject_id = a.id and own.language = $2
       left join workshop_seat s on s.registration_id = r.id
       left join programme_item i on i.id = s.item_id
       left join ticket t on t.participant_id = p.id and t.state <> 'REVOKED'
     where r.summit_id = $1 order by r.rank, p.position`,
    [summitId, locale],
  )
  const guests = found.map((one) => ({ ...one, workshop: one.workshop && titleIn(one.workshop, locale) }))
  // what is not asked any more has a column as long as somebody answered it
  const questions = (
    await ctx.db.find(EventQuestion, {
      where: { summitId, special: false },
      order: { state: 'ASC', position: 'ASC' },
    })
  ).filter(({ id, state }) => state === 'ASKED' || guests.some(({ answers }) => id in answers))
  await record(ctx, { action: 'followup.guests.export', entity: 'Summit', entityId: summitId })
  return { title: titleIn(event, locale), guests, questions }
}
