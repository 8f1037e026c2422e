import { advance, changed, record } from '../audit/index.js'
import type { ImplementationState } from '../contract/implementation.lists.js'
import { reportImplementationSchema } from '../contract/implementation.js'
import { attachFile } from '../files/index.js'
import { refuseHeld } from '../consultations/index.js'
import { inform, officeName } from '../papers/index.js'
import { check, clock, dayOf, DomainError, may, type Ctx } from '../platform/index.js'
import { closeTasks } from '../tasks/index.js'
import { askOffice } from './followResolution.js'
import { Implementation } from './Implementation.js'
import { ImplementationReport } from './ImplementationReport.js'
import { implementationMachine, type ImplementationVerb } from './states.js'

const ended: readonly ImplementationState[] = ['DONE', 'NOT_POSSIBLE']

/**
 * The office says how far it is. When it is done or not possible, the applicants and those who follow the paper are told, and the
 * office's desk is clear; what had ended and goes on comes back to it.
 */
export async function reportImplementation(ctx: Ctx, input: unknown): Promise<string> {
  const { id, state, percent, note, link, reason, fileIds } = check(reportImplementationSchema, input)
  await may(ctx, 'reportImplementation', Implementation, id)
  const before = await ctx.db.findOneByOrFail(Implementation, { id })
  if (state !== 'NOT_POSSIBLE') await refuseHeld(ctx, before.resolutionId)
  const done = { DONE: 100, NOT_POSSIBLE: before.percent, IN_PROGRESS: percent }[state]
  const set = { percent: done, note, link, endedOn: ended.includes(state) ? dayOf(clock.now()) : null }
  const verb = verbTo(before.state, state)
  await keepReport(ctx, before, { state, percent: done, note, link }, fileIds)
  if (!verb) {
    await ctx.db.update(Implementation, { id }, set)
    const fields = ['percent', 'note', 'link']
    await record(ctx, {
      action: 'implementation.implementation.report',
      entity: 'Implementation',
      entityId: id,
      fields,
    })
    await changed(ctx, 'Implementation', id)
    return id
  }
  const { transitionId } = await advance(ctx, implementationMachine, id, verb, {
    consequence: true,
    reason,
    set,
  })
  if (!ended.includes(state)) {
    if (ended.includes(before.state)) await askOffice(ctx, before)
    return id
  }
  await closeTasks(ctx, { subject: { entity: 'Implementation', id } })
  await inform(ctx, before.paperId, 'implementation.ended', {
    key: `implementation.ended/${transitionId}`,
    values: {
      office: await officeName(ctx, before.officeId),
      state: { text: `implementation.states.implementation.${state}` },
    },
    reason,
    applicantsOnly: !before.isPublic,
  })
  return id
}

/** What was said stays, with the files that show it. */
async function keepReport(
  ctx: Ctx,
  { id, officeId }: Implementation,
  said: Pick<ImplementationReport, 'state' | 'percent' | 'note' | 'link'>,
  fileIds: readonly string[],
): Promise<void> {
  const byOffice = ctx.viewer.roles.includes(`OFFICE@${officeId}`)
  const made = await ctx.db.insert(ImplementationReport, {
    ...said,
    ...{ implementationId: id, officeId: byOffice ? officeId : null, reportedAt: clock.now() },
  })
  const subject = { entity: 'ImplementationReport', id: String(made.identifiers[0]?.id) }
  for (const fileId of new Set(fileIds)) await attachFile(ctx, fileId, subject)
}

/** The move from one state to another; undefined where it stays as it is. Error: ENDED_ALREADY for what has ended otherwise. */
function verbTo(from: ImplementationState, to: ImplementationState): ImplementationVerb | undefined {
  if (from === to && to === 'IN_PROGRESS') return undefined
  if (ended.includes(from) && ended.includes(to)) throw new DomainError('ENDED_ALREADY')
  if (to === 'DONE') return 'completeImplementation'
  if (to === 'NOT_POSSIBLE') return 'giveUpImplementation'
  return from === 'OPEN' ? 'beginImplementation' : 'resumeImplementation'
}
