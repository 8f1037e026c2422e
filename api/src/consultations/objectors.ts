import type * as v from 'valibot'
import { Committee, votingSeatsOn } from '../committees/index.js'
import type { suspendResolutionSchema } from '../contract/consultations.js'
import { committeeName } from '../papers/index.js'
import { invalid, type Ctx } from '../platform/index.js'

/** Who objects to a resolution, as it is kept. */
export interface Objectors {
  byName: string
  /** How many members of how many; null where the mayor or the Landrat did. */
  memberCount: number | null
  ofMembers: number | null
}

/** One of how many members is enough (§ 57 (4) GO NRW). */
const share = 5

/**
 * The head, by function and name, or members of the committee that decided: at least one fifth of those who vote in it on the day
 * it did. Where a committee publishes no names none are kept. Errors: REQUIRED, UNKNOWN_CHOICE, APPEAL_TOO_FEW.
 */
export async function objectorsOf(
  ctx: Ctx,
  { ground, byName, memberIds }: v.InferOutput<typeof suspendResolutionSchema>,
  { committeeId, decidedOn }: { committeeId: string; decidedOn: string },
): Promise<Objectors> {
  if (ground !== 'APPEAL' || memberIds.length === 0) {
    if (!byName) throw invalid('byName', 'REQUIRED')
    return { byName, memberCount: null, ofMembers: null }
  }
  const members = await ctx.db.query<{ id: string; name: string }[]>(
    `select m.id, concat_ws(' ', nullif(p.title, ''), nullif(p.given_name, ''), p.family_name) as name from membership m join seat s on s.id = m.seat_id join person p on p.id = m.person_id
      where m.committee_id = $1 and m.role = 'HOLDER' and s.kind = 'VOTING'
        and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to >= $2::date) order by p.family_name, p.given_name, m.id`,
    [committeeId, decidedOn],
  )
  const named = members.filter(({ id }) => memberIds.includes(id))
  const ids = new Set(memberIds)
  if (named.length < ids.size) throw invalid('memberIds', 'UNKNOWN_CHOICE')
  // seats nobody is named for count, too: what is not known makes it no easier
  const ofMembers = Math.max(members.length, (await votingSeatsOn(ctx, committeeId, decidedOn)) ?? 0)
  const needed = Math.ceil(ofMembers / share)
  if (named.length < needed) throw invalid('memberIds', 'APPEAL_TOO_FEW', { needed, members: ofMembers })
  const { publishesNames } = await ctx.db.findOneByOrFail(Committee, { id: committeeId })
  return {
    byName: publishesNames
      ? named.map(({ name }) => name).join(', ')
      : await committeeName(ctx, committeeId, decidedOn),
    memberCount: named.length,
    ofMembers,
  }
}
