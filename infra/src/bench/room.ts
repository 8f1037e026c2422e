import { listeners } from './listeners.js'
import { openStage, type Stage } from './stage.js'

/** How much is measured. */
export interface RoomPlan {
  tablets: number
  votes: number
}

/** The slowest hundredth, in milliseconds, from the pressing of a button until every tablet shows it. */
const wanted = 1000
const document = `subscription ($id: ID!) { meetingChanged(id: $id) { id state form mayRun items { id label title state isPublic }
  sitting { id quorumDoubted currentItem { id } stations { id state outcome paper { id title } }
    places { seatId kind label holder group presence deputy recused mine sits }
    ballots { id subject motion form state present votesFor votesAgainst carried given groups { name stance } places { seatId voted choice } } } } }`

/**
 * A meeting with a tablet on every seat: the clerk records a show of hands, and each tablet, which sees it with its own eyes, has the
 * result. From the sending of the mutation until the last byte that says so.
 */
export async function benchRoom(plan: RoomPlan, say: (text: string) => void): Promise<boolean> {
  const stage = await openStage(say)
  try {
    const room = await seatEverybody(stage, plan.tablets)
    say(`${plan.tablets} tablets follow the meeting`)
    const lines = await listeners({
      ...{ url: stage.url, path: '/graphql/stream', lines: plan.tablets },
      bodies: [JSON.stringify({ query: document, variables: { id: room.meetingId } })],
      headers: room.cookies.map((cookie) => `cookie: ${cookie}`),
    })
    stage.atEnd(lines.stop)
    const times: number[] = []
    for (let n = 0; n <= plan.votes; n++) {
      const { id } = await ask(stage, room.clerk, 'putMotion', 'PutMotionInput', {
        ...{ itemId: room.itemId, subject: 'PROCEDURAL', motion: 'END_OF_DEBATE' },
      })
      await ask(stage, room.clerk, 'openBallot', 'OpenBallotInput', { id })
      await new Promise((rested) => setTimeout(rested, 1000))
      const votesFor = plan.tablets - n
      const counts = { votesFor, votesAgainst: n, abstentions: 0 }
      const heard = await lines.hear(`"votesFor":${votesFor},"votesAgainst":${n}`, () =>
        ask(stage, room.clerk, 'recordShowOfHands', 'ShowOfHandsInput', { id, ...counts }),
      )
      // the first one is for warming up
      if (n > 0) times.push(...heard)
    }
    const sorted = times.sort((a, b) => a - b)
    const within = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0
    const p99 = within(0.99)
    say(
      `${plan.votes} recorded votes to ${plan.tablets} tablets: p50 ${within(0.5).toFixed(0)}, p99 ${p99.toFixed(0)} ms, wanted ≤ ${wanted}${p99 > wanted ? ': missed' : ''}`,
    )
    return p99 <= wanted
  } finally {
    await stage.close()
  }
}

async function ask(
  stage: Stage,
  cookie: string,
  verb: string,
  type: string,
  input: object,
): Promise<{ id: string }> {
  const response = await fetch(`${stage.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, origin: stage.url },
    body: JSON.stringify({
      query: `mutation ($input: ${type}!) { ${verb}(input: $input) { id } }`,
      variables: { input },
    }),
  })
  const body = (await response.json()) as { errors?: unknown; data?: Record<string, { id: string }> }
  if (body.errors) throw new Error(JSON.stringify(body.errors))
  return body.data?.[verb] ?? { id: '' }
}

/** The demo's open meeting with as many seats as there are tablets, everybody on their own. */
async function seatEverybody(stage: Stage, tablets: number) {
  const { rows } = await stage.db.query<{ meetingId: string; committeeId: string; itemId: string }>(
    `select m.id as "meetingId", c.committee_id as "committeeId", s.current_item_id as "itemId"
     from sitting s join meeting m on m.id = s.meeting_id join meeting_committee c on c.meeting_id = m.id where m.state = 'OPEN' limit 1`,
  )
  const room = rows[0]
  if (!room) throw new Error('The demo has no open meeting.')
  const { rows: people } = await stage.db.query<{ id: string }>(
    `insert into person (given_name, family_name) select 'Test', 'Mitglied ' || n from generate_series(1, $1::int) n returning id`,
    [tablets],
  )
  const ids = people.map(({ id }) => id)
  const { rows: clerks } = await stage.db.query<{ id: string }>(
    `select id from person where email = 'petra.aktenberg@demo.example'`,
  )
  await stage.db.query('delete from attendance where meeting_id = $1', [room.meetingId])
  await stage.db.query(
    `with groups as (select id from seat_group where composition_id in (select id from composition where committee_id = $1 and status = 'RESOLVED') limit 1),
     seats as (insert into seat (committee_id, seat_group_id, number, kind, mandate)
       select $1, groups.id, 1000 + n, 'VOTING', 'ELECTED' from groups, generate_series(1, cardinality($2::uuid[])) n returning id, number),
     held as (insert into membership (committee_id, seat_id, person_id, valid_from)
       select $1, seats.id, ($2::uuid[])[seats.number - 1000], '2020-01-01' from seats)
     insert into attendance (meeting_id, committee_id, seat_id, presence, person_id, from_at)
       select $3, $1, seats.id, 'PRESENT', ($2::uuid[])[seats.number - 1000], now() from seats`,
    [room.committeeId, ids, room.meetingId],
  )
  const [clerk = '', ...cookies] = await stage.signIn([clerks[0]?.id ?? '', ...ids])
  return { ...room, clerk, cookies }
}
