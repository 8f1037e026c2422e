import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { listeners } from './listeners.js'
import { openStage, type Stage } from './stage.js'

/** How much is measured. */
export interface RoomPlan {
  tablets: number
  votes: number
  json: boolean
}

/** The slowest hundredth, in milliseconds, from the pressing of a button until every tablet shows it. */
const wanted = 1000
/** What the room's page itself listens to, as it is written there. */
function pageDocument(): string {
  const file = resolve(import.meta.dirname, '../../../../client/src/features/voting/documents.ts')
  const text = readFileSync(file, 'utf8')
  const part = (start: string): string => new RegExp(`${start}\\b[^\`]*`).exec(text)?.[0] ?? ''
  return part('fragment RoomParts') + part('subscription MeetingChanged')
}

/**
 * A meeting with a tablet on every seat, each with its own session: a member votes on one of them, the clerk records the show of hands,
 * and every tablet has both. From the sending of the mutation until the last byte that says so.
 */
export async function benchRoom(plan: RoomPlan, say: (text: string) => void): Promise<boolean> {
  const stage = await openStage(say)
  try {
    const room = await seatEverybody(stage, plan.tablets)
    say(`${plan.tablets} tablets follow the meeting`)
    const lines = await listeners({
      ...{ url: stage.url, path: '/graphql/stream', lines: plan.tablets },
      bodies: [JSON.stringify({ query: pageDocument(), variables: { id: room.meetingId } })],
      headers: room.cookies.map((cookie) => `cookie: ${cookie}`),
    })
    stage.atEnd(lines.stop)
    const [given, recorded]: [number[], number[]] = [[], []]
    for (let n = 0; n <= plan.votes; n++) {
      const { id } = await ask(stage, room.clerk, 'putMotion', 'PutMotionInput', {
        ...{ itemId: room.itemId, subject: 'PROCEDURAL', motion: 'END_OF_DEBATE' },
      })
      await ask(stage, room.clerk, 'openBallot', 'OpenBallotInput', { id })
      await rest()
      const voter = room.voters[n % room.voters.length]
      const byOne = await lines.hear(`"seatId":"${voter?.seatId}","voted":true`, () =>
        ask(stage, voter?.cookie ?? '', 'castVote', 'CastVoteInput', { id, choice: 'FOR' }),
      )
      await rest()
      const votesAgainst = n % plan.tablets
      const counts = { votesFor: plan.tablets - votesAgainst, votesAgainst, abstentions: 0 }
      const byAll = await lines.hear(`"votesFor":${counts.votesFor},"votesAgainst":${votesAgainst}`, () =>
        ask(stage, room.clerk, 'recordShowOfHands', 'ShowOfHandsInput', { id, ...counts }),
      )
      await ask(stage, room.clerk, 'discardBallot', 'WithReasonInput', { id, reason: 'Nur gemessen.' })
      // the first one is for warming up
      if (n > 0) given.push(...byOne)
      if (n > 0) recorded.push(...byAll)
      if (n % 20 === 0) say(`  ${n} of ${plan.votes} votes`)
    }
    return [tell('votes given on a tablet', given), tell('recorded shows of hands', recorded)].every(Boolean)
  } finally {
    await stage.close()
  }

  function tell(what: string, times: readonly number[]): boolean {
    const sorted = [...times].sort((a, b) => a - b)
    const within = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? 0
    const [p50, p99, max] = [0.5, 0.99, 1].map((share) => Math.round(within(share)))
    const missed = within(0.99) > wanted
    say(
      `${plan.votes} ${what} to ${plan.tablets} tablets: p50 ${p50}, p99 ${p99}, max ${max} ms, wanted p99 ≤ ${wanted}${missed ? ': missed' : ''}`,
    )
    if (plan.json) console.log(JSON.stringify({ what, ...plan, p50, p99, max }))
    return !missed
  }
}

/** Until what was told before has reached everybody. */
const rest = () => new Promise((rested) => setTimeout(rested, 700))

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
export async function seatEverybody(stage: Stage, tablets: number) {
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
  // a council as large as its tablets: what was resolved grows with it
  const mine = `(select id from composition where committee_id = $1 and status = 'RESOLVED')`
  await stage.db.query(`update composition set stated_at_least = true where id in ${mine}`, [
    room.committeeId,
  ])
  await stage.db.query(`update seat_group set seat_count = seat_count + $2 where composition_id in ${mine}`, [
    room.committeeId,
    tablets,
  ])
  const { rows: seats } = await stage.db.query<{ seatId: string; personId: string }>(
    `with groups as (select id from seat_group where composition_id in (select id from composition where committee_id = $1 and status = 'RESOLVED') limit 1),
     seats as (insert into seat (committee_id, seat_group_id, number, kind, mandate)
       select $1, groups.id, 1000 + n, 'VOTING', 'ELECTED' from groups, generate_series(1, cardinality($2::uuid[])) n returning id, number),
     held as (insert into membership (committee_id, seat_id, person_id, valid_from)
       select $1, seats.id, ($2::uuid[])[seats.number - 1000], '2020-01-01' from seats)
     insert into attendance (meeting_id, committee_id, seat_id, presence, person_id, from_at)
       select $3, $1, seats.id, 'PRESENT', ($2::uuid[])[seats.number - 1000], now() from seats
       returning seat_id as "seatId", person_id as "personId"`,
    [room.committeeId, ids, room.meetingId],
  )
  const [clerk = '', ...cookies] = await stage.signIn([clerks[0]?.id ?? '', ...ids])
  const voters = seats.map(({ seatId, personId }) => ({
    seatId,
    cookie: cookies[ids.indexOf(personId)] ?? '',
  }))
  return { ...room, clerk, cookies, voters }
}
