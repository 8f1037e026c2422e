import type { DataSource } from 'typeorm'
import { seedCommitteesModule } from './committees/seed.js'
import { seedGoals } from './goals/seed.js'
import { seedPriorities } from './priorities/seed.js'
import { seedSteering } from './steering/seed.js'

/** One step of loading data: upserts by stable keys, skips rows an operator changed. */
export interface Seed {
  /** What the operator reads while it runs. */
  name: string
  set: 'reference' | 'demo'
  run(source: DataSource): Promise<void>
}

/** All seeds in the order they build on each other. */
export const seeds: Seed[] = [
  { name: 'Kreis, municipalities, committees', set: 'reference', run: seedCommitteesModule },
  { name: 'goals of the workshop', set: 'reference', run: seedGoals },
  { name: 'topic priorities of the workshop', set: 'reference', run: seedPriorities },
  { name: 'steering and documentation of the workshop', set: 'reference', run: seedSteering },
]
