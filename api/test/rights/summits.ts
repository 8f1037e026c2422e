import { addChecklistItem } from '../../src/summits/checklistVerbs.js'
import { announceSummit } from '../../src/summits/announceSummit.js'
import { callOffSummit } from '../../src/summits/callOffSummit.js'
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
  const item = await idOf(t, 'select id from checklist_item where summit_id = $1 and position = 0', [draft])
  const asked = await t.as(cast.integrationOffice, (ctx) =>
    addChecklistItem(ctx, { summitId: open, title: 'Blumen', ownerId: cast.integrationMember.personId }),
  )
  // called off with a place that was held: nothing of it is given back any more
  const off = await announce(10)
  const late = await comes('lead', off)
  await t.as(cast.integrationOffice, (ctx) => callOffSummit(ctx, { id: off, reason: 'Sturm' }))
  const comer = await idOf(t, 'select id from participant where registration_id = $1', [confirmed])
  return { draft, open, over, confirmed, comer, offered, group, item, asked, late }
}

/** A full event of Neuss at which two people wait, strangers to each other. */
export async function waitingOf({ t, cast, places }: World) {
  const small = await t.as(cast.integrationOffice, async (ctx) =>
    announceSummit(ctx, await planSummit(ctx, { ...facts(), bodyId: places.neuss, capacity: 1 })),
  )
  for (const who of ['lead', 'inhabitant', 'foreignLead'] as const)
    await t.as(cast[who], (ctx) => register(ctx, { summitId: small, participants: people }))
  return { small }
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
    translateSummit: one({ id: s.draft, language: 'tr', title: 'Zirve', about: '', items: [] }, planners),
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
    enterHeldSummit: one({ ...facts(-3), bodyId: w.places.neuss, attendance: 12 }, planners),
    setIndicator: one({ summitId: s.open, indicatorId: null }, planners),
    discardSummit: one({ id: s.draft }, planners),
    setProgramme: one({ id: s.draft, items: [{ startsAt: facts().startsAt, title: 'Begrüßung' }] }, planners),
    enterRegistration: one(
      {
        ...{ summitId: s.open, participants: people, somebodyElse: true },
        ...{ toldBy: 'PHONE', phone: '02131 123', locale: 'tr' },
      },
      planners,
    ),
    cancelOnBehalf: [
      { input: { id: s.confirmed, reason: 'Hat angerufen.' }, may: planners },
      { input: { id: s.late, reason: 'Hat angerufen.' }, may: [] },
    ],
    changePartyOnBehalf: [
      { input: { id: s.confirmed, others: [], reason: 'Hat angerufen.' }, may: planners },
      { input: { id: s.late, others: [], reason: 'Hat angerufen.' }, may: [] },
    ],
    acceptOnBehalf: one({ id: s.offered }, planners),
    declineOnBehalf: one({ id: s.offered }, planners),
    noteTold: one({ summitId: s.open, ids: [s.confirmed] }, planners),
    addChecklistItem: one({ summitId: s.draft, title: 'Blumen' }, planners),
    changeChecklistItem: one({ id: s.item, dueOn: w.j.today }, planners),
    removeChecklistItem: one({ id: s.item }, planners),
    tickChecklistItem: [
      { input: { id: s.item, done: true }, may: planners },
      { input: { id: s.asked, done: true }, may: ['integrationMember', ...planners] },
    ],
    acceptPlace: one({ id: s.offered }, ['lead']),
    declinePlace: one({ id: s.offered }, ['lead']),
    changeBadges: one(
      { registrationId: s.confirmed, badges: [{ participantId: s.comer, spokenName: 'Elif' }] },
      ['lead'],
    ),
    changeParty: [
      { input: { id: s.confirmed, others: [] }, may: ['lead'] },
      { input: { id: s.late, others: [] }, may: [] },
    ],
    cancelRegistration: [
      { input: { id: s.confirmed }, may: ['lead'] },
      { input: { id: s.late }, may: [] },
    ],
  }
}
