import { changed, record } from '../audit/index.js'
import { expectIntegrationBodySchema } from '../contract/committees.js'
import { check, may, type Ctx } from '../platform/index.js'
import { Body } from './Body.js'

/** An administrator says whether a municipality has an integration body at all; gives the Body. Errors: NOT_FOUND, FORBIDDEN, INVALID_INPUT. */
export async function expectIntegrationBody(ctx: Ctx, input: unknown): Promise<string> {
  const { bodyId, expected } = check(expectIntegrationBodySchema, input)
  await may(ctx, 'expectIntegrationBody', Body, bodyId)
  await ctx.db.update(Body, { id: bodyId }, { integrationBodyExpected: expected })
  await record(ctx, {
    action: 'committees.body.expectIntegrationBody',
    entity: 'Body',
    entityId: bodyId,
    fields: ['integrationBodyExpected'],
  })
  await changed(ctx, 'Body', bodyId)
  return bodyId
}
