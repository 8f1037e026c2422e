import { callIn } from '../../src/seats/index.js'
import { enterActor, planMilestone } from '../../src/steering/index.js'
import { idOf, type World } from '../world/index.js'
import { addDays } from '../../src/platform/index.js'
import type { Table, Who } from './mutations.js'

/** Who keeps the seats of the Steuerungsgruppe: the Integrationsbuero of the Kreis, and nobody else; the administrator ends any membership. */
export async function rightsOfSeats(w: World): Promise<Table> {
  const committeeId = await idOf(w.t, `select id from committee where kind = 'STEERING_GROUP'`)
  const ofGroup = async (what: string) =>
    idOf(
      w.t,
      `select ${what} from membership m join seat s on s.id = m.seat_id where m.committee_id = $1 and m.duty = 'MEMBER'
          and not exists (select 1 from membership o where o.seat_id = m.seat_id and o.person_id = any($2)) order by m.id limit 1`,
      [committeeId, Object.values(w.cast).map(({ personId }) => personId)],
    )
  const other = await idOf(
    w.t,
    'select id from membership where person_id = $1 and committee_id <> $2 limit 1',
    [w.cast.integrationChair.personId, committeeId],
  )
  const from = addDays(w.j.today, 4000)
  const until = addDays(w.j.today, 300)
  const keeper: readonly Who[] = ['integrationOffice']
  const called = await w.t.as(w.cast.integrationOffice, (ctx) =>
    callIn(ctx, { committeeId, name: 'Jugendamt', topic: 'Kitas', validFrom: w.j.today }),
  )
  const taskId = await idOf(w.t, 'select id from steering_task limit 1')
  const recommendationId = await idOf(w.t, 'select id from recommendation limit 1')
  const measureId = await idOf(w.t, 'select id from measure limit 1')
  const milestone = await w.t.as(w.cast.integrationOffice, (ctx) =>
    planMilestone(ctx, { committeeId, taskId, text: 'Treffen', responsible: 'Amt 50', dueOn: until }),
  )
  const actorGroupId = await idOf(w.t, 'select id from actor_group limit 1')
  const actorId = await w.t.as(w.cast.integrationOffice, (ctx) =>
    enterActor(ctx, { committeeId, groupId: actorGroupId, name: 'Volkshochschule' }),
  )
  const councilId = await idOf(w.t, `select id from committee where kind = 'COUNCIL' limit 1`)
  const meeting = await idOf(
    w.t,
    `insert into summit (body_id, kind, state, title, about, place, starts_at, ends_at, with_registration)
      select body_id, 'STEERING_MEETING', 'HELD', 'Sitzung', '', 'Kreishaus', now() - interval '3 days', now() - interval '2 days', false
        from committee where id = $1 returning id`,
    [committeeId],
  )
  return {
    confirmFlow: [
      {
        input: {
          ...{ summitId: meeting, seatId: await ofGroup('s.id'), committeeId: councilId },
          ...{ informedOn: w.j.today, way: 'MEETING' },
        },
        may: keeper,
      },
    ],
    nameSeat: [
      {
        input: {
          seatId: await ofGroup('s.id'),
          role: 'DEPUTY',
          person: { familyName: 'Neu' },
          validFrom: from,
        },
        may: keeper,
      },
    ],
    endMembership: [
      { input: { id: other, validTo: until }, may: ['administrator'] },
      { input: { id: await ofGroup('m.id'), validTo: until }, may: [...keeper, 'administrator'] },
    ],
    resolveComposition: [
      {
        input: {
          committeeId,
          resolvedOn: w.j.today,
          validFrom: w.j.today,
          reference: '50/1/2026',
          statedSeats: 1,
          rows: [{ label: 'Landrat', kind: 'VOTING', seatCount: 1 }],
        },
        may: keeper,
      },
    ],
    callIn: [
      { input: { committeeId, name: 'Schulamt', topic: 'Sprache', validFrom: w.j.today }, may: keeper },
    ],
    endCall: [{ input: { id: called, validTo: until }, may: keeper }],
    planMilestone: [
      { input: { committeeId, taskId, text: 'Netzwerk', responsible: 'Amt 50', dueOn: until }, may: keeper },
    ],
    concludeMilestone: [{ input: { id: milestone, doneOn: w.j.today, outcome: 'Ja' }, may: keeper }],
    enterActor: [{ input: { committeeId, groupId: actorGroupId, name: 'Stadtbücherei' }, may: keeper }],
    enterActorLink: [{ input: { committeeId, fromId: actorGroupId, name: 'Runder Tisch' }, may: keeper }],
    removeActor: [{ input: { committeeId, id: actorId }, may: keeper }],
    answerRecommendation: [{ input: { recommendationId, measureId, answers: true }, may: keeper }],
  }
}
