import { announceSummit } from '../../src/summits/announceSummit.js'
import { cancelRegistration } from '../../src/summits/cancelRegistration.js'
import { planSummit } from '../../src/summits/planSummit.js'
import { register } from '../../src/summits/register.js'
import { idOf, type World } from '../world/index.js'
import { signedIn, type Table, type Who } from './mutations.js'

const day = 86_400_000
const facts = (from = 30) => ({
  kind: 'SUMMIT',
  title: 'Integrationsgipfel',
  about: 'Was wurde erreicht?',
  place: 'Rathaus Neuss',
  startsAt: new Date(Date.now() + from * day),
  endsAt: new Date(Date.now() + (from + 1) * day),
})
const people = [{ givenName: 'Elif', familyName: 'Yıldırım' }]

/** Events of Neuss in each state, with somebody of Köprü who has a place at one and is offered one at the other. */
export async function summitsOf(w: World) {
  const { t, cast, places } = w
  const plan = (capacity: number | null) =>
    t.as(cast.integrationOffice, (ctx) => planSummit(ctx, { ...facts(), bodyId: places.neuss, capacity }))
  const announce = async (capacity: number | null) => {
    const id = await plan(capacity)
    return t.as(cast.integrationOffice, (ctx) => announceSummit(ctx, id))
  }
  const comes = (who: keyof typeof cast, summitId: string, organisationId: string | null = null) =>
    t.as(cast[who], (ctx) => register(ctx, { summitId, organisationId, participants: people }))
  const [draft, open, small, over] = [
    await plan(10),
    await announce(10),
    await announce(1),
    await announce(null),
  ]
  const confirmed = await comes('lead', open, places.koepru)
  const first = await comes('inhabitant', small)
  const offered = await comes('lead', small)
  await t.as(cast.inhabitant, (ctx) => cancelRegistration(ctx, first))
  await t.db.query(`update summit set starts_at = now() - interval '1 hour' where id = $1`, [over])
  const group = await idOf(t, 'select id from actor_group order by position limit 1')
  return { draft, open, over, confirmed, offered, group }
}

/** Who plans an event: the Integrationsbüro of the whole installation and that of the town. */
export const planners: readonly Who[] = ['integrationOffice', 'townIntegrationOffice']

/** Who may do what to events and registrations. */
export async function rightsOfSummits(w: World): Promise<Table> {
  const s = await summitsOf(w)
  const one = (input: unknown, may: readonly Who[]) => [{ input, may }]
  return {
    planSummit: one({ ...facts(), bodyId: w.places.neuss, capacity: 20, groups: [] }, planners),
    changeSummit: one({ ...facts(40), id: s.draft }, planners),
    changePlaces: one(
      { id: s.open, capacity: 5, groups: [{ actorGroupId: s.group, capacity: 3 }] },
      planners,
    ),
    announceSummit: one({ id: s.draft }, planners),
    callOffSummit: one({ id: s.open, reason: 'Zu viel Schnee.' }, planners),
    closeSummit: one({ id: s.over }, planners),
    register: [
      { input: { summitId: s.open, participants: people }, may: signedIn },
      { input: { summitId: s.draft, participants: people }, may: [] },
    ],
    acceptPlace: one({ id: s.offered }, ['lead']),
    declinePlace: one({ id: s.offered }, ['lead']),
    cancelRegistration: one({ id: s.confirmed }, ['lead', ...planners]),
  }
}
