import { changePartyOnBehalfSchema, changePartySchema } from '../contract/summits.js'
import { tell } from '../mail/index.js'
import { check, type Ctx } from '../platform/index.js'
import {
  changeParty,
  ProgrammeItem,
  Registration,
  Summit,
  titleWords,
  waysFor,
  type Changes,
  type Named,
} from '../summits/index.js'
import { WorkshopSeat } from './WorkshopWish.js'

/**
 * Changes with whom somebody comes. A workshop that has no room for all of them is lost with that: they are told, and can choose
 * another one. Errors: those of `changeParty`.
 */
export async function changePartyOf(
  ctx: Ctx,
  id: string,
  others: readonly Named[],
  how?: Changes,
): Promise<void> {
  const itemOf = async () => (await ctx.db.findOneBy(WorkshopSeat, { registrationId: id }))?.itemId ?? null
  const before = await itemOf()
  await changeParty(ctx, id, others, how)
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

/** They come with others than before. Errors: those of `changeParty`. */
export async function changeOwnParty(ctx: Ctx, input: unknown): Promise<string> {
  const { id, others } = check(changePartySchema, input)
  await changePartyOf(ctx, id, others)
  return id
}

/**
 * They told the Integrationsbuero with whom they come; they are told that it was entered, and why. Errors: those of `changeParty`.
 */
export async function changePartyOnBehalf(ctx: Ctx, input: unknown): Promise<string> {
  const { id, others, reason } = check(changePartyOnBehalfSchema, input)
  await changePartyOf(ctx, id, others, { verb: 'changePartyOnBehalf', reason })
  return id
}
