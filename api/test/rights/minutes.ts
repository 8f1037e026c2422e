import { beginMinutes } from '../../src/minutes/beginMinutes.js'
import { Minutes } from '../../src/minutes/index.js'
import { objectToMinutes } from '../../src/minutes/objectToMinutes.js'
import { noteInMinutes } from '../../src/minutes/noteInMinutes.js'
import { signMinutes } from '../../src/minutes/signMinutes.js'
import { addDays } from '../../src/platform/index.js'
import { closeMeeting, openMeeting } from '../../src/voting/steerMeeting.js'
import { idOf, type World } from '../world/index.js'
import type { Table, Who } from './mutations.js'

/** Keep the files of the integration body. */
const clerks: readonly Who[] = ['clerk', 'committeeClerk']

/** Who may write and sign the minutes of meetings of the integration body; in the demo the clerk keeps them, here a councillor too. */
export async function rightsOfMinutes(w: World): Promise<Table> {
  const { t, j, cast, places } = w
  await t.db.query(
    `insert into minutes_keeper (committee_id, person_id, valid_from) values ($1, $2, '2020-01-01')`,
    [places.integrationBody, cast.councillor.personId],
  )
  const closed = async (day: number) => {
    const id = await j.run(cast.clerk, 'planMeeting', {
      committeeIds: [places.integrationBody],
      startsAt: new Date(`${addDays(j.today, day)}T17:00:00Z`),
      place: 'Rathaus',
    })
    await t.db.query(
      `update meeting set state = 'INVITED', starts_at = now() - interval '1 millisecond' * $2 where id = $1`,
      [id, day],
    )
    await t.as(cast.clerk, (ctx) => openMeeting(ctx, id))
    await t.as(cast.clerk, (ctx) => closeMeeting(ctx, id))
    return id
  }
  const begun = async (day: number) => {
    const meetingId = await closed(day)
    return t.as(cast.clerk, (ctx) => beginMinutes(ctx, meetingId))
  }
  const [draft, signed] = [await begun(94), await begun(95)]
  const note = { kind: 'NOTE', text: 'Es regnete.' }
  await t.as(cast.clerk, (ctx) => noteInMinutes(ctx, { id: draft, ...note }))
  const noteId = await idOf(t, 'select id from minutes_note where minutes_id = $1', [draft])
  await t.as(cast.councillor, (ctx) => signMinutes(ctx, signed))
  // everybody took a seat of an earlier one, whose minutes are effective; an objection to it waits for these
  const effective = await begun(93)
  for (const who of [cast.councillor, cast.integrationChair])
    await t.as(who, (ctx) => signMinutes(ctx, effective))
  const { meetingId } = await t.db.findOneByOrFail(Minutes, { id: effective })
  await t.db.query(
    `insert into attendance (meeting_id, committee_id, seat_id, presence, person_id, from_at, until_at)
       select $1, m.committee_id, m.seat_id, 'PRESENT', m.person_id, now(), now() + interval '1 hour' from membership m
       where m.committee_id = $2 and m.person_id = $3 and m.role = 'HOLDER'`,
    [meetingId, places.integrationBody, cast.integrationMember.personId],
  )
  const objection = { id: effective, text: 'Das habe ich nicht gesagt.' }
  await t.as(cast.integrationMember, (ctx) => objectToMinutes(ctx, objection))
  const objectionId = await idOf(t, 'select id from minutes_objection where minutes_id = $1', [effective])
  const [recording] = await t.db.query<{ id: string }[]>(
    'select id from minutes where minutes_record(id, $1)',
    [objectionId],
  )
  return {
    objectToMinutes: [{ input: objection, may: ['integrationMember'] }],
    findOnObjection: [
      {
        input: { id: recording?.id, objectionId, finding: 'Der Einwand trifft zu.' },
        may: [...clerks, 'councillor'],
      },
    ],
    beginMinutes: [{ input: { id: await closed(96) }, may: [...clerks, 'councillor'] }],
    noteInMinutes: [{ input: { id: draft, ...note }, may: [...clerks, 'councillor'] }],
    withdrawMinutesNote: [{ input: { id: noteId }, may: [...clerks, 'councillor'] }],
    signMinutes: [{ input: { id: draft }, may: ['integrationChair', 'councillor', 'clerk'] }],
    reopenMinutes: [
      {
        input: { id: signed, reason: 'Weil es so ist.' },
        may: [...clerks, 'councillor', 'integrationChair'],
      },
    ],
  }
}
