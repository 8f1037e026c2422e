import { issueTickets } from '../../src/admission/issueTickets.js'
import { idOf, type World } from '../world/index.js'
import { heldOf } from './afterwards.js'
import { signedIn, type Table, type Who } from './mutations.js'
import { planners } from './summits.js'

/** Who may have lists and certificates of an event made. One's own is for whoever holds the ticket. */
export async function rightsOfDocuments(w: World): Promise<Table> {
  const { t } = w
  const summitId = await heldOf(w)
  const moved = (state: string, days: number) =>
    t.db.query(
      `update summit set state = $2, starts_at = now() + $3 * interval '1 day', ends_at = now() + ($3 + 1) * interval '1 day' where id = $1`,
      [summitId, state, days],
    )
  await moved('ANNOUNCED', 3)
  while ((await t.as(undefined, issueTickets)) > 0);
  await t.db.query(`update ticket set state = 'CHECKED_IN' where summit_id = $1`, [summitId])
  await moved('HELD', -3)
  const code = await idOf(t, 'select code as id from ticket where summit_id = $1', [summitId])
  const date = await idOf(
    t,
    `insert into summit (body_id, kind, state, title, about, place, starts_at, ends_at, with_registration, part_of_id, shares_guests)
     select body_id, kind, 'HELD', 'Nachbereitung', about, place, starts_at, ends_at, false, id, true from summit where id = $1 returning id`,
    [summitId],
  )
  const one = (input: unknown, may: readonly Who[] = planners) => [{ input, may }]
  return {
    makeAttendanceList: one({ summitId, by: 'WORKSHOP' }),
    makeCertificates: one({ summitId }),
    sendCertificates: one({ summitId }),
    recordAttendance: one({ summitId: date, participantIds: [] }),
    requestCertificate: one({ code }, ['nobody', ...signedIn]),
  }
}
