import { changed, record } from '../audit/index.js'
import { changeSummitSchema } from '../contract/summits.js'
import { check, clock, invalid, may, type Ctx } from '../platform/index.js'
import { DomainError } from '../platform/index.js'
import { checkBonds } from './checkBonds.js'
import { moveChecklist } from './checklistTasks.js'
import { lockPlaces } from './lockPlaces.js'
import { Summit } from './Summit.js'
import { tellOthers } from './toldAlso.js'
import { tellGuests } from './tellGuests.js'

/**
 * Changes what is told about an event. Who has a place or waits is told when date or place are others; programme and checklist
 * move along. Who was told to come to a date is not forgotten: it is called off. Of an event that was held the record is put right, and nobody is told.
 */
export async function changeSummit(ctx: Ctx, input: unknown): Promise<string> {
  const { id, ...facts } = check(changeSummitSchema, input)
  await lockPlaces(ctx, id)
  await may(ctx, 'changeSummit', Summit, id)
  const before = await ctx.db.findOneByOrFail(Summit, { id })
  if (before.state === 'CALLED_OFF') throw new DomainError('SUMMIT_OVER')
  await checkBonds(ctx, facts, before)
  const shared = before.sharesGuests && before.state === 'ANNOUNCED'
  if (shared && (!facts.sharesGuests || facts.partOfId !== before.partOfId))
    throw invalid('sharesGuests', 'GUESTS_EXPECTED')
  const moved =
    before.place !== facts.place ||
    before.startsAt.getTime() !== facts.startsAt.getTime() ||
    before.endsAt.getTime() !== facts.endsAt.getTime()
  const fields = Object.keys(facts) as (keyof typeof facts)[]
  const sequence = before.sequence + (moved ? 1 : 0)
  await ctx.db.update(Summit, { id }, { ...facts, sequence, modifiedAt: clock.now() })
  const after = { ...before, ...facts, sequence }
  await moveProgramme(ctx, before, after)
  await moveChecklist(ctx, before, after)
  await record(ctx, { action: 'summits.summit.change', entity: 'Summit', entityId: id, fields })
  await changed(ctx, 'Summit', id)
  if (before.state !== 'ANNOUNCED') return id
  if (after.sharesGuests && !before.sharesGuests) await tellGuests(ctx, after, 'summits.dateAdded')
  else if (moved) await tellMove(ctx, after)
  return id
}

/** What was planned for the second hour stays in the second hour. */
async function moveProgramme(ctx: Ctx, before: Summit, after: Summit): Promise<void> {
  const ms = after.startsAt.getTime() - before.startsAt.getTime()
  if (ms === 0) return
  await ctx.db.query(
    `update programme_item set starts_at = starts_at + $2 * interval '1 millisecond', ends_at = ends_at + $2 * interval '1 millisecond' where summit_id = $1`,
    [after.id, ms],
  )
}

async function tellMove(ctx: Ctx, summit: Summit): Promise<void> {
  await tellGuests(ctx, summit, 'summits.changed')
  await tellOthers(ctx, summit, { kind: 'moved' })
}
