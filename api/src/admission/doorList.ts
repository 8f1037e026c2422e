import { DomainError, clock, isUuid, may, ref, runSql, sql, type Ctx } from '../platform/index.js'
import { Summit } from '../summits/index.js'
import type { DoorKey, DoorList, DoorRoom, DoorTicket } from './door.view.js'

/** What is told again, so that nothing that was being written meanwhile is missed. */
const overlapMs = 60_000
/** Most tickets that are told at once. */
const most = 10_000

/** The list a device at the door keeps; null for who does not work there. */
export async function readDoorList(ctx: Ctx, summitId: string, since: Date | null): Promise<DoorList | null> {
  if (!(await worksAtDoor(ctx, summitId))) return null
  const until = clock.now()
  const from = since && new Date(since.getTime() - overlapMs)
  const tickets = await runSql<DoorTicket>(
    ctx.db,
    ctx.viewer,
    sql`select t.id, t.serial, n.state, t.group_id as "groupId", coalesce(o.name, w.organisation) as organisation,
        w.id is not null as "walkIn", coalesce(w.over_full, false) as "overFull",
        coalesce(p.given_name, '') as "givenName", coalesce(p.family_name, '') as "familyName", p.spoken_name as "spokenName", coalesce(e.entries, '[]') as entries
      from (select t.*, r.group_id, r.organisation_id from ticket t join registration r on r.id = t.registration_id
        where t.summit_id = ${summitId}::uuid ${from ? sql`and t.modified_at > ${from}` : sql``} limit ${most}) t
      join ticket_standing n on n.id = t.id
      left join participant p on p.id = t.participant_id
      left join walk_in w on w.registration_id = t.registration_id
      left join organisation o on o.id = t.organisation_id
      left join lateral (select jsonb_agg(jsonb_build_object('id', d.id, 'deviceId', d.device_id, 'deviceName', d.device_name,
          'outcome', d.outcome, 'at', d.received_at, 'settled', d.settled_at is not null) order by d.position) as entries
        from door_scan d where d.ticket_id = t.id and d.withdrawn_at is null) e on true`,
  )
  const keys = await runSql<DoorKey>(
    ctx.db,
    ctx.viewer,
    sql`select id, public_key as "publicKey" from ticket_key order by created_at`,
  )
  const rooms = await runSql<DoorRoom>(
    ctx.db,
    ctx.viewer,
    sql`select null as "groupId", ceiling - taken as free from summit_places where summit_id = ${summitId}::uuid
      union all select id, ceiling - taken from summit_group where summit_id = ${summitId}::uuid`,
  )
  return { summit: ref(Summit, summitId), keys, until, rooms, tickets: tickets.map(withDates) }
}

const withDates = (ticket: DoorTicket): DoorTicket => ({
  ...ticket,
  entries: ticket.entries.map((entry) => ({ ...entry, at: new Date(entry.at) })),
})

/** Whether the viewer may let people in at an event. */
export async function worksAtDoor(ctx: Ctx, summitId: string): Promise<boolean> {
  if (!ctx.viewer.personId || !isUuid(summitId)) return false
  try {
    await may(ctx, 'recordScans', Summit, summitId, { lock: false })
    return true
  } catch (error) {
    if (error instanceof DomainError) return false
    throw error
  }
}
