import type { Ctx } from '../platform/index.js'
import type { ProgrammeItem } from './ProgrammeItem.js'
import type { Summit } from './Summit.js'

/** A workshop that has another name or time or more places from now on, or is none any more (`after` is null). */
export interface WorkshopChange {
  before: ProgrammeItem
  after: Pick<ProgrammeItem, 'title' | 'startsAt' | 'endsAt' | 'capacity'> | null
  /** It has another name or time, or is none any more. */
  differs: boolean
  /** It has more places than before. */
  grows: boolean
}

/** What a module above does when workshops change: before they are written. */
export type FollowsProgramme = (ctx: Ctx, summit: Summit, changes: readonly WorkshopChange[]) => Promise<void>
const followers: FollowsProgramme[] = []

/** A module above says what hangs on workshops and whom it tells: events do not know of it. Told once, at load. */
export function followsProgramme(follow: FollowsProgramme): void {
  followers.push(follow)
}

/** Lets everything that hangs on workshops follow their changes. */
export const followProgramme: FollowsProgramme = async (ctx, summit, changes) => {
  if (changes.length > 0) for (const follow of followers) await follow(ctx, summit, changes)
}

type Written = Pick<ProgrammeItem, 'title' | 'startsAt' | 'endsAt' | 'fieldId' | 'capacity'> & {
  id: string | null
}

/** What becomes of the workshops there are when the programme is written so; who speaks changes nothing. */
export function changesOf(before: readonly ProgrammeItem[], items: readonly Written[]): WorkshopChange[] {
  return before
    .filter(({ fieldId }) => fieldId !== null)
    .flatMap((item): WorkshopChange[] => {
      const after = items.find(({ id }) => id === item.id)
      if (!after?.fieldId) return [{ before: item, after: null, differs: true, grows: false }]
      const differs =
        after.title !== item.title ||
        after.startsAt.getTime() !== item.startsAt.getTime() ||
        after.endsAt?.getTime() !== item.endsAt?.getTime()
      const grows = item.capacity !== null && (after.capacity ?? Infinity) > item.capacity
      return differs || grows ? [{ before: item, after, differs, grows }] : []
    })
}
