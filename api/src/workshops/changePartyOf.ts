import { tell } from '../mail/index.js'
import type { Ctx } from '../platform/index.js'
import { changeParty, ProgrammeItem, Registration, Summit, titleWords, waysFor } from '../summits/index.js'
import { WorkshopSeat } from './WorkshopWish.js'

/**
 * Changes with whom somebody comes. A workshop that has no room for all of them is lost with that: they are told, and can choose
 * another one. Errors: those of `changeParty`.
 */
export async function changePartyOf(
  ctx: Ctx,
  id: string,
  others: Parameters<typeof changeParty>[2],
): Promise<void> {
  const itemOf = async () => (await ctx.db.findOneBy(WorkshopSeat, { registrationId: id }))?.itemId ?? null
  const before = await itemOf()
  await changeParty(ctx, id, others)
  if (!before || (await itemOf())) return
  const { personId, summitId } = await ctx.db.findOneByOrFail(Registration, { id })
  const summit = await ctx.db.findOneByOrFail(Summit, { id: summitId })
  const workshop = await ctx.db.findOneByOrFail(ProgrammeItem, { id: before })
  const wayOf = await waysFor(ctx, summitId, [personId])
  await tell(ctx, {
    template: 'workshops.lost',
    to: personId,
    about: { entity: 'Registration', id },
    params: { values: { title: titleWords(summit), workshop: titleWords(workshop) }, ...wayOf(personId) },
  })
}
