import { Committee, committeeOfKind } from '../committees/index.js'
import type { CommitteeKind } from '../contract/committees.lists.js'
import { clock, dayOf, type Ctx } from '../platform/index.js'
import type { Consultation } from './Consultation.js'

/** Committees that decide for nobody but themselves, or in nobody's place. */
const ownMasters: readonly CommitteeKind[] = ['COUNCIL', 'DISTRICT_COUNCIL', 'STEERING_GROUP']

/** Whether it is a committee of a council, which may decide in a committee's place. */
export const hasCouncilAbove = ({ committeeKind }: Pick<Consultation, 'committeeKind'>): boolean =>
  !ownMasters.includes(committeeKind)

/** The council or Kreistag that decides in place of a station's committee; null where it is one itself or there is none. */
export async function councilInPlaceOf(
  ctx: Ctx,
  station: Pick<Consultation, 'committeeKind' | 'committeeId'>,
): Promise<string | null> {
  if (!hasCouncilAbove(station) || !station.committeeId) return null
  const { bodyId } = await ctx.db.findOneByOrFail(Committee, { id: station.committeeId })
  const today = dayOf(clock.now())
  return (
    (await committeeOfKind(ctx.db, bodyId, 'COUNCIL', today)) ??
    (await committeeOfKind(ctx.db, bodyId, 'DISTRICT_COUNCIL', today))
  )
}
