import { record } from '../audit/index.js'
import { Body } from '../committees/index.js'
import { bringCouncilFileSchema } from '../contract/councilfiles.js'
import { ownFile } from '../files/index.js'
import { enqueue } from '../jobs/index.js'
import { check, may, signedIn, type Ctx } from '../platform/index.js'
import { CouncilFile } from './CouncilFile.js'

/** A clerk brings a file of the council's own system. A job reads it and says row by row what taking it over would do. Errors: NOT_FOUND, FORBIDDEN. */
export async function bringCouncilFile(ctx: Ctx, input: unknown): Promise<string> {
  const { bodyId, kind, fileId } = check(bringCouncilFileSchema, input)
  await may(ctx, 'bringCouncilFile', Body, bodyId, { lock: false })
  const { name, sha256 } = await ownFile(ctx, fileId)
  const made = await ctx.db.insert(CouncilFile, {
    ...{ bodyId, kind, fileId, name, sha256 },
    broughtById: signedIn(ctx),
  })
  const id = String(made.identifiers[0]?.id)
  await record(ctx, { action: 'councilfiles.file.bring', entity: 'CouncilFile', entityId: id })
  await enqueue(ctx, 'councilfiles.read', { fileId: id })
  return id
}
