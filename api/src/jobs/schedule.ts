import { clock, dayOf, type Ctx } from '../platform/index.js'
import { catalogue, type Every, type JobKind, type JobName } from './catalogue.js'
import { enqueue } from './enqueue.js'

const wallTime = new Intl.DateTimeFormat('de-DE', {
  timeZone: 'Europe/Berlin',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** The newest slot that has begun at an instant, undefined when today's has not. An hour the clocks skip begins with the next one. */
export function slotOf(every: Every, at: Date): string | undefined {
  if ('minutes' in every) return String(Math.floor(at.getTime() / (every.minutes * 60_000)))
  return wallTime.format(at) >= every.daily ? dayOf(at) : undefined
}

/** Enqueues what is due by the schedule. Any number of workers may do so: the slot is the job's key, so it becomes one job. */
export async function enqueueDue(ctx: Ctx): Promise<void> {
  for (const [name, kind] of Object.entries<JobKind>(catalogue)) {
    if (!kind.every) continue
    const slot = slotOf(kind.every, clock.now())
    if (slot !== undefined) await enqueue(ctx, name as JobName, {}, { key: `${name}:${slot}` })
  }
}
