import type { DataSource } from 'typeorm'
import { viewerOf } from '../accounts/index.js'
import { advance } from '../audit/index.js'
import type { CouncilFileKind } from '../contract/councilfiles.lists.js'
import { enqueue } from '../jobs/index.js'
import { asSystem, type Ctx } from '../platform/index.js'
import { CouncilFile } from './CouncilFile.js'
import { councilFileMachine } from './states.js'
import { takeChange, takeNew } from './takeMeetings.js'
import { takeOutcome } from './takeOutcomes.js'

/** Work on a file that is being taken over; false when nothing of that kind is left. */
export type Step = (ctx: Ctx, file: CouncilFile) => Promise<boolean>

const steps: Readonly<Record<CouncilFileKind, readonly Step[]>> = {
  MEETINGS: [takeNew, takeChange],
  OUTCOMES: [takeOutcome],
}

/**
 * Takes a confirmed file over, in small transactions: killed at any moment, it goes on with the rows that are left. Acts with the
 * rights its clerk has at that moment.
 */
export async function takeCouncilFile(source: DataSource, id: string, signal: AbortSignal): Promise<void> {
  const { kind } = await source.manager.findOneByOrFail(CouncilFile, { id })
  for (const step of steps[kind])
    while (await run(source, id, step))
      if (signal.aborted) {
        await asSystem(source, (ctx) => enqueue(ctx, 'councilfiles.take', { fileId: id }))
        return
      }
  await run(source, id, async (ctx) => {
    await advance(ctx, councilFileMachine, id, 'endTaking', { consequence: true })
    return false
  })
}

/** One step in a transaction of its own, by the clerk; two workers take turns. */
function run(source: DataSource, id: string, step: Step): Promise<boolean> {
  return source.transaction(async (db) => {
    const file = await db.findOne(CouncilFile, {
      where: { id, state: 'TAKING' },
      lock: { mode: 'pessimistic_write' },
    })
    if (!file) return false
    const viewer = await viewerOf(db, file.broughtById)
    return step({ viewer, db, requestId: 'councilfiles.take' }, file)
  })
}
