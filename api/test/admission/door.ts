import { randomUUID } from 'node:crypto'
import type { Recorded } from '../../src/admission/recordScans.js'
import { recordScans } from '../../src/admission/recordScans.js'
import { issueTickets } from '../../src/admission/issueTickets.js'
import type { TestInstallation } from '../harness/index.js'
import { stageOf, type Stage } from '../summits/stage.js'

/** A ticket as its table has it. */
export interface Card {
  id: string
  code: string
  state: string
  serial: number
  registrationId: string
}
/** What a device noted. */
export interface Noted {
  id: string
  ticketId: string
  code: string | null
  way: 'CODE' | 'NAME'
  at: Date
  undone: boolean
}

/** An event whose guests have tickets. */
export interface Door extends Stage {
  tickets: () => Promise<Card[]>
  /** What a device sends; each call is one batch. */
  sends: (device: string, ...scans: Noted[]) => Promise<Recorded[]>
}

/** An event with guests who have a place and a ticket each. */
export async function doorOf(t: TestInstallation, guests: number): Promise<Door> {
  const stage = await stageOf(t, { capacity: null, guests })
  for (let i = 0; i < guests; i++) await stage.comes(i)
  while ((await t.as(undefined, issueTickets)) > 0);
  return {
    ...stage,
    tickets: () =>
      t.db.query<Card[]>(
        `select t.id, t.code, t.state, t.serial, t.registration_id as "registrationId" from ticket t
         join registration r on r.id = t.registration_id where t.summit_id = $1 order by r.rank, t.id`,
        [stage.summitId],
      ),
    sends: (device, ...scans) =>
      t.as(stage.planner, (ctx) =>
        recordScans(ctx, { summitId: stage.summitId, deviceId: device, deviceName: 'Tür', scans }),
      ),
  }
}

/** A scan of a ticket by its code. */
export const scan = ({ id, code }: Pick<Card, 'id' | 'code'>, more: Partial<Noted> = {}): Noted => ({
  id: randomUUID(),
  ticketId: id,
  code,
  way: 'CODE',
  at: new Date(),
  undone: false,
  ...more,
})

/** Who is in, and which scans contradict, of an event: what must not depend on the order in which devices came back. */
export async function standing(t: TestInstallation, summitId: string) {
  const rows = await t.db.query<
    { id: string; state: string; live: number; entered: number; conflicts: number }[]
  >(
    `select t.id, t.state, count(d.id) filter (where d.withdrawn_at is null)::int as live,
       count(d.id) filter (where d.withdrawn_at is null and d.outcome = 'ENTERED')::int as entered,
       count(d.id) filter (where d.withdrawn_at is null and d.outcome <> 'ENTERED')::int as conflicts
     from ticket t left join door_scan d on d.ticket_id = t.id where t.summit_id = $1 group by t.id order by t.id`,
    [summitId],
  )
  return rows
}
