import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inviteToMeeting } from '../../src/meetings/inviteToMeeting.js'
import { addAgendaItem } from '../../src/meetings/addAgendaItem.js'
import { orderAgenda } from '../../src/meetings/orderAgenda.js'
import { planMeeting } from '../../src/meetings/planMeeting.js'
import { addDays, type Ctx, type Viewer } from '../../src/platform/index.js'
import { castVote } from '../../src/voting/castVote.js'
import { closeBallot } from '../../src/voting/closeBallot.js'
import { concludeItem } from '../../src/voting/concludeItem.js'
import { closeMeeting } from '../../src/voting/steerMeeting.js'
import { begin, stageMeeting, take, vote, type Stage } from '../voting/stage.js'
import { atTheTable, hands } from '../voting/table.js'
import { worldInstallation, type World } from '../world/index.js'
import { allAtOnce, endsBadly, tally, type Ended } from './race.js'
import { without } from './unlocked.js'

let w: World
beforeAll(async () => {
  w = await worldInstallation({ poolSize: 20 })
}, 240_000)
afterAll(() => w?.t.close())

interface Runner {
  viewer: Viewer | undefined
  work: (ctx: Ctx) => Promise<unknown>
}
type Together = (runners: readonly Runner[]) => Promise<Ended[]>
type Race = (runners: number, together: Together) => Promise<() => Promise<void>>

const many = (n: number, of: (at: number) => Runner) => Array.from({ length: n }, (_, at) => of(at))
const rowsOf = <T>(query: string, ...parameters: unknown[]) => w.t.db.query<T[]>(query, parameters)
const clerk = <T>(work: (ctx: Ctx) => Promise<T>) => w.t.as(w.cast.clerk, work)
let hour = 6

/** A meeting of the integration body far enough ahead to be invited to in time, with three items. */
async function planned() {
  const startsAt = new Date(`${addDays(w.j.today, 40)}T${String((hour += 1)).padStart(2, '0')}:00:00Z`)
  const committeeIds = [w.places.integrationBody]
  const id = await clerk((ctx) => planMeeting(ctx, { committeeIds, startsAt, place: 'Rathaus' }))
  for (const title of ['Eins', 'Zwei', 'Drei']) await clerk((ctx) => addAgendaItem(ctx, { id, title }))
  return id
}

/** Those who may end an item at the table of the integration body. */
const chairs = () => [w.cast.clerk, w.cast.integrationChair, w.cast.committeeClerk]

const concludedByMany: Race = async (n, together) => {
  const table = await atTheTable(w)
  await hands(w, table, table.present, 0)
  const ended = await together(
    many(n, (at) => ({ viewer: chairs()[at % 3], work: (ctx) => concludeItem(ctx, table.on) })),
  )
  return async () => {
    expect(tally(ended)).toEqual({ done: 1, CONFLICT: n - 1 })
    for (const { what } of ended.filter(({ code }) => code === 'CONFLICT')) expect(what).toMatch(/\w{4,}/)
    const of = 'where consultation_id = $1'
    expect(await rowsOf(`select 1 from resolution ${of}`, table.on.consultationId)).toHaveLength(1)
    const stations = await rowsOf<{ state: string }>(
      'select state from consultation where paper_id = $1 order by position',
      table.paperId,
    )
    expect(stations.map(({ state }) => state)).toEqual(['CONCLUDED', 'OPEN', 'PLANNED'])
  }
}

const closedWhileConcluded: Race = async (n, together) => {
  const table = await atTheTable(w)
  await hands(w, table, table.present, 0)
  const ended = await together(
    many(n, (at) => ({
      viewer: chairs()[at % 3],
      work: (ctx) => (at % 2 ? concludeItem(ctx, table.on) : closeMeeting(ctx, table.meetingId)),
    })),
  )
  return async () => {
    const concluded = ended.filter(({ code }, at) => at % 2 === 1 && code === 'done').length
    expect(ended.filter(({ code }, at) => at % 2 === 0 && code === 'done')).toHaveLength(1)
    expect(tally(ended).FAULT).toBeUndefined()
    const moves = await rowsOf<{ verb: string }>(
      'select verb from transition where entity_id = $1 order by position',
      table.on.consultationId,
    )
    const last = moves.map(({ verb }) => verb).slice(-1)
    const [station] = await rowsOf<{ state: string }>(
      'select state from consultation where id = $1',
      table.on.consultationId,
    )
    // it ended in this meeting, or waits for another one: never both
    expect([concluded, station?.state, ...last]).toEqual(
      concluded ? [1, 'CONCLUDED', 'recordOutcome'] : [0, 'OPEN', 'unscheduleConsultation'],
    )
  }
}

const orderedByTwo: Race = async (n, together) => {
  const id = await planned()
  const items = await rowsOf<{ id: string }>(
    'select id from agenda_item where meeting_id = $1 order by position',
    id,
  )
  const [meeting] = await rowsOf<{ revision: number }>(
    'select agenda_revision as revision from meeting where id = $1',
    id,
  )
  const order = (at: number) => [...items.slice(at % 3), ...items.slice(0, at % 3)]
  const ended = await together(
    many(n, (at) => ({
      viewer: at % 2 ? w.cast.clerk : w.cast.committeeClerk,
      work: (ctx) =>
        orderAgenda(ctx, {
          ...{ id, revision: meeting?.revision },
          items: order(at + 1).map((item) => ({ id: item.id, isPublic: true })),
        }),
    })),
  )
  return async () => {
    expect(tally(ended)).toEqual({ done: 1, AGENDA_CHANGED: n - 1 })
    const now = await rowsOf<{ id: string }>(
      'select id from agenda_item where meeting_id = $1 order by position',
      id,
    )
    const winner = ended.findIndex(({ code }) => code === 'done')
    expect(now).toEqual(order(winner + 1))
  }
}

const invitedTwice: Race = async (n, together) => {
  const id = await planned()
  const ended = await together(
    many(n, (at) => ({
      viewer: at % 2 ? w.cast.clerk : w.cast.committeeClerk,
      work: (ctx) => inviteToMeeting(ctx, { id }),
    })),
  )
  return async () => {
    expect(tally(ended)).toEqual({ done: 1, CONFLICT: n - 1 })
    const mails = await rowsOf<{ person: string; n: number }>(
      'select person_id as person, count(*)::int as n from message where about_id = $1 group by 1',
      id,
    )
    expect(mails.length).toBeGreaterThan(1)
    expect(mails.every((one) => one.n === 1)).toBe(true)
    expect(await rowsOf('select 1 from agenda_version where meeting_id = $1', id)).toHaveLength(1)
  }
}

const votedWhileClosed: Race = async (_, together) => {
  const s = await stageMeeting(w.t)
  await begin(s)
  const id = await vote(s, { byName: true })
  await w.t.as(s.members[0], (ctx) => castVote(ctx, { id, choice: 'FOR' }))
  const ended = await together([
    ...[1, 2, 3, 4].map((at) => ({
      viewer: s.members[at],
      work: (ctx: Ctx) => castVote(ctx, { id, choice: 'FOR' }),
    })),
    { viewer: s.clerk, work: (ctx) => closeBallot(ctx, id) },
  ])
  return async () => {
    const given = ended.slice(0, 4).filter(({ code }) => code === 'done').length + 1
    expect(Object.keys(tally(ended)).every((code) => ['done', 'NO_VOTE_CLOSED'].includes(code))).toBe(true)
    const [closed] = await rowsOf<{ votes: number }>(
      'select votes_for as votes from ballot where id = $1',
      id,
    )
    expect(closed?.votes).toBe(given)
  }
}

const races: Record<string, { run: Race; runners: number }> = {
  'fifty people end one item': { run: concludedByMany, runners: 50 },
  'a meeting is closed and its item ended': { run: closedWhileConcluded, runners: 2 },
  'two clerks order an agenda': { run: orderedByTwo, runners: 2 },
  'two clerks invite to a meeting': { run: invitedTwice, runners: 2 },
  'votes are given and the result declared': { run: votedWhileClosed, runners: 5 },
}

describe.each(Object.entries(races))('%s at the same moment', (_, { run, runners }) => {
  it('ends as if one had come after the other', { timeout: 120_000 }, async () => {
    await (
      await run(runners, (all) => allAtOnce(w.t, all))
    )()
  })
  it('does not, once what protects it is taken away', { timeout: 120_000 }, async () => {
    const start = () => run(Math.min(runners, 6), (all) => without({ rows: true }, () => allAtOnce(w.t, all)))
    expect(await endsBadly(start)).toBe(true)
  })
})

/** Both write a vote for one seat, past everything that is checked before. */
async function bothVote(s: Stage, id: string): Promise<number> {
  const [seat] = s.seats
  const insert = (personId: string | null | undefined) =>
    w.t.source.query(
      `insert into vote (ballot_id, seat_id, person_id, choice, created_at) values ($1, $2, $3, 'FOR', now())`,
      [id, seat?.id, personId],
    )
  await Promise.allSettled([insert(s.members[0]?.personId), insert(s.deputy.personId)])
  return (await rowsOf('select 1 from vote where ballot_id = $1', id)).length
}

describe('a member and the deputy vote at the same moment', () => {
  async function deputised(): Promise<{ s: Stage; id: string }> {
    const s = await stageMeeting(w.t)
    await begin(s, 6)
    await take(s, s.seats.slice(0, 1), 'DEPUTY', s.deputy.personId ?? '')
    return { s, id: await vote(s, { byName: true }) }
  }

  it('and one of them is told why not, whoever comes first', async () => {
    const { s, id } = await deputised()
    const ended = await allAtOnce(
      w.t,
      many(8, (at) => ({
        viewer: at % 2 ? s.deputy : s.members[0],
        work: (ctx) => castVote(ctx, { id, choice: 'FOR' }),
      })),
    )
    expect(tally(ended)).toEqual({ done: 1, NO_VOTE_ALREADY_VOTED: 3, NO_VOTE_DEPUTY_ACTS: 4 })
    expect(await rowsOf('select 1 from vote where ballot_id = $1', id)).toHaveLength(1)
  })

  it('and the table takes one vote; without its constraints it takes both', async () => {
    const guarded = await deputised()
    expect(await bothVote(guarded.s, guarded.id)).toBe(1)
    const { s, id } = await deputised()
    const constraints = await rowsOf<{ name: string; is: string }>(
      `select conname as name, pg_get_constraintdef(oid) as is from pg_constraint
       where conrelid = 'vote'::regclass and (contype = 'u' or conname = 'fk_vote__entitled')`,
    )
    for (const { name } of constraints) await w.t.db.query(`alter table vote drop constraint "${name}"`)
    const votes = await bothVote(s, id)
    await w.t.db.query('delete from vote where ballot_id = $1', [id])
    for (const one of constraints)
      await w.t.db.query(`alter table vote add constraint "${one.name}" ${one.is}`)
    expect(constraints).toHaveLength(2)
    expect(votes).toBe(2)
  })
})
