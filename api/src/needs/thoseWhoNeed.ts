import { liveRegistrationStates } from '../contract/summits.lists.js'
import type { NeedKind } from '../contract/needs.lists.js'
import type { Ctx } from '../platform/index.js'

/** Registrations of those who come or wait and told that they need something, in the order they came. */
export function thoseWhoNeed(
  ctx: Ctx,
  { summitId, kind, detail }: { summitId: string; kind: NeedKind; detail: string | null },
): Promise<{ id: string; personId: string }[]> {
  return ctx.db.query(
    `select r.id, r.person_id as "personId" from registration r join need n on n.registration_id = r.id
      where r.summit_id = $1 and r.state = any($2) and n.kind = $3 and n.detail is not distinct from $4 order by r.rank`,
    [summitId, [...liveRegistrationStates], kind, detail],
  )
}
