import { changed, record } from '../audit/index.js'
import { changeSummitSchema } from '../contract/summits.js'
import { check, clock, invalid, may, type Ctx } from '../platform/index.js'
import { DomainError } from '../platform/index.js'
import { checkBonds } from './checkBonds.js'
import { moveChecklist } from './checklistTasks.js'
import { lockPlaces } from './lockPlaces.js'
import { followMove } from './moveFollowers.js'
import { Summit } from './Summit.js'
import { tellOthers } from './toldAlso.js'
import { tellGuests } from './tellGuests.js'

/**
 * Changes what is told about an event. Who has a place or waits is told when date or place are others; programme and checklist
 * move along. Who was told to come to a date is not forgotten: it is called off. Of an event that was held or is over the record is
 * put right, and nobody is told. Errors: INVALID_INPUT on `startsAt` (DATE_IN_PAST, EVENT_BEGUN,
 * DATE_IN_FUTURE; DRAW_AFTER_START where the workshops are drawn later).
 */
export async function changeSummit(ctx: Ctx, input: unknown): Promise<string> {
  const { id, ...facts } = check(changeSummitSchema, input)
  await lockPlaces(ctx, id)
  await may(ctx, 'changeSummit', Summit, id)
  const before = await ctx.db.findOneByOrFail(Summit, { id })
  if (before.state === 'CALLED_OFF') throw new DomainError('SUMMIT_OVER')
  await checkBonds(ctx, facts, before)
  checkMove(before, facts.startsAt)
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
  if (moved) {
    await followMove(ctx, before, after)
    await shortenOffers(ctx, after)
  }
  await record(ctx, { action: 'summits.summit.change', entity: 'Summit', entityId: id, fields })
  await changed(ctx, 'Summit', id)
  if (before.state !== 'ANNOUNCED' || after.endsAt <= clock.now()) return id
  if (after.sharesGuests && !before.sharesGuests) await tellGuests(ctx, after, 'summits.dateAdded')
  else if (moved) await tellMove(ctx, after)
  return id
}

const minuteOf = (at: Date): number => Math.floor(at.getTime() / 60_000)

/**
 * An announced event is moved before it begins, and into the future: what has begun began when it did. What was held stays in the
 * past. A plan nobody was told of says what it likes.
 */
function checkMove(before: Summit, startsAt: Date): void {
  const now = clock.now()
  if (before.state === 'HELD' && startsAt > now) throw invalid('startsAt', 'DATE_IN_FUTURE')
  // a form knows no seconds
  if (before.state !== 'ANNOUNCED' || minuteOf(before.startsAt) === minuteOf(startsAt)) return
  if (before.startsAt <= now) throw invalid('startsAt', 'EVENT_BEGUN')
  if (startsAt <= now) throw invalid('startsAt', 'DATE_IN_PAST')
}

/** Nobody accepts a place after the event has begun, also when it begins earlier than it did when the place was offered. */
async function shortenOffers(ctx: Ctx, { id, startsAt }: Summit): Promise<void> {
  await ctx.db.query(
    `update registration set offered_until = $2 where summit_id = $1 and state = 'OFFERED' and offered_until > $2`,
    [id, startsAt],
  )
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
