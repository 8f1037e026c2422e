import { Readable } from 'node:stream'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { idOf, worldInstallation, type World } from '../../test/world/index.js'
import { addDays, clock, DomainError, type Viewer } from '../platform/index.js'
import { escalate } from '../tasks/index.js'
import { storeFile } from '../files/index.js'
import { followResolution } from './followResolution.js'
import { reportImplementation } from './reportImplementation.js'

let w: World
let resolutionId: string
let dueOn: string
beforeAll(async () => {
  w = await worldInstallation()
  resolutionId = await idOf(
    w.t,
    `select r.id from resolution r join consultation c on c.id = r.consultation_id join paper p on p.id = c.paper_id
     where p.body_id = $1 and c.role = 'DECISION' and r.outcome = 'ADOPTED' order by r.decided_on desc, r.id limit 1`,
    [w.places.neuss],
  )
  dueOn = addDays(w.j.today, 60)
}, 240_000)
afterEach(() => clock.stopAt(undefined))
afterAll(() => w?.t.close())

const follow = (more: object = {}, as: Viewer = w.cast.clerk) =>
  w.t.as(as, (ctx) => followResolution(ctx, { resolutionId, officeId: w.places.office, dueOn, ...more }))
const report = (id: string, more: object, as: Viewer = w.cast.office) =>
  w.t.as(as, (ctx) => reportImplementation(ctx, { id, state: 'IN_PROGRESS', percent: 10, ...more }))
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) =>
      error instanceof DomainError ? (error.fields[0]?.code ?? error.code) : Promise.reject(error),
  )
const messages = (template: string) =>
  w.t.db.query<{ params: { values: { n?: number } } }[]>('select * from message where template = $1', [
    template,
  ])
const board = (viewer?: Viewer) =>
  w.t.query(
    `query { implementations(first: 50, ags: "05162024") { nodes { id state percent isLate endedOn note mayReport paper { number } office { id } } }
       implementationProgress { ags total done late } }`,
    {},
    viewer,
  )

test('a resolution is handed to an office once, reported on, reminded of, ended, and goes on for a reason only', async () => {
  const wrong = [
    follow({ officeId: w.places.neuss }),
    follow({ dueOn: addDays(w.j.today, -1) }),
    follow({ executableFrom: addDays(dueOn, 1) }),
    follow({}, w.cast.foreignClerk),
    follow({}, w.cast.office),
  ]
  expect(await Promise.all(wrong.map(codeOf))).toEqual([
    'OWN_BODY_ONLY',
    'DATE_IN_PAST',
    'ENDS_BEFORE_START',
    'FORBIDDEN',
    'FORBIDDEN',
  ])
  // of two clerks at once one hands it over
  const twice = await Promise.all([codeOf(follow()), codeOf(follow())])
  expect(twice.sort()).toEqual(['FOLLOWED_ALREADY', 'done'])
  const id = await idOf(w.t, 'select id from implementation where resolution_id = $1', [resolutionId])

  expect(await codeOf(report(id, {}, w.cast.foreignOffice))).toBe('FORBIDDEN')
  expect(await codeOf(report(id, { percent: 101 }))).toBe('NUMBER_TOO_LARGE')
  await report(id, { percent: 30, note: 'Es geht los.' })
  await report(id, { percent: 50 })

  // the ladder of the tasks: 30, 7 and 1 days before, 1 and 7 after, each once however often it is looked
  for (const days of [-30, -30, -7, -1, 1, 7]) {
    clock.stopAt(new Date(`${addDays(dueOn, days)}T08:00:00Z`))
    await escalate(w.t.source)
  }
  const told = await w.t.db.query<{ step: number }[]>(
    'select distinct r.step from task_reminder r join task t on t.id = r.task_id where t.subject_id = $1 order by 1',
    [id],
  )
  expect(told.map(({ step }) => step)).toEqual([-30, -7, -1, 1, 7])
  const { data } = await board(w.cast.office)
  expect(data?.['implementations']).toMatchObject({
    nodes: expect.arrayContaining([
      expect.objectContaining({ id, state: 'IN_PROGRESS', percent: 50, isLate: true }),
    ]) as unknown,
  })
  clock.stopAt(undefined)

  expect(await codeOf(report(id, { state: 'NOT_POSSIBLE' }))).toBe('REASON_NEEDED')
  expect((await messages('implementation.ended')).length).toBe(0)
  await report(id, { state: 'DONE', note: 'Fertig.' })
  expect((await messages('implementation.ended')).length).toBeGreaterThan(0)
  expect(await codeOf(report(id, { state: 'NOT_POSSIBLE', reason: 'Doch nicht.' }))).toBe('ENDED_ALREADY')
  expect(await codeOf(report(id, {}))).toBe('REASON_NEEDED')
  await report(id, { percent: 80, reason: 'Es fehlt noch etwas.' })
  const tasks = await w.t.db.query<{ open: boolean }[]>(
    'select closed_at is null as open from task where subject_id = $1 order by opened_at',
    [id],
  )
  expect(tasks.map(({ open }) => open)).toEqual([false, true])
})

test('what nobody carries out lies on the desk of the clerk until an office is named, and while it holds', async () => {
  const { paperId } = await w.j.bring('ADOPTED')
  const decided = await idOf(
    w.t,
    `select r.id from resolution r join consultation c on c.id = r.consultation_id where c.paper_id = $1 and c.role = 'DECISION'`,
    [paperId],
  )
  const desk = () =>
    w.t.db.query<{ assignees: string[]; open: boolean }[]>(
      `select assignees, closed_at is null as open from task where subject_id = $1 and kind = 'implementation.follow' order by opened_at`,
      [decided],
    )
  expect(await desk()).toEqual([{ assignees: [`CLERK@${w.places.neuss}`], open: true }])
  await w.t.as(w.cast.clerk, (ctx) =>
    followResolution(ctx, { resolutionId: decided, officeId: w.places.office, dueOn }),
  )
  expect(await desk()).toMatchObject([{ open: false }])
  // what was refused, or only recommended, asks nothing of anybody
  const others = await w.t.db.query(
    `select 1 from task k join resolution r on r.id = k.subject_id join consultation c on c.id = r.consultation_id
      where k.kind = 'implementation.follow' and k.closed_at is null
        and (c.role <> 'DECISION' or r.outcome not in ('ADOPTED', 'ADOPTED_AMENDED', 'PARTLY_ADOPTED'))`,
  )
  expect(others).toEqual([])
  // suspended it cannot be handed to anybody: it leaves the desk
  const held = await w.j.bring('ADOPTED')
  await w.j.run(w.cast.clerk, 'suspendResolution', {
    ...{ id: held.paperId, ground: 'OBJECTION', byName: 'Bürgermeister Muster' },
    ...{ suspendedOn: w.j.today, reason: 'Weil es so ist.' },
  })
  const left = await w.t.db.query(
    `select 1 from task k join resolution r on r.id = k.subject_id join consultation c on c.id = r.consultation_id
      where k.kind = 'implementation.follow' and k.closed_at is null and c.paper_id = $1`,
    [held.paperId],
  )
  expect(left).toEqual([])
})

test('reports stay, in their order and with what shows them; evidence is seen as the resolution is', async () => {
  const id = await idOf(
    w.t,
    'select id from implementation where resolution_id <> $1 order by created_at desc limit 1',
    [resolutionId],
  )
  const photo = await w.t.as(w.cast.office, (ctx) =>
    storeFile(ctx, {
      ...{ name: 'waende.pdf', mediaType: 'application/pdf', ownerId: w.cast.office.personId ?? '' },
      bytes: Readable.from([Buffer.from('%PDF-1.7 Bauabnahme')]),
    }),
  )
  await report(id, { percent: 20, note: 'Der Grund ist gelegt.' })
  expect(await codeOf(report(id, { percent: 35, fileIds: [photo] }, w.cast.clerk))).toBe('NOT_FOUND')
  await report(id, { percent: 40, note: 'Die Wände stehen.', fileIds: [photo] })
  await report(id, { percent: 45 }, w.cast.clerk)
  const read = async (viewer?: Viewer) => {
    const { data, errors } = await w.t.query(
      `query { implementations(first: 50, ags: "05162024") { nodes { id reports { percent note office { id } files { url } } } } }`,
      {},
      viewer,
    )
    expect(errors).toBeUndefined()
    const { nodes } = data?.['implementations'] as unknown as { nodes: { id: string; reports: object[] }[] }
    return nodes.find((one) => one.id === id)?.reports
  }
  const office = { id: w.places.office }
  expect(await read()).toEqual([
    { percent: 45, note: null, office: null, files: [] },
    { percent: 40, note: 'Die Wände stehen.', office, files: [{ url: `/api/files/${photo}` }] },
    { percent: 20, note: 'Der Grund ist gelegt.', office, files: [] },
  ])
  await w.t.db.query('update implementation set is_public = false where id = $1', [id])
  expect(await read()).toBeUndefined()
  expect((await read(w.cast.clerk))?.length).toBe(3)
  await w.t.db.query('update implementation set is_public = true where id = $1', [id])
})

test('the board is public, but not what was decided in private', async () => {
  const shown = async (viewer?: Viewer) => {
    const { data, errors } = await board(viewer)
    expect(errors).toBeUndefined()
    const { nodes } = data?.['implementations'] as unknown as {
      nodes: { paper: { number: string } | null }[]
    }
    const [own] = (data?.['implementationProgress'] as unknown as { ags: string; total: number }[]).filter(
      ({ ags }) => ags === '05162024',
    )
    return { listed: nodes.length, counted: own?.total ?? 0 }
  }
  const before = await shown()
  expect(before.listed).toBeGreaterThan(0)
  expect(before.counted).toBe(before.listed)
  await w.t.db.query('update implementation set is_public = false where resolution_id = $1', [resolutionId])
  expect(await shown()).toEqual({ listed: before.listed - 1, counted: before.counted - 1 })
  expect((await shown(w.cast.clerk)).listed).toBe(before.listed)
  expect((await shown(w.cast.inhabitant)).listed).toBe(before.listed - 1)
})
