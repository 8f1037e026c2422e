import { MinutesKeeper } from '../../src/committees/index.js'
import type { Viewer } from '../../src/platform/index.js'
import { beginMinutes } from '../../src/minutes/beginMinutes.js'
import { closeMeeting } from '../../src/voting/steerMeeting.js'
import { buildPerson, viewerOfPerson } from '../factories/accounts.js'
import type { TestInstallation } from '../harness/index.js'
import { begin, stageMeeting, type Stage } from '../voting/stage.js'

/** A running meeting whose first member chairs and for which somebody without a seat keeps the minutes. */
export async function stageMinutes(t: TestInstallation) {
  const s = await stageMeeting(t)
  await t.db.query(`update membership set duty = 'CHAIR' where seat_id = $1 and role = 'HOLDER'`, [
    s.seats[0]?.id,
  ])
  await begin(s)
  const keeper = await keeperOf(s)
  return { ...s, chair: s.members[0] as Viewer, keeper }
}
/** What a test of minutes acts on. */
export type MinutesStage = Awaited<ReturnType<typeof stageMinutes>>

/** Somebody who keeps the minutes of the committee, by default a person of the administration. */
export async function keeperOf({ t, committee }: Stage, personId?: string): Promise<Viewer> {
  const id = personId ?? (await buildPerson(t)).id
  await t.db.insert(MinutesKeeper, { committeeId: committee.id, personId: id, validFrom: '2020-01-01' })
  return viewerOfPerson(t, id)
}

/** Closes the meeting and begins its minutes. */
export async function written(s: MinutesStage): Promise<string> {
  await s.t.as(s.clerk, (ctx) => closeMeeting(ctx, s.meeting.id))
  return s.t.as(s.keeper, (ctx) => beginMinutes(ctx, s.meeting.id))
}
