import type { World } from '../world/index.js'

interface Thing {
  id: string
  state: string
}
/** A station of the paper, and the item it stands on. */
export interface WalkStation extends Thing {
  committeeId: string
  role: string
  itemId: string | null
}
/** A meeting of the walk. */
export interface WalkMeeting extends Thing {
  startsAt: Date
  committeeId: string
  items: (Thing & { isPublic: boolean })[]
  ballots: (Thing & { itemId: string; form: string; present: number })[]
  seats: { seatId: string; personId: string }[]
}
/** What there is to act upon. */
export interface MeetingScene {
  paper: Thing
  stations: WalkStation[]
  meetings: WalkMeeting[]
}

/** Reads the paper, its stations and the meetings of the walk as they are now. */
export async function meetingSceneOf({ t }: World, paperId: string): Promise<MeetingScene> {
  const of = async <T>(query: string) => (await t.db.query(query, [paperId])) as T[]
  const [paper] = await of<Thing>('select id, state from paper where id = $1')
  return {
    paper: paper as Thing,
    stations: await of(
      `select c.id, c.state, c.role, c.committee_id as "committeeId", l.item_id as "itemId" from consultation c
       left join agenda_item_consultation l on l.consultation_id = c.id where c.paper_id = $1 order by c.position, c.id`,
    ),
    meetings: await of(
      `select m.id, m.state, m.starts_at as "startsAt", k.committee_id as "committeeId",
         (select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'state', i.state, 'isPublic', i.is_public) order by i.position, i.id), '[]')
            from agenda_item i where i.meeting_id = m.id) as items,
         (select coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'state', b.state, 'itemId', b.item_id, 'form', b.form, 'present', b.present)
            order by b.created_at, b.id), '[]') from ballot b join agenda_item i on i.id = b.item_id where i.meeting_id = m.id) as ballots,
         (select coalesce(jsonb_agg(jsonb_build_object('seatId', s.seat_id, 'personId', s.person_id) order by s.seat_id), '[]') from membership s
            where s.committee_id = k.committee_id and s.role = 'HOLDER' and s.valid_to is null) as seats
       from meeting m join meeting_committee k on k.meeting_id = m.id and k.is_lead
       where m.title = $1 order by m.created_at, m.id`,
    ),
  }
}
