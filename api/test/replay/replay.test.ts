import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { sealEverything } from '../fixtures/sealEverything.js'
import { verifyAudit } from '../../src/audit/index.js'
import { concludeLateStations } from '../../src/consultations/index.js'
import { lapseOffers } from '../../src/papers/index.js'
import { clock, DomainError } from '../../src/platform/index.js'
import { Random } from '../operations/random.js'
import { verbs, worldInstallation, type Verb, type World } from '../world/index.js'
import { numbersAreGapless } from '../world/numbers.js'
import { foresee } from './foresee.js'
import { holds, Stations } from './invariants.js'
import { Walk, type Command } from './walk.js'

const walks = process.env.MITSPRACHE_LONG === '1' ? 1000 : 60
const steps = 40

let w: World
beforeAll(async () => {
  w = await worldInstallation({ poolSize: 4 })
}, 240_000)
afterEach(() => clock.stopAt(undefined))
afterAll(() => w?.t.close())

/** Runs one command: a refusal is an answer, anything else that is thrown is a fault. */
async function run({ verb, who, input }: Command): Promise<string> {
  try {
    await w.t.as(who, (ctx) => (verbs[verb] as Verb)(ctx, input as never))
    return 'done'
  } catch (error) {
    if (error instanceof DomainError && error.code !== 'INTERNAL')
      return [error.code, ...error.fields.map(({ field, code }) => `${field} ${code}`)].join(' ')
    throw error
  }
}

/** Weeks go by: offers lapse and parallel stations that stayed silent end. */
async function timePasses(days: number): Promise<void> {
  clock.stopAt(new Date(clock.now().getTime() + days * 86_400_000))
  await w.t.as(undefined, lapseOffers)
  await concludeLateStations(w.t.source)
}

async function walk(seed: number, reached: Set<string>): Promise<void> {
  const random = new Random(seed)
  const bodyIds = random.chance(0.3) ? [w.places.neuss, w.places.juechen] : [w.places.neuss]
  const language = random.pick(['de', 'de', 'tr'])
  const proposalId = await w.j.draft({ bodyIds, language, fields: { inhabitantName: 'Zoe Muster' } })
  const next = new Walk(w, random, proposalId)
  const stations = new Stations()
  const told: string[] = []
  try {
    for (let i = 0; i < steps; i++) {
      if (random.chance(0.03)) await timePasses(random.between(5, 70))
      const command = await next.next()
      told.push(`${command.verb} ${JSON.stringify(command.input).slice(0, 300)}`)
      const foreseen = await foresee(w.t, command)
      const code = await run(command)
      told.push(`  ${code}`)
      if (code !== 'done') continue
      reached.add(command.verb)
      await stations.onlyGrow(w.t, proposalId)
      await foreseen?.()
    }
    await holds(w.t, proposalId)
  } catch (error) {
    throw new Error(`walk ${seed}: ${String(error)}\n${told.join('\n')}`, { cause: error })
  }
}

it(
  `whatever people do, the history tells how it came about: ${walks} walks`,
  { timeout: 3_600_000 },
  async () => {
    const reached = new Set<string>()
    const faults: string[] = []
    for (let seed = 1; seed <= walks; seed++) {
      clock.stopAt(undefined)
      await walk(seed, reached).catch((error: Error) => faults.push(error.message))
      if (faults.length > 4) break
    }
    expect(faults.join('\n\n')).toBe('')
    await numbersAreGapless(w.t)
    await sealEverything(w.t.source)
    expect((await verifyAudit(w.t.source)).faults).toEqual([])
    // the walks went far enough to mean something
    for (const verb of [
      'recordOutcome',
      'answerCommittee',
      'answerQuestions',
      'coSignStatement',
      'skipConsultation',
      'insertConsultation',
      'admitTransfer',
      'suspendResolution',
    ])
      expect(reached).toContain(verb)
  },
)

it('a state that was changed behind the history is noticed', async () => {
  const { proposalId, paperId } = w.papers.arrived
  await holds(w.t, proposalId)
  await w.t.db.query(`update paper set state = 'REJECTED' where id = $1`, [paperId])
  await expect(holds(w.t, proposalId)).rejects.toThrow()
})
