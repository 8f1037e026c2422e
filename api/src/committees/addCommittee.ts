import { changed, record } from '../audit/index.js'
import { addCommitteeSchema } from '../contract/committees.js'
import { check, clock, dayOf, invalid, may, type Ctx } from '../platform/index.js'
import { Body } from './Body.js'
import { Committee } from './Committee.js'
import { committeeOfKind } from './committeeOfKind.js'
import { InstitutionName } from './InstitutionName.js'
import type { CommitteeKind } from './kinds.js'

const ofDistrict: readonly CommitteeKind[] = ['DISTRICT_COMMITTEE', 'DISTRICT_COUNCIL']
const ofMunicipality: readonly CommitteeKind[] = ['COUNCIL', 'INTEGRATION_BODY']

/** An administrator sets a committee up. Errors: NOT_FOUND, FORBIDDEN, INVALID_INPUT (COMMITTEE_EXISTS, UNKNOWN_CHOICE). */
export async function addCommittee(ctx: Ctx, input: unknown): Promise<string> {
  const { name, ...committee } = check(addCommitteeSchema, input)
  await may(ctx, 'addCommittee', Body, committee.bodyId)
  const { districtId } = await ctx.db.findOneByOrFail(Body, { id: committee.bodyId })
  if ((districtId ? ofDistrict : ofMunicipality).includes(committee.kind))
    throw invalid('kind', 'UNKNOWN_CHOICE')
  if (committee.kind === 'OTHER' && !name) throw invalid('name', 'REQUIRED')
  const day = committee.validFrom ?? dayOf(clock.now())
  // routes find a committee by its kind: two on one day would leave the choice to chance
  if (committee.kind !== 'OTHER' && (await committeeOfKind(ctx.db, committee.bodyId, committee.kind, day)))
    throw invalid('kind', 'COMMITTEE_EXISTS')
  const made = await ctx.db.insert(Committee, { ...committee, isStatutory: committee.kind !== 'OTHER' })
  const id = String(made.identifiers[0]?.id)
  if (name) await ctx.db.insert(InstitutionName, { committeeId: id, name, validFrom: committee.validFrom })
  await record(ctx, { action: 'committees.committee.addCommittee', entity: 'Committee', entityId: id })
  await changed(ctx, 'Body', committee.bodyId)
  return id
}
