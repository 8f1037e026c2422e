import type { DataSource } from 'typeorm'

/** One step of loading data: upserts by stable keys, skips rows an operator changed. */
export interface Seed {
  /** What the operator reads while it runs. */
  name: string
  set: 'reference' | 'demo'
  run(source: DataSource): Promise<void>
}

/** All seeds in the order they build on each other. */
export const seeds: Seed[] = []
