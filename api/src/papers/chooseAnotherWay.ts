import { advance } from '../audit/index.js'
import { chooseAnotherWaySchema } from '../contract/papers.js'
import { addDays, check, clock, dayOf, invalid, type Ctx } from '../platform/index.js'
import { closeTasks, openTask } from '../tasks/index.js'
import { days } from './deadlines.js'
import { inform } from './inform.js'
import { Paper } from './Paper.js'
import { Proposal } from './Proposal.js'
import { paperMachine } from './states.js'
import { kindOfWay } from './submitProposal.js'
import { subjectOf } from './subjectOf.js'
import { waitsFor } from './waits.js'

/** Nobody took it up: the applicants hand it in as a suggestion or petition of a named inhabitant. The number stays. */
export async function chooseAnotherWay(ctx: Ctx, input: unknown): Promise<string> {
  const { id, way, ...inhabitant } = check(chooseAnotherWaySchema, input)
  const until = addDays(dayOf(clock.now()), days.formalCheck)
  await advance(ctx, paperMachine, id, 'chooseAnotherWay', {
    set: { kind: kindOfWay[way], offeredUntil: null, ...waitsFor({ for: 'CLERK', until }) },
  })
  const paper = await ctx.db.findOneByOrFail(Paper, { id })
  const proposal = await ctx.db.findOneByOrFail(Proposal, { id: paper.proposalId })
  if (!inhabitant.inhabitantName && !proposal.inhabitantName)
    throw invalid('inhabitantName', 'INHABITANT_NEEDED')
  if (inhabitant.inhabitantName) await ctx.db.update(Proposal, { id: proposal.id }, inhabitant)
  const subject = { entity: 'Paper', id }
  await closeTasks(ctx, { subject })
  await openTask(ctx, {
    kind: 'papers.formalCheck',
    subject,
    assignee: `CLERK@${paper.bodyId}`,
    due: until,
    params: await subjectOf(ctx, id),
  })
  await inform(ctx, id, 'papers.submitted', {
    values: {},
    key: `papers.anotherWay/${id}`,
    until,
    applicantsOnly: true,
  })
  return id
}
