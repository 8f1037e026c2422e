import { randomUUID } from 'node:crypto'
import { addDoorHelper } from '../../src/admission/doorHelpers.js'
import { issueTickets } from '../../src/admission/issueTickets.js'
import { recordScans } from '../../src/admission/recordScans.js'
import { viewerOf } from '../../src/accounts/loadViewer.js'
import { idOf, type World } from '../world/index.js'
import type { Table, Who } from './mutations.js'
import { planners, summitsOf } from './summits.js'

/** The door of an event of Neuss: somebody of Köprü has a ticket and was let in twice; the mayor helps there. */
export async function doorOfNeuss(w: World) {
  const { t, cast } = w
  const { open } = await summitsOf(w)
  while ((await t.as(undefined, issueTickets)) > 0);
  const ticket = await idOf(t, 'select id from ticket where summit_id = $1', [open])
  const email = 'einlass@demo.example'
  await t.db.query('update person set email = $2 where id = $1', [cast.mayor.personId, email])
  await t.as(cast.integrationOffice, (ctx) =>
    addDoorHelper(ctx, { summitId: open, familyName: 'Hilfe', email, locale: 'de' }),
  )
  // whoever helps has the role from now on
  cast.mayor = await viewerOf(t.db, cast.mayor.personId ?? '')
  const scans = [randomUUID(), randomUUID()].map((id) => ({
    ...{ id, ticketId: ticket, code: null, way: 'NAME', at: new Date(), undone: false },
  }))
  const device = { summitId: open, deviceId: randomUUID(), deviceName: 'Haupteingang' }
  await t.as(cast.mayor, (ctx) => recordScans(ctx, { ...device, scans }))
  // one that is out again, so that it can be issued anew
  const again = await idOf(
    t,
    `select t.id from ticket t join summit s on s.id = t.summit_id where s.id <> $1 and s.body_id = $2 and t.state = 'ISSUED' limit 1`,
    [open, w.places.neuss],
  )
  return { open, ticket, again, device, conflict: scans[1]?.id }
}

/** Who may do what at a door: who plans the event, and who helps there. A ticket is issued anew by the former alone. */
export async function rightsOfAdmission(w: World): Promise<Table> {
  const s = await doorOfNeuss(w)
  const helpers: readonly Who[] = ['mayor', ...planners]
  const one = (input: unknown, may: readonly Who[]) => [{ input, may }]
  return {
    recordScans: one({ ...s.device, scans: [] }, helpers),
    enterWalkIns: one({ ...s.device, walkIns: [] }, helpers),
    settleConflict: one({ summitId: s.open, id: s.conflict }, helpers),
    reissueTicket: one({ id: s.again }, planners),
    makeBadges: one({ summitId: s.open }, planners),
    addDoorHelper: one(
      { summitId: s.open, familyName: 'Muster', email: 'tuer@demo.example', locale: 'tr' },
      planners,
    ),
    removeDoorHelper: one({ summitId: s.open, personId: w.cast.mayor.personId }, planners),
  }
}
