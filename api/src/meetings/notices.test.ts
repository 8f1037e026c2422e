import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { worldInstallation, type World } from '../../test/world/index.js'
import { addDays, clock, DomainError, publicViewer } from '../platform/index.js'
import { inviteToMeeting } from './inviteToMeeting.js'
import { noteMeetingTold } from './noteMeetingTold.js'
import { planMeeting } from './planMeeting.js'
import { pullAgenda } from './pullAgenda.js'
import { tellStation } from './tellStation.js'
import { watchMissed } from './watchMissed.js'

let w: World
beforeAll(async () => {
  w = await worldInstallation()
}, 240_000)
afterEach(() => clock.stopAt(undefined))
afterAll(() => w?.t.close())

type Verb = (ctx: never, input: unknown) => Promise<string>
const clerk = (verb: Verb, input: unknown) => w.t.as(w.cast.clerk, (ctx) => verb(ctx as never, input))
interface Notice {
  id: string
  name: string
  audience: string
  template: string
  state: string
  toldAt: string | null
}
const query = 'query ($id: ID!) { meeting(id: $id) { notices { id name audience template state toldAt } } }'
const notices = async (id: string, who: typeof w.cast.clerk) =>
  ((await w.t.query(query, { id }, who)) as unknown as { data: { meeting: { notices: Notice[] } } }).data
    .meeting.notices
const isConflict = (error: unknown) => error instanceof DomainError && error.code === 'CONFLICT'

test('the clerk sees whether each invitation arrived, members and applicants alike, and notes who was told otherwise', async () => {
  const { paperId } = await w.j.bring('IN_CONSULTATION', { title: 'Quittenbaum' })
  const station = await w.j.openStation(paperId)
  const id = await clerk(planMeeting, {
    committeeIds: [w.places.integrationBody],
    startsAt: new Date(`${addDays(w.j.today, 30)}T15:00:00Z`),
    place: 'Rathaus',
  })
  await clerk(pullAgenda, { id, consultationIds: [station] })
  expect(await notices(id, w.cast.clerk)).toEqual([])
  await clerk(inviteToMeeting, { id })
  const [job] = await w.t.db.query<{ ids: never }[]>(
    `select ids from job where name = 'meetings.tellStation' and ids->>'consultationId' = $1`,
    [station],
  )
  await w.t.as(w.cast.clerk, (ctx) => tellStation(ctx, job?.ids ?? ({} as never)))
  const written = await notices(id, w.cast.clerk)
  expect(new Set(written.map(({ audience }) => audience))).toEqual(new Set(['MEMBER', 'APPLICANT']))
  expect(written.every(({ state }) => state === 'QUEUED' || state === 'LETTER')).toBe(true)
  // followers of the paper are written to as well, and nobody learns who they are
  const [applicants] = await w.t.db.query<{ n: number }[]>(
    'select count(distinct person_id)::int as n from reply_token where consultation_id = $1',
    [station],
  )
  expect(written.filter(({ audience }) => audience === 'APPLICANT')).toHaveLength(applicants?.n ?? 0)
  for (const who of [publicViewer('de'), w.cast.integrationMember, w.cast.lead, w.cast.foreignClerk])
    expect(await notices(id, who)).toEqual([])

  const [sent, missed, back] = written.filter(({ state }) => state === 'QUEUED').map((one) => one.id)
  const set = (to: string, which?: string) =>
    w.t.db.query('update message set state = $1 where id = $2', [to, which])
  await set('sent', sent)
  await set('failed', missed)
  await set('bounced', back)
  const after = await notices(id, w.cast.clerk)
  const stateOf = (which?: string) => after.find((one) => one.id === which)?.state
  expect([sent, missed, back].map(stateOf)).toEqual(['SENT', 'FAILED', 'BOUNCED'])
  // what needs something to be done stands first
  expect(after.slice(0, 2).every(({ state }) => ['FAILED', 'BOUNCED', 'LETTER'].includes(state))).toBe(true)

  await clerk(noteMeetingTold, { id, noticeId: missed })
  expect((await notices(id, w.cast.clerk)).find((one) => one.id === missed)).toMatchObject({
    state: 'TOLD',
    toldAt: expect.any(String) as string,
  })
  await expect(clerk(noteMeetingTold, { id, noticeId: missed })).rejects.toSatisfy(isConflict)
  await expect(clerk(noteMeetingTold, { id, noticeId: sent })).rejects.toSatisfy(isConflict)
  // nothing is noted of a message that is about something else
  const [other] = await w.t.db.query<{ id: string }[]>(
    'select id from message where about_id is distinct from $1 and about_id is distinct from $2 limit 1',
    [id, paperId],
  )
  await expect(clerk(noteMeetingTold, { id, noticeId: other?.id })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('an invitation that came back is a task for the clerk, which names the person until she was told', async () => {
  const id = await clerk(planMeeting, {
    committeeIds: [w.places.integrationBody],
    startsAt: new Date(`${addDays(w.j.today, 40)}T15:00:00Z`),
    place: 'Rathaus',
  })
  await clerk(pullAgenda, { id, consultationIds: [] })
  await clerk(inviteToMeeting, { id })
  const [told, erased, later] = (await notices(id, w.cast.clerk)).filter(({ state }) => state === 'QUEUED')
  const tasks = () =>
    w.t.db.query<{ title: string; open: boolean; subject: string }[]>(
      `select title, closed_at is null as open, subject_id as subject from task
        where kind = 'meetings.tellOtherwise' and path = $1 order by title`,
      [`/sitzungen/${id}/versand`],
    )
  await watchMissed(w.t.source)
  expect(await tasks()).toEqual([])
  await w.t.db.query(`update message set state = 'bounced' where id = any($1)`, [
    [told?.id, erased?.id, later?.id],
  ])
  await watchMissed(w.t.source)
  await watchMissed(w.t.source)
  const opened = await tasks()
  expect(opened).toHaveLength(3)
  expect(opened.find(({ subject }) => subject === told?.id)).toMatchObject({
    title: expect.stringContaining(`${told?.name}: `) as string,
    open: true,
  })
  const seen = await w.t.query(`{ myTasks(first: 100) { nodes { kind title } } }`, {}, w.cast.clerk)
  expect(JSON.stringify(seen.data)).toContain(`${told?.name}: `)
  expect(
    JSON.stringify((await w.t.query(`{ myTasks(first: 100) { nodes { title } } }`, {}, w.cast.lead)).data),
  ).not.toContain(`${told?.name}: `)

  await clerk(noteMeetingTold, { id, noticeId: told?.id })
  await w.t.db.query(`update message set name = '', person_id = null where id = $1`, [erased?.id])
  await watchMissed(w.t.source)
  const open = (await tasks()).filter((task) => task.open)
  expect(open.map(({ subject }) => subject)).toEqual([later?.id])
  for (const { title } of (await tasks()).filter((task) => !task.open)) {
    expect(title).not.toContain(told?.name)
    expect(title).not.toContain(erased?.name)
  }
  // nobody is told of a meeting that has begun
  clock.stopAt(new Date(`${addDays(w.j.today, 40)}T15:00:01Z`))
  await watchMissed(w.t.source)
  expect((await tasks()).some((task) => task.open)).toBe(false)
})
