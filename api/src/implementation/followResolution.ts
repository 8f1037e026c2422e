import { record } from '../audit/index.js'
import { Office } from '../committees/index.js'
import { lockPaperOf, refuseHeld, Resolution } from '../consultations/index.js'
import { followResolutionSchema } from '../contract/implementation.js'
import { implementationPath } from '../contract/paths.js'
import { subjectOf } from '../papers/index.js'
import { check, clock, dayOf, DomainError, invalid, may, type Ctx } from '../platform/index.js'
import { openTask } from '../tasks/index.js'
import { askToFollow } from './askToFollow.js'
import { binding } from './binding.js'
import { Implementation } from './Implementation.js'

/** The clerk hands a resolution to an office, with a day. From now on it stands on the public board, and on the office's desk. */
export async function followResolution(ctx: Ctx, input: unknown): Promise<string> {
  const { resolutionId, officeId, dueOn, executableFrom } = check(followResolutionSchema, input)
  await may(ctx, 'followResolution', Resolution, resolutionId, { lock: false })
  const resolution = await ctx.db.findOneByOrFail(Resolution, { id: resolutionId })
  if (!binding.includes(resolution.outcome)) throw invalid('resolutionId', 'NOT_ADOPTED')
  // whoever suspends it at the same moment waits for the same paper
  const { paper, consultation: station } = await lockPaperOf(ctx, resolution.consultationId)
  const { bodyId, id: paperId } = paper
  await refuseHeld(ctx, resolutionId)
  const office = await ctx.db.findOneBy(Office, { id: officeId, bodyId })
  if (!office || office.removedAt) throw invalid('officeId', 'OWN_BODY_ONLY')
  if (dueOn < dayOf(clock.now())) throw invalid('dueOn', 'DATE_IN_PAST')
  if (executableFrom && executableFrom > dueOn) throw invalid('executableFrom', 'ENDS_BEFORE_START')
  if (await ctx.db.existsBy(Implementation, { resolutionId })) throw new DomainError('FOLLOWED_ALREADY')
  const about = { resolutionId, paperId, bodyId, officeId, dueOn, executableFrom, isPublic: station.isPublic }
  const made = await ctx.db.insert(Implementation, about)
  const id = String(made.identifiers[0]?.id)
  await record(ctx, {
    action: 'implementation.implementation.follow',
    entity: 'Implementation',
    entityId: id,
    fields: ['officeId', 'dueOn', 'executableFrom'],
  })
  await askToFollow(ctx, resolutionId)
  await askOffice(ctx, { id, paperId, officeId, dueOn })
  return id
}

/** Puts it on the desk of the office; the tasks remind of it. */
export async function askOffice(
  ctx: Ctx,
  { id, paperId, officeId, dueOn }: Pick<Implementation, 'id' | 'paperId' | 'officeId' | 'dueOn'>,
): Promise<void> {
  await openTask(ctx, {
    kind: 'implementation.report',
    subject: { entity: 'Implementation', id },
    assignee: `OFFICE@${officeId}`,
    due: dueOn,
    params: { ...(await subjectOf(ctx, paperId)), path: implementationPath(id) },
  })
}
