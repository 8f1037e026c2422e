import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { AgendaItem } from '../../src/meetings/index.js'
import { itemLines } from '../../src/minutes/minutesLines.js'
import type { MinutesItem } from '../../src/minutes/MinutesContent.view.js'
import { clock } from '../../src/platform/index.js'
import { callItem } from '../../src/voting/steerMeeting.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { begin, stageMeeting, take, type Stage } from '../voting/stage.js'
import { keeperOf, written, type MinutesStage } from './stage.js'
import { read } from './read.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation()
}, 240_000)
afterEach(() => clock.stopAt(undefined))
afterAll(() => t?.close())

interface Told {
  id: string
  calledAt: string | null
  moves: { seat: string; name: string | null; came: boolean }[]
}
/** The items of a part, with who came and left. */
async function told(s: Stage, part = 'publicPart'): Promise<Told[]> {
  const { data } = await t.query(
    `query ($id: ID!) { meeting(id: $id) { minutes { ${part} { items { id calledAt moves { seat name came } } } } } }`,
    { id: s.meeting.id },
    s.clerk,
  )
  const { meeting } = data as unknown as { meeting: { minutes: Record<string, { items: Told[] }> } }
  return meeting.minutes[part]?.items ?? []
}

/** A meeting that runs for some minutes between one thing and the next. */
async function stage(): Promise<{
  s: MinutesStage
  after: (minutes: number) => void
  call: (id: string) => Promise<unknown>
  second: AgendaItem
  third: AgendaItem
}> {
  const noon = new Date(clock.now())
  const after = (minutes: number) => clock.stopAt(new Date(noon.getTime() + minutes * 60_000))
  const staged = await stageMeeting(t, { startsAt: noon })
  const item = (position: number) =>
    t.db.save(
      t.db.create(AgendaItem, {
        ...{ meetingId: staged.meeting.id, label: `Ö ${position}`, title: 'Bericht', position },
      }),
    )
  const [second, third] = [await item(2), await item(3)]
  after(0)
  await begin(staged, 5)
  const s = { ...staged, chair: staged.members[0], keeper: await keeperOf(staged) } as MinutesStage
  const call = (itemId: string) => t.as(s.clerk, (ctx) => callItem(ctx, { meetingId: s.meeting.id, itemId }))
  return { s, after, call, second, third }
}

test('the minutes say when each item was called, and who came and left before it', async () => {
  const { s, after, call, second, third } = await stage()
  // who comes while it is recorded who is there has not come late
  after(2)
  await take(s, s.seats.slice(5, 6))
  after(10)
  await call(second.id)
  after(20)
  await take(s, s.seats.slice(0, 1), 'ABSENT')
  await take(s, s.seats.slice(6, 7))
  after(30)
  await call(third.id)
  // called once more later: it is the first time that counts
  await call(second.id)
  after(40)
  await written(s)
  const items = await told(s)
  const [first, other, last] = items
  expect(items.map(({ moves }) => moves.length)).toEqual([0, 0, 2])
  expect(Date.parse(other?.calledAt ?? '') - Date.parse(first?.calledAt ?? '')).toBe(600_000)
  expect(last?.moves.map(({ came }) => came)).toEqual([false, true])
  expect(last?.moves.every(({ name }) => name)).toBe(true)
  await t.db.query('update committee set publishes_names = false where id = $1', [s.committee.id])
  expect((await told(s))[2]?.moves.map(({ name }) => name)).toEqual([null, null])
  expect((await told(s, 'otherPart')).length).toBe(0)
})

test('a deputy who takes over came, and the member left; the printed minutes say so with the time', async () => {
  const { s, after, call, second } = await stage()
  after(20)
  await take(s, s.seats.slice(0, 1), 'DEPUTY', s.deputy.personId ?? '')
  after(30)
  await call(second.id)
  await written(s)
  const moves = (await told(s))[1]?.moves.map(({ came }) => came)
  expect(moves).toEqual([false, true])
  const [row] = await t.db.query<{ content: { items: MinutesItem[] } }[]>(
    'select minutes_facts($1, true) as content',
    [s.meeting.id],
  )
  const lines = itemLines(row?.content.items[1] as MinutesItem).map(({ text }) => text)
  expect(lines[0]).toMatch(/^Aufgerufen um \d/)
  expect(lines[1]).toMatch(/^Vor diesem Punkt gekommen: .+ \(\d/)
  expect(lines[2]).toMatch(/^Vor diesem Punkt gegangen: .+ \(\d/)
})

test('members nobody recorded are listed as absent once the meeting is closed', async () => {
  const { s, after } = await stage()
  after(60)
  await written(s)
  const { minutes } = await read(s, s.clerk)
  const of = (presence: string) =>
    minutes?.publicPart?.attendance.filter((one) => one.presence === presence) ?? []
  expect([of('PRESENT').length, of('ABSENT').length]).toEqual([5, 3])
  expect(of('ABSENT').every(({ name, holder }) => name === null && holder)).toBe(true)
})
