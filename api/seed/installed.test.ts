import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seedGoals } from '../src/goals/seed.js'
import { GuidingGoal, Measure } from '../src/goals/index.js'
import { seeds } from '../src/seeds.js'
import { testInstallation, type TestInstallation } from '../test/harness/index.js'
import { WORKSHOP_SERIES } from './reference/history.js'
import { TRANSLATIONS } from './reference/translations/index.js'
import { SeedRecord } from './SeedRecord.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'reference' })
})
afterAll(() => t?.close())

const count = async (sql: string) => Number((await t.db.query<{ n: string }[]>(sql))[0]?.n)

describe('the reference data in the database', () => {
  it('has the figures of the workshop', async () => {
    const figures = {
      field_of_action: 4,
      guiding_goal: 12,
      annual_goal: 18,
      "indicator where kind <> 'PARITY'": 12,
      "indicator where kind = 'PARITY'": 1,
      measure: 21,
      consideration: 13,
      priority_topic: 6,
      steering_task: 11,
      steering_function: 13,
      actor_group: 13,
      recommendation: 10,
      actor_link: 2,
      body: 9,
      'body where boundary is not null': 8,
      "seat where kind = 'VOTING'": 25,
      "seat where kind = 'ADVISORY'": 2,
      legislative_term: 36,
      // those of the workshop's documentation beside them, which is German at first
      "reference_text where origin = 'MACHINE'":
        Object.values(TRANSLATIONS).flatMap(Object.keys).length +
        Object.keys(WORKSHOP_SERIES.documentation.texts).length -
        1,
    }
    for (const [rows, expected] of Object.entries(figures))
      expect(await count(`select count(*) n from ${rows}`), rows).toBe(expected)
  })

  it('loads twice without a second row', async () => {
    const before = await count('select count(*) n from seed_record')
    for (const seed of seeds.filter(({ set }) => set === 'reference')) await seed.run(t.source)
    expect(await count('select count(*) n from seed_record')).toBe(before)
    expect(await count('select count(*) n from guiding_goal')).toBe(12)
  })

  it('leaves alone what an operator changed, and follows the release elsewhere', async () => {
    const key = { key: 'work-1-measure-1' }
    await t.db.update(Measure, key, { text: 'Von Hand geändert' })
    const record = { entity: 'Measure' }
    const old = await t.db.findOneByOrFail(SeedRecord, { ...record, key: 'work-1-measure-2' })
    // as if an earlier release had written other words
    await t.db.update(Measure, { key: old.key }, { text: 'Früherer Wortlaut' })
    await t.db.update(
      SeedRecord,
      { ...record, key: old.key },
      {
        values: { ...old.values, text: 'Früherer Wortlaut' } as never,
      },
    )
    const stale = await t.db.findOneByOrFail(SeedRecord, { ...record, ...key })
    await t.db.update(
      SeedRecord,
      { ...record, ...key },
      {
        values: { ...stale.values, text: 'Ein dritter Wortlaut' } as never,
      },
    )
    await seedGoals(t.source)
    const text = async (of: string) => (await t.db.findOneByOrFail(Measure, { key: of })).text
    expect(await text(key.key)).toBe('Von Hand geändert')
    expect(await text(old.key)).toBe('Entwicklung einer möglichen Steigerungsrate →Umsetzung')
  })

  it('refuses a child in another field than its guiding goal', async () => {
    const goal = await t.db.findOneByOrFail(GuidingGoal, { key: 'work-1' })
    const change = t.db.query(`update measure set guiding_goal_id = $1 where key = 'language-3-measure-1'`, [
      goal.id,
    ])
    await expect(change).rejects.toThrow(/fk_measure__goal_in_field/)
  })
})
