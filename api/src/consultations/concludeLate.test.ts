import { afterAll, beforeAll, expect, test } from 'vitest'
import { idOf, worldInstallation, type World } from '../../test/world/index.js'
import { addDays } from '../platform/index.js'
import { concludeLateStations } from './concludeLate.js'

let w: World
beforeAll(async () => {
  w = await worldInstallation()
}, 240_000)
afterAll(() => w?.t.close())

test('silence does not cut off a station that a meeting was invited to for: the meeting has it', async () => {
  const { paperId } = await w.j.bring('FIRST_CONCLUDED')
  await w.j.run(w.cast.clerk, 'insertConsultation', {
    ...{ id: paperId, committeeId: w.places.integrationBody, role: 'HEARING', position: 3, reason: 'Auch.' },
  })
  await w.j.decide(paperId, 'RECOMMENDED')
  const hearing = await idOf(
    w.t,
    `select id from consultation where paper_id = $1 and state = 'OPEN' and role = 'HEARING'`,
    [paperId],
  )
  await w.j.run(w.cast.clerk, 'scheduleConsultation', {
    ...{ id: hearing, startsAt: new Date(`${addDays(w.j.today, 5)}T16:00:00Z`) },
    ...{ place: 'Rathaus', label: 'Ö 1', isPublic: true },
  })
  await w.t.db.query(`update consultation set due_on = $2 where id = $1`, [hearing, addDays(w.j.today, -1)])
  const after = async (state: string) => {
    await w.t.db.query(
      `update meeting set state = $2 where id = (select i.meeting_id from agenda_item i
         join agenda_item_consultation l on l.item_id = i.id where l.consultation_id = $1)`,
      [hearing, state],
    )
    await concludeLateStations(w.t.source)
    const [found] = await w.t.db.query<{ state: string; outcome: string | null }[]>(
      'select state, outcome from consultation where id = $1',
      [hearing],
    )
    return [found?.state, found?.outcome]
  }
  expect(await after('INVITED')).toEqual(['SCHEDULED', null])
  expect(await after('OPEN')).toEqual(['SCHEDULED', null])
  // a date alone, to which nobody was invited, holds up nobody
  expect(await after('SCHEDULED')).toEqual(['CONCLUDED', 'NO_OPINION'])
})
