import { asSystem, postboxKey, signedAddress, tell } from '@mitsprache/api/domain'
import type { TestInstallation } from '@mitsprache/api/testing'
import { calendarReply, rawMail } from './rawMails.js'
import type { TestMailbox } from './mailbox.js'

/** How large a world is. */
export interface WorldSize {
  /** Events where places are offered, so many offers each. */
  offering: number
  offers: number
  waiting: number
  /** Events with a reminder that is due, so many invitations each. */
  reminding: number
  invited: number
  /** People at another event whose first invitations are sent. */
  inviting: number
  /** People who have a place at yet another event and no ticket so far. */
  ticketing: number
  /** People at the event whose badges and certificates are made. */
  guests: number
  /** Events that are long over. */
  over: number
  /** Letters that wait to be printed. */
  letters: number
  /** Answers of calendars in the mailbox, and as many mails of people. */
  answering: number
}

/** A world in which everything is due that workers do for an event by themselves. */
export interface EventWorld {
  offering: string[]
  reminding: string[]
  inviting: string
  ticketing: string
  guested: string
  over: string[]
  /** Where letters wait, and where people answer by mail. */
  lettered: string
  answered: string
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
    inviting: (await summits(1, '35 days'))[0] ?? '',
    ticketing: (await summits(1, '20 days'))[0] ?? '',
    guested: (await summits(1, '-1 hour'))[0] ?? '',
    over: await summits(size.over, '-1300 days'),
    lettered: (await summits(1, '40 days'))[0] ?? '',
    answered: (await summits(1, '50 days'))[0] ?? '',
  }
  const all = [
    ...world.offering,
    ...world.reminding,
    world.inviting,
    world.ticketing,
    world.guested,
    ...world.over,
    world.lettered,
    world.answered,
  ]
  await source.query(
    `insert into summit_places (summit_id, capacity, ceiling)
     select id, case when id = any($2) then $3::int end, case when id = any($2) then $3::int end from unnest($1::uuid[]) id`,
    [all, world.offering, size.offers],
  )
  await registered(source, world.offering, 'OFFERED', size.offers)
  await registered(source, world.offering, 'WAITLISTED', size.waiting)
  await registered(source, [world.ticketing], 'CONFIRMED', size.ticketing)
  await registered(source, [world.guested], 'CONFIRMED', size.guests)
  await registered(source, world.over, 'CONFIRMED', 8)
  await ticketed(source, [world.guested, ...world.over])
  await invited(source, world.reminding, size.invited)
  await remindedOf(source, world.reminding)
  await invited(source, [world.inviting], size.inviting, 'DRAFT')
  await sends(source, world.inviting)
  await invited(source, [world.lettered], size.letters)
  await lettersWait(source, world.lettered)
  await invited(source, [world.answered], size.answering)
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

/** So many people who were invited days ago and have not answered, or are still to be. */
async function invited(source: Source, events: string[], each: number, state = 'ISSUED'): Promise<void> {
  await source.query(
    `with wanted as (select e.id as summit_id, n, gen_random_uuid() as person from unnest($1::uuid[]) e(id), generate_series(1, $2) n),
     people as (insert into person (id, given_name, family_name, email, locale)
       select person, 'Gast', 'Geladen ' || n, person || '@demo.example', (array['de', 'tr', 'ar', 'uk'])[1 + n % 4] from wanted returning id)
     insert into invitation (summit_id, person_id, state, source, issued_at)
       select w.summit_id, w.person, $3, 'FILE', case when $3 <> 'DRAFT' then now() - interval '5 days' end
       from wanted w join people p on p.id = w.person`,
    [events, each, state],
  )
}

/** The invitations of an event are to be sent, as pressing the button does. */
const sends = (source: Source, summitId: string) =>
  source.query(
    `with made as (insert into sending (summit_id, kind) values ($1, 'INVITATION') returning id)
     insert into job (name, ids) select 'invitations.send', jsonb_build_object('sendingId', id) from made`,
    [summitId],
  )

/** A reminder at each of these events that is due since some minutes. */
const remindedOf = (source: Source, events: string[]) =>
  source.query(
    `insert into reminder (summit_id, anchor, day, time)
     select id, 'DAY', ((now() - interval '10 minutes') at time zone 'Europe/Berlin')::date, ((now() - interval '10 minutes') at time zone 'Europe/Berlin')::time
     from unnest($1::uuid[]) id`,
    [events],
  )

/** A letter to each who is invited to an event. */
async function lettersWait(source: Source, summitId: string): Promise<void> {
  const people = await source.query<{ id: string; name: string }[]>(
    `select i.id, p.family_name as name from invitation i join person p on p.id = i.person_id where i.summit_id = $1`,
    [summitId],
  )
  await asSystem(source, (ctx) =>
    tell(
      ctx,
      ...people.map(({ id, name }) => ({
        template: 'invitations.invited' as const,
        to: { name, post: 'Weg 1\n41460 Neuss', locale: 'de' as const },
        about: { entity: 'Invitation', id },
        params: {
          values: { title: 'Gipfel' },
          date: { starts: '2030-01-01T15:00:00Z', place: 'Neuss' },
          link: '/einladung/abcdefghijklmnopqrstuvwxyz012345',
          code: 'ABCDE23456',
        },
      })),
    ),
  )
}

/** Address of the mailbox of these tests, and where goes what belongs to nobody else. */
export const mailboxAddress = 'post@mitsprache.example'
export const contactAddress = 'kontakt@demo.example'

/** Everybody who is invited answers by their calendar, in turns yes and no, and writes a mail besides. */
export async function answersCome(
  { source }: TestInstallation,
  { answered }: EventWorld,
  box: TestMailbox,
): Promise<void> {
  const key = await postboxKey(source)
  const people = await source.query<{ id: string; email: string }[]>(
    `select p.id, p.email from invitation i join person p on p.id = i.person_id where i.summit_id = $1 order by p.id`,
    [answered],
  )
  for (const [nth, { id, email }] of people.entries()) {
    const to = signedAddress({ address: mailboxAddress, key }, 'calendar', id)
    const answer = nth % 2 === 0 ? 'ACCEPTED' : 'DECLINED'
    box.deliver(calendarReply({ from: email, to, uid: `summit-${answered}`, answer }))
    box.deliver(
      rawMail({ From: email, To: mailboxAddress, Subject: `Frage ${nth}` }, 'Kann ich jemanden mitbringen?'),
    )
  }
}

/** Asks for the badges and the certificates of an event, and the letters of another, as pressing the buttons does. */
export async function askForDocuments(
  { source }: TestInstallation,
  { guested, lettered }: EventWorld,
): Promise<void> {
  await source.query(
    `with items as (select unnest(array['BADGES', 'CERTIFICATES']) as kind, $1::uuid as summit_id, array_agg(id order by id) as ids from ticket where summit_id = $1
       union all select 'LETTERS', $2::uuid, array_agg(id order by id) from event_letter where summit_id = $2),
     made as (insert into document (kind, subject_entity, subject_id, locale, items, options, total, expires_at)
       select kind, 'Summit', summit_id, 'de', ids, '{"sender": "Markt 1, Neuss"}', cardinality(ids), now() + interval '1 day' from items returning id)
     insert into job (name, ids) select 'documents.make', jsonb_build_object('documentId', id) from made`,
    [guested, lettered],
  )
}

/** What recurs: a run that is lost is made up for by the next. */
export const recurring = [
  'summits.lapsePlaces',
  'invitations.remind',
  'admission.keepTickets',
  'followup.erase',
  'inbox.read',
]

/** Wants what recurs, as the schedule does at the turn of a minute; several times, so that workers meet at the same thing. */
export async function wantAll({ source }: TestInstallation, times: number): Promise<void> {
  await source.query(
    `insert into job (name, ids, key) select name, '{}', name || ' ' || gen_random_uuid()
     from unnest($2::text[]) name, generate_series(1, $1)`,
    [times, recurring],
  )
}

/** What is offered has run out as well, so that it goes on to the next. */
export async function letOffersRunOut({ source }: TestInstallation, { offering }: EventWorld): Promise<void> {
  await source.query(
    `update registration set offered_until = now() - interval '1 second' where state = 'OFFERED' and summit_id = any($1)`,
    [offering],
  )
}
