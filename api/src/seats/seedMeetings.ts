import type { EntityManager } from 'typeorm'
import { upsertByKey } from '../../seed/upsert.js'
import { addDays } from '../platform/index.js'
import { Summit } from '../summits/index.js'

/** Days before the first start on which the demo's Steuerungsgruppe met, the last one first. */
const metDaysAgo = [20, 75, 130, 190]

/**
 * Meetings of the demo's Steuerungsgruppe that are over, with who was there by name: most seats are steady, some stay empty, and for one a
 * deputy comes again and again.
 */
export async function seedMeetings(
  db: EntityManager,
  group: { id: string; bodyId: string },
  start: string,
): Promise<void> {
  const meetings = await upsertByKey(
    db,
    Summit,
    metDaysAgo.map((ago) => ({
      key: `demo-steering-met-${ago}`,
      values: {
        key: `demo-steering-met-${ago}`,
        bodyId: group.bodyId,
        kind: 'STEERING_MEETING' as const,
        state: 'HELD' as const,
        title: 'Sitzung der Steuerungsgruppe Integration',
        about: 'Stand der Jahresziele und nächste Schritte.',
        place: 'Kreishaus Grevenbroich',
        startsAt: new Date(`${addDays(start, -ago)}T15:00:00Z`),
        endsAt: new Date(`${addDays(start, -ago)}T17:00:00Z`),
        languages: ['de'],
        withRegistration: false,
        isDemo: true,
      },
    })),
  )
  for (const [at, id] of [...meetings.values()].entries()) await present(db, { id, at, groupId: group.id })
  for (const id of meetings.values()) await informed(db, id, group.id)
}

async function present(
  db: EntityManager,
  meeting: { id: string; at: number; groupId: string },
): Promise<void> {
  const { id, at, groupId } = meeting
  await db.query(
    'insert into summit_places (summit_id, capacity, ceiling) values ($1, null, null) on conflict do nothing',
    [id],
  )
  await db.query(
    `insert into invitation (summit_id, person_id, state, source)
      select $1, m.person_id, 'ISSUED', 'COMMITTEE' from membership m where m.committee_id = $2
        and m.valid_from <= (select starts_at::date from summit where id = $1) on conflict do nothing`,
    [id, groupId],
  )
  // a pattern that is the same on every installation: by the order of the seats
  await db.query(
    `insert into invited_presence (invitation_id)
      select i.id from (
        select m.person_id, m.role, row_number() over (order by g.position, s.number, m.role) as n
          from membership m join seat s on s.id = m.seat_id join seat_group g on g.id = s.seat_group_id
          where m.committee_id = $2) one
        join invitation i on i.summit_id = $1 and i.person_id = one.person_id
        where (one.n + $3::int) % 4 <> 0 and one.n % 7 <> 0 on conflict do nothing`,
    [id, groupId, at],
  )
  await db.query(
    `update summit set attendance = (select count(*) from invited_presence w join invitation i on i.id = w.invitation_id
      where i.summit_id = $1) where id = $1`,
    [id],
  )
}

/** Most mayors told their councils, the others nobody; nobody is reminded of meetings that are invented. */
async function informed(db: EntityManager, id: string, groupId: string): Promise<void> {
  await db.query(
    `insert into flow_receipt (summit_id, seat_id, committee_id, informed_on, way)
      select $1, s.id, c.id, (m.starts_at + interval '6 days')::date, case when s.number % 2 = 0 then 'IN_WRITING' else 'MEETING' end
        from summit m, seat s join committee c on c.body_id = s.bound_body_id and c.kind = 'COUNCIL'
        where m.id = $1 and s.committee_id = $2 and s.number <= 5 and s.kind = 'VOTING' on conflict do nothing`,
    [id, groupId],
  )
  await db.query(
    `insert into flow_reminder (summit_id, seat_id) select $1, s.id from seat s where s.committee_id = $2 on conflict do nothing`,
    [id, groupId],
  )
}
