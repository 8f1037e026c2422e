import { viewerOf } from '../../src/accounts/loadViewer.js'
import { DomainError, type Ctx, type Viewer } from '../../src/platform/index.js'
import { acceptPlace } from '../../src/summits/acceptPlace.js'
import { announceSummit } from '../../src/summits/announceSummit.js'
import { changeSummit } from '../../src/summits/changeSummit.js'
import { cancelRegistration } from '../../src/summits/cancelRegistration.js'
import { planSummit } from '../../src/summits/planSummit.js'
import { register } from '../../src/summits/register.js'
import { Summit } from '../../src/summits/Summit.js'
import type { TestInstallation } from '../harness/index.js'
import { demoViewer } from '../stories/people.js'

const day = 86_400_000

/** How a verb ended: done, or the code of its refusal; of the field it names, if it names one. */
export const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) =>
      error instanceof DomainError ? (error.fields[0]?.code ?? error.code) : String(error),
  )

/** An event and those who want to come to it. */
export interface Stage {
  t: TestInstallation
  planner: Viewer
  summitId: string
  groupIds: string[]
  guests: Viewer[]
  /** Registers a guest with so many people; gives the registration's id. */
  comes: (guest: number, people?: number, group?: number) => Promise<string>
  accepts: (guest: number, id: string) => Promise<string>
  cancels: (guest: number, id: string) => Promise<string>
  state: (id: string) => Promise<string>
}

/** Plans and announces an event with places in total and for groups of actors; null = no limit of their own. */
export async function stageOf(
  t: TestInstallation,
  wanted: { capacity: number | null; groups?: readonly (number | null)[]; guests: number },
): Promise<Stage> {
  const planner = await demoViewer(t, 'leyla.brueckner@demo.example')
  const actors = await t.db.query<{ id: string }[]>('select id from actor_group order by position')
  const [body] = await t.db.query<{ id: string }[]>(`select id from body where ags = '05162'`)
  const startsAt = new Date(Date.now() + 30 * day)
  const summitId = await t.as(planner, async (ctx) => {
    const id = await planSummit(ctx, {
      bodyId: body?.id,
      kind: 'SUMMIT',
      title: 'Integrationsgipfel',
      about: 'Was wurde erreicht, was kommt als Nächstes?',
      place: 'Zeughaus, Neuss',
      startsAt,
      endsAt: new Date(startsAt.getTime() + day / 3),
      capacity: wanted.capacity,
      groups: (wanted.groups ?? []).map((capacity, i) => ({ actorGroupId: actors[i]?.id, capacity })),
    })
    return announceSummit(ctx, id)
  })
  const groups = await t.db.query<{ id: string }[]>(
    'select g.id from summit_group g join actor_group a on a.id = g.actor_group_id where summit_id = $1 order by a.position',
    [summitId],
  )
  const groupIds = groups.map(({ id }) => id)
  const guests = await guestsOf(t, wanted.guests)
  const as = (guest: number, work: (ctx: Ctx) => Promise<string>) => t.as(guests[guest], work)
  return {
    t,
    planner,
    summitId,
    groupIds,
    guests,
    comes: (guest, people = 1, group) =>
      as(guest, (ctx) =>
        register(ctx, {
          summitId,
          groupId: group === undefined ? null : groupIds[group],
          participants: Array.from({ length: people }, (_, i) => ({
            givenName: `Gast ${guest}`,
            familyName: `Muster ${i}`,
          })),
        }),
      ),
    accepts: (guest, id) => as(guest, (ctx) => acceptPlace(ctx, id)),
    cancels: (guest, id) => as(guest, (ctx) => cancelRegistration(ctx, id)),
    state: async (id) =>
      (await t.db.query<{ state: string }[]>('select state from registration where id = $1', [id]))[0]
        ?.state ?? '',
  }
}

async function guestsOf(t: TestInstallation, count: number): Promise<Viewer[]> {
  if (count === 0) return []
  const made = await t.db.query<{ id: string }[]>(
    `insert into person (given_name, family_name, email, locale)
     select 'Gast', 'Muster ' || n, 'gast' || n || '.' || substr(gen_random_uuid()::text, 1, 8) || '@demo.example', 'de' from generate_series(1, $1) n returning id`,
    [count],
  )
  const [first] = made
  const like = await viewerOf(t.db, first?.id ?? '')
  return made.map(({ id }) => ({ ...like, personId: id, roles: ['PERSON@*'] }))
}

/** Moves an event to another beginning; it lasts as long as before. */
export async function moveTo({ t, planner, summitId }: Stage, startsAt: Date): Promise<string> {
  const event = await t.db.findOneByOrFail(Summit, { id: summitId })
  const { kind, title, about, place } = event
  const endsAt = new Date(startsAt.getTime() + event.endsAt.getTime() - event.startsAt.getTime())
  return t.as(planner, (ctx) =>
    changeSummit(ctx, { id: summitId, kind, title, about, place, startsAt, endsAt }),
  )
}

/** What must hold of an event's places whatever happened; each sentence names what does not. */
export async function broken(t: TestInstallation, summitId: string): Promise<string[]> {
  const rows = await t.db.query<{ fault: string }[]>(
    `with held as (select * from registration where summit_id = $1 and state in ('CONFIRMED', 'OFFERED')),
     waits as (select * from registration where summit_id = $1 and state = 'WAITLISTED'),
     p as (select * from summit_places where summit_id = $1)
     select 'more places are taken than there are' as fault from p where (select coalesce(sum(size), 0) from held) > coalesce(ceiling, 1e9)
     union all select 'the total is counted wrong' from p where taken <> (select coalesce(sum(size), 0) from held)
     union all select 'a group has more than its places' from summit_group g where summit_id = $1 and (select coalesce(sum(size), 0) from held where group_id = g.id) > coalesce(ceiling, 1e9)
     union all select 'a group is counted wrong' from summit_group g where summit_id = $1 and taken <> (select coalesce(sum(size), 0) from held where group_id = g.id)
     union all select 'somebody waits while a fitting place is free' from waits w, p left join summit_group g on true
       where g.id is not distinct from w.group_id and w.size <= coalesce(p.ceiling - p.taken, 1e9) and w.size <= coalesce(g.ceiling - g.taken, 1e9)
     union all select 'a rank is missing' where (select count(*) from registration where summit_id = $1) <> (select coalesce(max(rank), 0) from registration where summit_id = $1)
     union all select 'somebody is there twice' from registration where summit_id = $1 and state in ('CONFIRMED', 'OFFERED', 'WAITLISTED') group by person_id having count(*) > 1
     union all select 'not as many people as were said' from registration r where summit_id = $1 and size <> (select count(*) from participant where registration_id = r.id)`,
    [summitId],
  )
  return [...new Set(rows.map(({ fault }) => fault))]
}
