import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { verifyAudit } from '../../src/audit/index.js'
import { clock, DomainError, type Ctx } from '../../src/platform/index.js'
import { sealEverything } from '../fixtures/sealEverything.js'
import { Random } from '../operations/random.js'
import { worldInstallation, type World } from '../world/index.js'
import { holds, Stations } from './invariants.js'
import { meetingsHold } from './meetingInvariants.js'
import { meetingVerbs } from './meetingVerbs.js'
import { MeetingWalk, type MeetingCommand } from './meetingWalk.js'
import { nameKeepers } from './minutesWalk.js'

const walks = process.env.MITSPRACHE_LONG === '1' ? 1000 : 25
const steps = 40
/** What has to have happened for the walks to mean something. */
const rare = [
  ...['planMeeting', 'pullAgenda', 'inviteToMeeting', 'openMeeting', 'recordPresence', 'recuse', 'putMotion'],
  ...['openBallot', 'recordShowOfHands', 'castVote', 'concludeItem', 'interruptMeeting', 'closeMeeting'],
  ...['addToAgenda', 'setResolutionKind', 'callItem', 'findNoQuorum', 'endFreeItem'],
  ...['carryItem', 'beginMinutes', 'signMinutes', 'reopenMinutes'],
]

let w: World
beforeAll(async () => {
  w = await worldInstallation({ poolSize: 4 })
  await nameKeepers(w)
}, 240_000)
afterEach(() => clock.stopAt(undefined))
afterAll(() => w?.t.close())

/** Runs one command: a refusal is an answer, anything else that is thrown is a fault. */
async function run({ verb, who, input }: MeetingCommand): Promise<string> {
  const work = meetingVerbs[verb] as (ctx: Ctx, input: unknown) => Promise<unknown>
  try {
    await w.t.as(who, (ctx) => work(ctx, input))
    return 'done'
  } catch (error) {
    if (error instanceof DomainError && error.code !== 'INTERNAL')
      return [error.code, ...error.fields.map(({ field, code }) => `${field} ${code}`)].join(' ')
    throw error
  }
}

async function walk(seed: number, reached: Map<string, number>): Promise<void> {
  const random = new Random(seed)
  const { proposalId, paperId } = await w.j.bring('IN_CONSULTATION')
  const next = new MeetingWalk(w, random, paperId)
  const stations = new Stations()
  const told: string[] = []
  try {
    for (let i = 0; i < steps; i += 1) {
      const command = await next.next()
      // time goes on, and waits for nobody
      const soon = new Date(clock.now().getTime() + random.between(1, 600) * 1000)
      clock.stopAt(command.at && command.at > soon ? command.at : soon)
      told.push(`${command.verb} ${JSON.stringify(command.input).slice(0, 300)}`)
      const code = await run(command)
      told.push(`  ${code}`)
      if (code !== 'done') continue
      reached.set(command.verb, (reached.get(command.verb) ?? 0) + 1)
      await stations.onlyGrow(w.t, proposalId)
      if (i % 5 === 0) await meetingsHold(w.t, paperId)
    }
    await meetingsHold(w.t, paperId)
    await holds(w.t, proposalId)
  } catch (error) {
    throw new Error(`walk ${seed}: ${String(error)}\n${told.join('\n')}`, { cause: error })
  }
}

it(
  `whatever is done in meetings, the history tells how it came about: ${walks} walks`,
  { timeout: 7_200_000 },
  async () => {
    const reached = new Map<string, number>()
    const faults: string[] = []
    const missed = () => rare.filter((verb) => !reached.has(verb))
    // some verbs are rare, and what a walk meets depends on the day: it goes on until each was there
    for (let seed = 1; seed <= walks || (missed().length > 0 && seed <= walks * 4); seed += 1) {
      clock.stopAt(undefined)
      await walk(seed, reached).catch((error: Error) => faults.push(error.message))
      if (faults.length > 4) break
    }
    expect(faults.join('\n\n')).toBe('')
    await sealEverything(w.t.source)
    expect((await verifyAudit(w.t.source)).faults).toEqual([])
    // the walks went far enough to mean something
    expect(missed()).toEqual([])
  },
)

it('minutes nobody is asked for, and those on the wrong desk, are noticed', async () => {
  const { paperId } = await w.j.bring('IN_CONSULTATION')
  const [meeting] = await w.t.db.query<{ id: string }[]>(
    `insert into meeting (body_id, starts_at, place, title, state) values ($1, now(), 'Rathaus', $2, 'SCHEDULED') returning id`,
    [w.places.neuss, paperId],
  )
  const [committee] = await w.t.db.query<{ id: string }[]>(
    'select id from committee where body_id = $1 order by id limit 1',
    [w.places.neuss],
  )
  await meetingsHold(w.t, paperId)
  const [minutes] = await w.t.db.query<{ id: string }[]>(
    `insert into minutes (meeting_id, committee_id, body_id, number, day) values ($1, $2, $3, 'NS-x', '2026-01-01') returning id`,
    [meeting?.id, committee?.id, w.places.neuss],
  )
  await expect(meetingsHold(w.t, paperId)).rejects.toThrow('minutes.write of a Minutes that is DRAFT')
  await w.t.db.query(
    `insert into task (kind, subject_entity, subject_id, assignees, title, path, opened_at)
     values ('minutes.sign', 'Minutes', $1, '{CLERK@*}', 'x', '/x', now())`,
    [minutes?.id],
  )
  await expect(meetingsHold(w.t, paperId)).rejects.toThrow('minutes.sign lies on a desk')
})

it('what may not be in a meeting is noticed', async () => {
  const { paperId } = await w.j.bring('IN_CONSULTATION')
  await w.t.db.query(
    `insert into meeting (body_id, starts_at, place, title, state) values ($1, now(), 'Rathaus', $2, 'OPEN')`,
    [w.places.neuss, paperId],
  )
  await expect(meetingsHold(w.t, paperId)).rejects.toThrow()
})
