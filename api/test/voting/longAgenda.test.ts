import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicViewer, type Viewer } from '../../src/platform/index.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { demoViewer } from '../stories/people.js'

let t: TestInstallation
let clerk: Viewer
let meetingId: string
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  clerk = await demoViewer(t, 'petra.aktenberg@demo.example')
  const [held] = await t.db.query<{ id: string }[]>(`select meeting_id as id from sitting limit 1`)
  meetingId = held?.id ?? ''
}, 240_000)
afterAll(() => t?.close())

/** Items until there are so many, each with what is decided at it as far as the demo has papers, a vote of all seats, and its place in two versions. */
async function fill(items: number): Promise<void> {
  await t.db.query(
    `insert into agenda_item (meeting_id, label, title, position, kind)
     select $1, 'Ö ' || n, 'Punkt ' || n, n, 'OTHER' from generate_series(1 + (select count(*)::int from agenda_item where meeting_id = $1), $2::int) n`,
    [meetingId, items],
  )
  await t.db.query(
    `insert into agenda_item_consultation (item_id, consultation_id)
     select i.id, c.id from (select id, row_number() over (order by position) as n from agenda_item where meeting_id = $1) i
     join (select id, row_number() over (order by id) as n from consultation) c on c.n = i.n on conflict do nothing`,
    [meetingId],
  )
  await t.db.query(
    `insert into ballot (item_id, committee_id, subject, form, state, carried, present, votes_for, votes_against, abstentions, closed_at)
     select i.id, c.committee_id, 'MAIN_MOTION', 'BY_NAME', 'CLOSED', true, 500, 1, 1, 0, now() from agenda_item i
     join meeting_committee c on c.meeting_id = i.meeting_id where i.meeting_id = $1 on conflict do nothing`,
    [meetingId],
  )
  await t.db.query(
    `insert into ballot_seat (ballot_id, seat_id, person_id)
     select b.id, a.seat_id, a.person_id from ballot b join agenda_item i on i.id = b.item_id
     join attendance a on a.meeting_id = i.meeting_id and a.until_at is null where i.meeting_id = $1 on conflict do nothing`,
    [meetingId],
  )
  await t.db.query(
    `insert into vote (ballot_id, seat_id, person_id, choice, created_at) select s.ballot_id, s.seat_id, s.person_id, 'FOR', now()
     from ballot_seat s join ballot b on b.id = s.ballot_id join agenda_item i on i.id = b.item_id where i.meeting_id = $1 on conflict do nothing`,
    [meetingId],
  )
  await t.db.query(
    `insert into agenda_version (meeting_id, number, frozen_at, starts_at, notice) select $1, n, now(), now(), 'REGULAR' from generate_series(1, 2) n
     on conflict do nothing`,
    [meetingId],
  )
  await t.db.query(
    `insert into agenda_version_item (version_id, meeting_id, item_id, position, label, title, kind, is_public, is_table_paper)
     select v.id, i.meeting_id, i.id, i.position, i.label, i.title, i.kind, i.is_public, false from agenda_item i
     join agenda_version v on v.meeting_id = i.meeting_id where i.meeting_id = $1 on conflict do nothing`,
    [meetingId],
  )
}

const agenda = `query ($id: ID!) { meeting(id: $id) { id state place announcement { id } committees { id name }
  items { id label title kind state isPublic parent { id } consultations { id paper { number title proposal { id } } } }
  versions { id number frozenAt items { id label title } publicDocument { id state } } warnings { itemId code } waiting { id } notices { id state }
  namedVotes { ballotId name choice } } }`
const room = `query ($id: ID!) { meeting(id: $id) { id items { id label title state } sitting { id lacking returnable currentItem { id }
  rules { id committee { id } } stations { id state outcome paper { id title } draftResolution { text } }
  places { seatId holder presence recusals } ownPlaces { seatId } ownVotes { ballotId choice } deputies { seatId name }
  ballots { id state votesFor groups { name } places { seatId choice } given item { id } } } } }`

/** How many statements go to the database while an agenda is opened, and what is seen of it. */
async function opened(document: string, viewer: Viewer) {
  const real = pg.Client.prototype.query
  let statements = 0
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first] = args as [{ statements?: unknown[] } | string]
    statements += (typeof first === 'object' && first.statements?.length) || 1
    return (real as (...all: unknown[]) => unknown).apply(this, args) as never
  } as never
  try {
    const { data, errors } = await t.query(document, { id: meetingId }, viewer)
    expect(errors).toBeUndefined()
    const { meeting } = data as unknown as {
      meeting: { items: unknown[]; sitting?: { ballots: { places: unknown[] }[] } }
    }
    return { statements, items: meeting.items.length, ballots: meeting.sitting?.ballots ?? [] }
  } finally {
    pg.Client.prototype.query = real
  }
}

test('an agenda of sixty items with versions, attendance and votes is opened by as many statements as one of five', async () => {
  /** The fewest of three times: what is known of a viewer for some seconds is asked anew now and then. */
  const fewest = async (document: string, viewer: Viewer) => {
    const seen = []
    for (let time = 0; time < 3; time += 1) seen.push(await opened(document, viewer))
    return seen.reduce((best, one) => (one.statements < best.statements ? one : best))
  }
  const all = async () => [
    await fewest(agenda, publicViewer('de')),
    await fewest(agenda, clerk),
    await fewest(room, clerk),
  ]
  await fill(5)
  const few = await all()
  await fill(60)
  const many = await all()
  expect(few.map(({ items }) => items)).toEqual([4, 5, 5])
  expect(many.map(({ items }) => items)).toEqual([59, 60, 60])
  expect(many[2]?.ballots).toHaveLength(60)
  for (const { places } of many[2]?.ballots ?? []) expect(places.length).toBeGreaterThan(2)
  expect(many.map(({ statements }) => statements)).toEqual(few.map(({ statements }) => statements))
  // and it is few: the answer, and what belongs to asking
  for (const { statements } of many) expect(statements).toBeLessThanOrEqual(4)
})
