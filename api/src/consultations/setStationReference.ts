import { changed, record } from '../audit/index.js'
import { externalReferenceSchema } from '../contract/papers.js'
import { check, may, type Ctx } from '../platform/index.js'
import { Consultation } from './Consultation.js'

/** Notes number and address of a station in the council's information system. */
export async function setStationReference(ctx: Ctx, input: unknown): Promise<string> {
  const { id, ...reference } = check(externalReferenceSchema, input)
  await may(ctx, 'setStationReference', Consultation, id)
  await ctx.db.update(Consultation, { id }, reference)
  await record(ctx, {
    action: 'consultations.consultation.setReference',
    entity: 'Consultation',
    entityId: id,
    fields: Object.keys(reference),
  })
  await changed(ctx, 'Consultation', id)
  return id
}
