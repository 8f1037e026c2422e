import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { buildBody, buildCommittee } from '../../test/factories/committees.js'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'
import { ProcedureRules } from '../committees/index.js'
import { defaultRulesOf } from '../contract/procedure.lists.js'
import { Meeting, MeetingCommittee } from '../meetings/index.js'
import { clock, systemViewer } from '../platform/index.js'
import { Task } from '../tasks/index.js'
import { noticeDates } from './noticeDates.js'
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
  const { id } = await t.db.save(t.db.create(Meeting, { bodyId, startsAt, place: 'Rathaus', number: 1 }))
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
  const { id } = await t.db.save(t.db.create(Meeting, { bodyId, startsAt, place: 'Rathaus', number: 1 }))
  await t.db.insert(MeetingCommittee, { meetingId: id, committeeId, isLead: true })
  clock.stopAt(new Date('2027-06-14T12:00:00Z'))
  // out of time, but still to be done
  expect(await watchNotices(t.source)).toBe(1)
  clock.stopAt(new Date('2027-06-16T12:00:00Z'))
  expect(await watchNotices(t.source)).toBe(0)
  expect(await t.db.findBy(Task, { subjectId: id })).toMatchObject([{ closedAt: expect.any(Date) as Date }])
})

it('goes by the strictest rules of a joint meeting, and asks nobody for meetings kept in another system', async () => {
  const { id: bodyId } = await buildBody(t)
  const lead = await buildCommittee(t, { bodyId })
  const strict = await buildCommittee(t, { bodyId })
  const { voteForms, meetingForms, ...rules } = { ...defaultRulesOf('COUNCIL'), noticeDays: 40 }
  await t.db.insert(ProcedureRules, {
    ...rules,
    voteForms: [...voteForms],
    meetingForms: [...meetingForms],
    committeeId: strict.id,
    validFrom: '2020-01-01',
  })
  const startsAt = new Date('2027-09-15T15:00:00Z')
  const { id } = await t.db.save(t.db.create(Meeting, { bodyId, startsAt, place: 'Rathaus', number: 1 }))
  await t.db.insert(MeetingCommittee, { meetingId: id, committeeId: lead.id, isLead: true })
  clock.stopAt(new Date('2027-08-10T12:00:00Z'))
  expect(await watchNotices(t.source)).toBe(0)
  await t.db.insert(MeetingCommittee, { meetingId: id, committeeId: strict.id })
  expect(await watchNotices(t.source)).toBe(1)
  // either committee's page names the same days
  const days = await Promise.all(
    [lead.id, strict.id].map((one) => t.as(systemViewer(), (ctx) => noticeDates(ctx, one))),
  )
  expect(days[0]).toMatchObject([{ meetingId: id, handInBy: '2027-08-05', inviteBy: '2027-08-05' }])
  expect(days[1]).toEqual(days[0])
  await t.db.update(Meeting, { id }, { number: null })
  expect(await watchNotices(t.source)).toBe(0)
  expect(await t.db.findBy(Task, { subjectId: id })).toMatchObject([{ closedAt: expect.any(Date) as Date }])
})
