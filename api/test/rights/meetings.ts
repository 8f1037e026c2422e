import { addDays } from '../../src/platform/index.js'
import { idOf, type World } from '../world/index.js'
import type { Table, Who } from './mutations.js'

/** Keep the files of the integration body: the clerk of Neuss and the body's own. */
const clerks: readonly Who[] = ['clerk', 'committeeClerk']

/** Who may do what to the meetings of the world. */
export async function rightsOfMeetings({ j, cast, places }: World): Promise<Table> {
  const on = (days: number) => ({ startsAt: `${addDays(j.today, days)}T17:00:00Z`, place: 'Rathaus' })
  const committeeIds = [places.integrationBody]
  const id = await j.run(cast.clerk, 'planMeeting', {
    committeeIds,
    ...on(70),
    startsAt: new Date(on(70).startsAt),
  })
  const station = await j.openStation((await j.bring('IN_CONSULTATION')).paperId)
  await j.run(cast.clerk, 'pullAgenda', { id, consultationIds: [station] })
  const item = await idOf(
    j.t,
    `select id from agenda_item where meeting_id = $1 and kind = 'PAPER' and state = 'ON_AGENDA' limit 1`,
    [id],
  )
  await j.run(cast.clerk, 'planMeeting', { committeeIds, ...on(74), startsAt: new Date(on(74).startsAt) })
  const order = await j.t.db.query<{ id: string; isPublic: boolean }[]>(
    'select id, is_public as "isPublic" from agenda_item where meeting_id = $1',
    [id],
  )
  const [{ revision } = { revision: 0 }] = await j.t.db.query<{ revision: number }[]>(
    'select agenda_revision as revision from meeting where id = $1',
    [id],
  )
  const sent = await j.run(cast.clerk, 'planMeeting', {
    committeeIds,
    ...on(76),
    startsAt: new Date(on(76).startsAt),
  })
  await j.run(cast.clerk, 'pullAgenda', { id: sent, consultationIds: [] })
  await j.run(cast.clerk, 'inviteToMeeting', { id: sent })
  const versionId = await idOf(
    j.t,
    `with failed as (update document set state = 'FAILED' where subject_id = $1 and kind = 'AGENDA')
     select id from agenda_version where meeting_id = $1`,
    [sent],
  )
  const noticeId = await idOf(
    j.t,
    `with failed as (update message set state = 'failed' where id = (select id from message where about_id = $1 and channel = 'MAIL' limit 1) returning id)
     select id from failed`,
    [sent],
  )
  const because = { id: item, reason: 'Weil es so ist.' }
  return {
    planSeries: [
      {
        input: {
          ...{
            committeeId: places.integrationBody,
            rhythm: 'LISTED',
            weekday: 3,
            week: 1,
            months: [],
            days: [addDays(j.today, 3)],
          },
          ...{
            skipsSchoolHolidays: false,
            from: j.today,
            to: addDays(j.today, 9),
            time: '17:00',
            place: 'Rathaus',
          },
        },
        may: clerks,
      },
    ],
    markBudgetSession: [{ input: { id, isBudgetSession: true }, may: clerks }],
    announceMeeting: [{ input: { id: sent, announcedOn: j.today, medium: 'Amtsblatt' }, may: clerks }],
    noteMeetingTold: [{ input: { id: sent, noticeId }, may: clerks }],
    inviteToMeeting: [{ input: { id }, may: clerks }],
    remakeAgenda: [{ input: { id: sent, versionId }, may: clerks }],
    addToAgenda: [{ input: { id: sent, title: 'Verschiedenes' }, may: clerks }],
    pullAgenda: [{ input: { id }, may: clerks }],
    addAgendaItem: [{ input: { id, title: 'Verschiedenes' }, may: clerks }],
    orderAgenda: [{ input: { id, revision, items: order }, may: clerks }],
    postponeItem: [{ input: because, may: clerks }],
    setResolutionKind: [{ input: { id: because.id, resolutionKind: 'BY_LAW' }, may: clerks }],
    removeItem: [{ input: because, may: clerks }],
    carryItem: [{ input: because, may: clerks }],
    planMeeting: [{ input: { committeeIds, ...on(71) }, may: clerks }],
    moveMeeting: [{ input: { id, ...on(72) }, may: clerks }],
    cancelMeeting: [{ input: { id, reason: 'Weil es so ist.' }, may: clerks }],
  }
}
