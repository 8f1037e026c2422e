import { In } from 'typeorm'
import { liveRegistrationStates } from '../contract/summits.lists.js'
import type { Ctx } from '../platform/index.js'
import { Registration } from '../summits/index.js'
import type { Invitation } from './Invitation.js'

/** The place somebody who is invited has, waits for or is offered; none after it was given back or an offer ran out. */
export function heldBy(
  ctx: Ctx,
  { summitId, personId }: Pick<Invitation, 'summitId' | 'personId'>,
): Promise<Registration | null> {
  return ctx.db.findOneBy(Registration, { summitId, personId, state: In([...liveRegistrationStates]) })
}
