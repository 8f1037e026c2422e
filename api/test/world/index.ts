import { installationOn, testInstallation, type Filling, type TestInstallation } from '../harness/index.js'
import type { Cast, Places } from './cast.js'
import { Journey } from './journey.js'
import { buildPapers, type PapersWorld } from './world.js'

export type { Cast, Places } from './cast.js'
export { idOf } from './cast.js'
export { Journey, stages, type OnItsWay, type Stage } from './journey.js'
export { verbs, type Verb, type VerbName } from './verbs.js'
export type { PapersWorld } from './world.js'

interface Kept {
  cast: Cast
  places: Places
  papers: PapersWorld
}

/** Built once a server; who and what is in it is written beside it, where clones find it. */
const filling: Filling = {
  folder: 'test/world',
  async fill(databaseUrl) {
    const t = await installationOn(databaseUrl, { poolSize: 2 })
    try {
      const { cast, places, ...j } = await built(t)
      await t.db.query('create table test_world (kept jsonb)')
      await t.db.query('insert into test_world values ($1)', [JSON.stringify({ cast, places, ...j })])
    } finally {
      await t.close()
    }
  },
}

async function built(t: TestInstallation): Promise<Kept> {
  const j = await Journey.begin(t)
  return { papers: await buildPapers(j), cast: j.cast, places: j.places }
}

/** The demo with papers at every station, and everybody who takes part. */
export interface World extends Kept {
  t: TestInstallation
  j: Journey
}

/** An installation of one test file with the whole world in it. */
export async function worldInstallation(options: { poolSize?: number } = {}): Promise<World> {
  const t = await testInstallation({ ...options, dataSet: 'demo', filling })
  const [row] = await t.db.query<{ kept: Kept }[]>('select kept from test_world')
  if (!row) throw new Error('the world was not kept')
  return { t, ...row.kept, j: new Journey(t, row.kept.cast, row.kept.places) }
}
