import { tell } from '../mail/index.js'
import type { Ctx } from '../platform/index.js'
import { Registration, Summit, titleWords, waysFor, type ProgrammeItem } from '../summits/index.js'

/** What the office changed for a guest: their wishes, or the workshop they have a place in or had one in. */
export type OfficeChange =
  | { template: 'workshops.wished' }
  | { template: 'workshops.placed' | 'workshops.freed'; workshop: ProgrammeItem | null }

/** Tells a guest what somebody else changed about their workshops; who does it themselves knows. */
export async function tellOfOffice(ctx: Ctx, registrationId: string, change: OfficeChange): Promise<void> {
  const { personId, summitId } = await ctx.db.findOneByOrFail(Registration, { id: registrationId })
  if (ctx.viewer.personId === personId) return
  const summit = await ctx.db.findOneByOrFail(Summit, { id: summitId })
  const wayOf = await waysFor(ctx, summitId, [personId])
  const workshop = 'workshop' in change && change.workshop ? titleWords(change.workshop) : ''
  await tell(ctx, {
    template: change.template,
    to: personId,
    about: { entity: 'Registration', id: registrationId },
    params: { values: { title: titleWords(summit), workshop }, ...wayOf(personId) },
  })
}
