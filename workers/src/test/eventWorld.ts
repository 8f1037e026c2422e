import type { TestInstallation } from '@mitsprache/api/testing'

/** How large a world is. */
export interface WorldSize {
  /** Events where places are offered, so many offers each. */
  offering: number
  offers: number
  waiting: number
  /** Events with a reminder that is due, so many invitations each. */
  reminding: number
  invited: number
  /** People at the event whose badges and certificates are made. */
  guests: number
  /** Events that are long over. */
  over: number
}

/** A world in which everything is due that workers do for an event by themselves. */
export interface EventWorld {
  offering: string[]
  reminding: string[]
  guested: string
  over: string[]
}

/** Makes it, set by set. Nobody is mailed while it is made. */
export async function eventWorld({ source }: TestInstallation, size: WorldSize): Promise<EventWorld> {
  const summits = (count: number, starts: string) =>
    ids(
      source.query(
        `insert into summit (body_id, kind, state, title, about, place, starts_at, ends_at, is_demo)
         select b.id, 'SUMMIT', 'ANNOUNCED', 'Gipfel ' || n, 'Probe', 'Neuss', now() + $2::interval, now() + $2::interval + interval '3 hours', true
         from body b, generate_series(1, $1) n where b.ags = '05162' returning id`,
        [count, starts],
      ),
    )
  const world = {
    offering: await summits(size.offering, '30 days'),
    reminding: await summits(size.reminding, '30 days'),
    guested: (await summits(1, '-1 hour'))[0] ?? '',
    over: await summits(size.over, '-1300 days'),
  }
  const all = [...world.offering, ...world.reminding, world.guested, ...world.over]
  await source.query(
    `insert into summit_places (summit_id, capacity, ceiling)
     select id, case when id = any($2) then $3::int end, case when id = any($2) then $3::int end from unnest($1::uuid[]) id`,
    [all, world.offering, size.offers],
  )
  await registered(source, world.offering, 'OFFERED', size.offers)
  await registered(source, world.offering, 'WAITLISTED', size.waiting)
  await registered(source, [world.guested], 'CONFIRMED', size.guests)
  await registered(source, world.over, 'CONFIRMED', 8)
  await ticketed(source, [world.guested, ...world.over])
  await invited(source, world.reminding, size.invited)
  return world
}

type Source = TestInstallation['source']
const ids = async (rows: Promise<unknown>) => ((await rows) as { id: string }[]).map(({ id }) => id)

/** So many people with a registration each at each of these events; what is offered has just run out. */
async function registered(source: Source, events: string[], state: string, each: number): Promise<void> {
  await source.query(
    `with wanted as (select e.id as summit_id, n, gen_random_uuid() as person from unnest($1::uuid[]) e(id), generate_series(1, $3) n),
     people as (insert into person (id, given_name, family_name, email, locale)
       select person, 'Gast', 'Muster ' || n, person || '@demo.example', (array['de', 'tr', 'ar', 'uk'])[1 + n % 4] from wanted returning id),
     made as (insert into registration (summit_id, person_id, state, size, rank, offered_until)
       select w.summit_id, w.person, $2, 1, coalesce((select max(r.rank) from registration r where r.summit_id = w.summit_id), 0) + w.n,
         case when $2 = 'OFFERED' then now() - interval '1 minute' end
       from wanted w join people p on p.id = w.person returning id, summit_id)
     insert into participant (registration_id, position, given_name, family_name, spoken_name)
       select id, 1, 'Gast', 'Muster', 'Mus-ter' from made`,
    [events, state, each],
  )
  await source.query(
    `update summit_places p set last_rank = (select coalesce(max(rank), 0) from registration r where r.summit_id = p.summit_id),
       taken = (select coalesce(sum(size), 0) from registration r where r.summit_id = p.summit_id and r.state in ('CONFIRMED', 'OFFERED'))
     where summit_id = any($1)`,
    [events],
  )
}

/** Everybody who has a place was let in with a ticket. */
const ticketed = (source: Source, events: string[]) =>
  source.query(
    `insert into ticket (id, summit_id, registration_id, participant_id, code, state)
     select gen_random_uuid(), r.summit_id, r.id, p.id, 'CODE-' || p.id, 'CHECKED_IN'
     from registration r join participant p on p.registration_id = r.id where r.summit_id = any($1) and r.state = 'CONFIRMED'`,
    [events],
  )

/** So many people who were invited days ago and have not answered, and a reminder that is due since some minutes. */
async function invited(source: Source, events: string[], each: number): Promise<void> {
  await source.query(
    `with wanted as (select e.id as summit_id, n, gen_random_uuid() as person from unnest($1::uuid[]) e(id), generate_series(1, $2) n),
     people as (insert into person (id, given_name, family_name, email, locale)
       select person, 'Gast', 'Geladen ' || n, person || '@demo.example', (array['de', 'tr', 'ar', 'uk'])[1 + n % 4] from wanted returning id)
     insert into invitation (summit_id, person_id, state, source, issued_at)
       select w.summit_id, w.person, 'ISSUED', 'FILE', now() - interval '5 days' from wanted w join people p on p.id = w.person`,
    [events, each],
  )
  await source.query(
    `insert into reminder (summit_id, anchor, day, time)
     select id, 'DAY', ((now() - interval '10 minutes') at time zone 'Europe/Berlin')::date, ((now() - interval '10 minutes') at time zone 'Europe/Berlin')::time
     from unnest($1::uuid[]) id`,
    [events],
  )
}

/** Asks for the badges and the certificates of an event, as pressing the button does. */
export async function askForDocuments({ source }: TestInstallation, summitId: string): Promise<void> {
  await source.query(
    `with items as (select array_agg(id order by id) as ids from ticket where summit_id = $1),
     made as (insert into document (kind, subject_entity, subject_id, locale, items, total, expires_at)
       select kind, 'Summit', $1, 'de', ids, cardinality(ids), now() + interval '1 day' from items, unnest(array['BADGES', 'CERTIFICATES']) kind returning id)
     insert into job (name, ids) select 'documents.make', jsonb_build_object('documentId', id) from made`,
    [summitId],
  )
}

/** Wants what recurs, as the schedule does at the turn of a minute; several times, so that workers meet at the same thing. */
export async function wantAll({ source }: TestInstallation, times: number): Promise<void> {
  await source.query(
    `insert into job (name, ids, key) select name, '{}', name || ' ' || gen_random_uuid()
     from unnest(array['summits.lapsePlaces', 'invitations.remind', 'admission.keepTickets', 'followup.erase']) name, generate_series(1, $1)`,
    [times],
  )
}

/** What is offered has run out as well, so that it goes on to the next. */
export async function letOffersRunOut({ source }: TestInstallation, { offering }: EventWorld): Promise<void> {
  await source.query(
    `update registration set offered_until = now() - interval '1 second' where state = 'OFFERED' and summit_id = any($1)`,
    [offering],
  )
}
