import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { publicViewer, type Viewer } from '../../src/platform/index.js'
import { Kept } from '../../src/platform/read/kept.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { demoViewer } from '../stories/people.js'

let t: TestInstallation
let here: Viewer
let elsewhere: Viewer
let station: { id: string; paper_id: string }
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  here = await demoViewer(t, 'petra.aktenberg@demo.example')
  // one of the same kind, for whom the same statement is planned
  elsewhere = { ...here, roles: [`CLERK@${randomUUID()}`] }
  const [found] = await t.db.query<(typeof station)[]>(
    `select c.id, c.paper_id from consultation c join resolution r on r.consultation_id = c.id
       join paper p on p.id = c.paper_id and p.public_since is not null
     where 'CLERK@' || p.body_id = any($1::text[]) limit 1`,
    [here.roles],
  )
  if (!found) throw new Error('the clerk has no decided station')
  station = found
  await t.db.query(`update resolution set text = 'Kanarienvogel' where consultation_id = $1`, [station.id])
}, 240_000)
afterAll(() => t?.close())
afterEach(() => vi.restoreAllMocks())

const question =
  'query ($id: ID!) { paper(id: $id) { resultText consultations { outcome resolution { text } } } }'

interface Found {
  /** Answers older than what was written before they were asked for. */
  stale: number
  /** Answers with what others may see alone, or without what this one may. */
  foreign: number
  /** Answers that were given again. */
  again: number
}

/**
 * Writes a number, and with it whether everybody may see the station: with an odd one they may. So each answer says itself what
 * must be in it.
 */
const writes = (n: number) =>
  t.db.query(
    `with shown as (update consultation set is_public = ($2 % 2 = 1) where id = $3)
     update paper set result_text = $2::int::text where id = $1`,
    [station.paper_id, n, station.id],
  )

/** Many read the same with different eyes while somebody writes, and what everybody may see changes. */
async function hunt(ms: number): Promise<Found> {
  const found: Found = { stale: 0, foreign: 0, again: 0 }
  let written = 0
  let goesOn = true
  const write = async () => {
    while (goesOn) {
      const next = written + 1
      await writes(next)
      written = next
      await wait(Math.random() < 0.2 ? 60 : Math.random() * 8)
    }
  }
  const read = async (viewer: Viewer) => {
    while (goesOn) {
      const before = written
      const { data } = await t.query(question, { id: station.paper_id }, viewer)
      const { resultText, consultations } = data?.['paper'] as unknown as {
        resultText: string
        consultations: { resolution: { text: string } | null }[]
      }
      if (Number(resultText) < before) found.stale += 1
      const sees = consultations.some(({ resolution }) => resolution?.text === 'Kanarienvogel')
      if (sees !== (viewer === here || Number(resultText) % 2 === 1)) found.foreign += 1
    }
  }
  await writes(0)
  const get = vi.mocked(Kept.prototype.get, { partial: true })
  const viewers = [here, elsewhere, publicViewer('de'), publicViewer('tr')]
  const all = Promise.all([
    write(),
    ...viewers.flatMap((viewer) => [read(viewer), read(viewer), read(viewer)]),
  ])
  await wait(ms)
  goesOn = false
  await all
  for (const { value } of get.mock.settledResults) if (typeof value === 'string') found.again += 1
  return found
}

/** Kept answers as they are, or with protections taken away; where nobody asks, they are kept for good, whatever else is written. */
function keep(...without: ('asking' | 'eyes')[]) {
  const { get, set } = Kept.prototype
  // the statement alone: its values tell of the eyes too, for predicates are given what a viewer holds
  const told = (asked: string) => (without.includes('eyes') ? (asked.split(';', 1)[0] as string) : asked)
  vi.spyOn(Kept.prototype, 'get').mockImplementation(function (this: Kept, asked, ask) {
    return get.call(
      this,
      told(asked),
      without.includes('asking') ? () => Promise.resolve('always here') : ask,
    )
  })
  vi.spyOn(Kept.prototype, 'set').mockImplementation(function (this: Kept, asked, answer) {
    set.call(this, told(asked), without.includes('asking') ? { ...answer, stamp: 'always here' } : answer)
  })
}

test('what is given again is neither stale nor another one’s, while somebody writes', async () => {
  keep()
  let again = 0
  // other tests write to the same server, after which nothing is given again either
  for (let tries = 0; tries < 8 && again === 0; tries++) {
    const { again: found, ...wrong } = await hunt(4000)
    expect(wrong).toEqual({ stale: 0, foreign: 0 })
    again += found
  }
  expect(again).toBeGreaterThan(0)
}, 60_000)

test('a stale answer is found where the database is not asked whether it is still where it was', async () => {
  keep('asking')
  expect((await hunt(2000)).stale).toBeGreaterThan(0)
}, 30_000)

test('another one’s answer is found where the question does not tell the eyes', async () => {
  keep('eyes')
  let foreign = 0
  for (let tries = 0; tries < 8 && foreign === 0; tries++) foreign += (await hunt(2000)).foreign
  expect(foreign).toBeGreaterThan(0)
}, 60_000)
