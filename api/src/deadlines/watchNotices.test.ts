import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { buildBody, buildCommittee } from '../../test/factories/committees.js'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'
import { Meeting, MeetingCommittee } from '../meetings/index.js'
import { clock } from '../platform/index.js'
import { Task } from '../tasks/index.js'
import { watchNotices } from './watchNotices.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation()
})
afterEach(() => clock.stopAt(undefined))
afterAll(() => t.close())

it('asks the clerk ten days before the last working day of dispatch, once, and takes it back when invited', async () => {
  const { id: bodyId } = await buildBody(t)
  const { id: committeeId } = await buildCommittee(t, { bodyId, name: 'Hauptausschuss' })
  const startsAt = new Date('2027-04-06T15:00:00Z')
  const { id } = await t.db.save(t.db.create(Meeting, { bodyId, startsAt, place: 'Rathaus' }))
  await t.db.insert(MeetingCommittee, { meetingId: id, committeeId, isLead: true })
  const open = () => t.db.findBy(Task, { subjectId: id, kind: 'meetings.invite' })

  // seven clear days before the 6th of April: the 29th of March, Easter Monday; the last working day is Maundy Thursday
  clock.stopAt(new Date('2027-03-14T12:00:00Z'))
  expect(await watchNotices(t.source)).toBe(0)
  clock.stopAt(new Date('2027-03-15T12:00:00Z'))
  expect(await watchNotices(t.source)).toBe(1)
  await watchNotices(t.source)
  expect(await open()).toMatchObject([
    {
      due: '2027-03-25',
      closedAt: null,
      assignees: [`CLERK@${committeeId}`, `CLERK@${bodyId}`],
      title: expect.stringContaining('Hauptausschuss') as string,
    },
  ])
  await t.db.update(Meeting, { id }, { state: 'INVITED' })
  expect(await watchNotices(t.source)).toBe(0)
  expect(await open()).toMatchObject([{ closedAt: expect.any(Date) as Date }])
})

it('leaves alone what is cancelled or past, and takes the task of a meeting that has been', async () => {
  const { id: bodyId } = await buildBody(t)
  const { id: committeeId } = await buildCommittee(t, { bodyId })
  const startsAt = new Date('2027-06-15T15:00:00Z')
  const { id } = await t.db.save(t.db.create(Meeting, { bodyId, startsAt, place: 'Rathaus' }))
  await t.db.insert(MeetingCommittee, { meetingId: id, committeeId, isLead: true })
  clock.stopAt(new Date('2027-06-14T12:00:00Z'))
  // out of time, but still to be done
  expect(await watchNotices(t.source)).toBe(1)
  clock.stopAt(new Date('2027-06-16T12:00:00Z'))
  expect(await watchNotices(t.source)).toBe(0)
  expect(await t.db.findBy(Task, { subjectId: id })).toMatchObject([{ closedAt: expect.any(Date) as Date }])
})
