import type { DemoDeed, DemoProposal } from '../../../seed/demo/proposals/types.js'
import { idOf } from '../../../seed/upsert.js'
import { CoApplicant, paperVerbs, lapseOffers } from '../../papers/index.js'
import { routeVerbs } from '../../consultations/index.js'
import type { Ctx } from '../../platform/index.js'
import { replyToMeeting } from '../replyToMeeting.js'
import { scheduleConsultation } from '../scheduleConsultation.js'
import { berlinTime, workingDay } from './timing.js'
import type { World } from './world.js'

/** Where a deed is done: the proposal, its paper of the named body, and everything known by key. */
export interface Scene {
  ctx: Ctx
  world: World
  proposal: DemoProposal
  proposalId: string
  /** Id of the paper of the step's body. */
  paper(): Promise<string>
}
type Deed<K extends DemoDeed['do']> = (scene: Scene, step: Extract<DemoDeed, { do: K }>) => Promise<unknown>

const dayOf = ({ world }: Scene, days: number) => workingDay(world.start, days)

/** The station of the paper that works now. */
async function openStation(scene: Scene): Promise<string> {
  const [found] = await scene.ctx.db.query<{ id: string }[]>(
    `select id from consultation where paper_id = $1 and state in ('OPEN', 'SCHEDULED') order by position, id limit 1`,
    [await scene.paper()],
  )
  if (!found) throw new Error(`${scene.proposal.key} has no open station.`)
  return found.id
}

async function joinIn({ ctx, proposalId }: Scene): Promise<void> {
  const { id } = await ctx.db.findOneByOrFail(CoApplicant, { proposalId, state: 'INVITED' })
  await paperVerbs.answerCoApplication(ctx, { id, accept: true })
}

async function requestStatement(scene: Scene, step: { dueOn: number }): Promise<void> {
  const id = await scene.paper()
  const [office] = await scene.ctx.db.query<{ id: string }[]>(
    `select o.id from paper p join office o on o.body_id = p.body_id
       join role_assignment r on r.scope_id = o.id and r.role = 'OFFICE' where p.id = $1 limit 1`,
    [id],
  )
  await paperVerbs.requestStatement(scene.ctx, { id, officeId: office?.id, dueOn: dayOf(scene, step.dueOn) })
}

async function deliverStatement(
  scene: Scene,
  step: Extract<DemoDeed, { do: 'deliverStatement' }>,
): Promise<void> {
  const [statement] = await scene.ctx.db.query<{ id: string }[]>(
    `select id from statement where paper_id = $1 and state = 'REQUESTED'`,
    [await scene.paper()],
  )
  const { text, draftResolution, effect, euros, product, account, cover } = step
  await paperVerbs.deliverStatement(scene.ctx, {
    id: statement?.id,
    text,
    draftResolution,
    effect,
    minEuro: euros?.[0] ?? null,
    maxEuro: euros?.[1] ?? null,
    product,
    account,
    cover,
  })
}

async function decide(scene: Scene, step: Extract<DemoDeed, { do: 'decide' }>): Promise<void> {
  const { world, ctx } = scene
  const { outcome, text, reason, votes, groups = {}, dueOn, to } = step
  const ags = (step as { ags?: string }).ags ?? ''
  await routeVerbs.recordOutcome(ctx, {
    id: await openStation(scene),
    outcome,
    decidedOn: world.today(),
    text,
    reason,
    votesFor: votes?.[0] ?? null,
    votesAgainst: votes?.[1] ?? null,
    abstentions: votes?.[2] ?? null,
    groupVotes: Object.entries(groups).map(([group, stance]) => ({
      groupId: idOf(world.groups, `demo-${group}-${ags}`),
      stance,
    })),
    dueOn: dueOn === undefined ? null : dayOf(scene, dueOn),
    committeeId: to ? await world.committee(ctx, ags, to) : null,
  })
}

/** A committee decides in the council's place: it gets the decision, what was planned for both falls away. */
async function delegate(scene: Scene, { to, reason }: Extract<DemoDeed, { do: 'delegate' }>): Promise<void> {
  const id = await scene.paper()
  const planned = await scene.ctx.db.query<
    { id: string; committee_id: string; kind: string; position: number }[]
  >(
    `select id, committee_id, committee_kind as kind, position from consultation
      where paper_id = $1 and state = 'PLANNED' and committee_kind in ($2, 'COUNCIL') order by position`,
    [id, to],
  )
  const committeeId = planned.find(({ kind }) => kind === to)?.committee_id
  const position = planned.at(-1)?.position
  await routeVerbs.insertConsultation(scene.ctx, {
    id,
    committeeId,
    role: 'DECISION',
    position,
    alone: true,
    reason,
  })
  for (const station of planned) await routeVerbs.skipConsultation(scene.ctx, { id: station.id, reason })
}

async function admitTransfer({ ctx, proposalId }: Scene): Promise<void> {
  const [arrived] = await ctx.db.query<{ id: string }[]>(
    `select t.id from transfer t join paper p on p.id = t.paper_id where p.proposal_id = $1 and t.state = 'ARRIVED'`,
    [proposalId],
  )
  await routeVerbs.admitTransfer(ctx, { id: arrived?.id, kind: 'ADMINISTRATION_DRAFT' })
}

/** Each deed of the demo's history is the verb a person would have used. */
export const deeds: { [K in DemoDeed['do']]: Deed<K> } = {
  submit: ({ ctx, proposalId }) => paperVerbs.submitProposal(ctx, proposalId),
  translate: ({ ctx, proposalId }, { words }) =>
    paperVerbs.translateText(ctx, { proposalId, version: 1, language: 'de', origin: 'CHECKED', ...words }),
  inviteCoApplicant: ({ ctx, world, proposalId }, { organisation }) =>
    paperVerbs.inviteCoApplicant(ctx, {
      proposalId,
      organisationId: idOf(world.organisations, organisation),
    }),
  joinIn,
  follow: ({ ctx, proposalId }) => paperVerbs.followProposal(ctx, proposalId),
  takeUp: async (scene) => paperVerbs.takeUpPaper(scene.ctx, await scene.paper()),
  lapse: ({ ctx }) => lapseOffers(ctx),
  admit: async (scene) => paperVerbs.admitPaper(scene.ctx, await scene.paper()),
  return: async (scene, { reason, questions }) =>
    paperVerbs.returnPaper(scene.ctx, { id: await scene.paper(), reason, questions: [...questions] }),
  requestStatement,
  deliverStatement,
  startRoute: async (scene, { template }) =>
    routeVerbs.startRoute(scene.ctx, {
      id: await scene.paper(),
      templateId: idOf(scene.world.templates, template),
    }),
  schedule: async (scene, { on, label, place, maySpeak }) =>
    scheduleConsultation(scene.ctx, {
      id: await openStation(scene),
      startsAt: berlinTime(dayOf(scene, on), '17:00'),
      place,
      label,
      ...(maySpeak ? { maySpeak } : {}),
    }),
  reply: async (scene, { speaks, interpreter }) =>
    replyToMeeting(scene.ctx, {
      consultationId: await openStation(scene),
      comes: true,
      wantsToSpeak: speaks,
      interpreterLanguage: interpreter ?? null,
    }),
  decide,
  admitTransfer,
  decideUrgently: async (scene, { byName, withName, text, reason }) =>
    routeVerbs.decideUrgently(scene.ctx, {
      ...{ id: await scene.paper(), takenBy: 'HEAD_AND_MEMBER', byName, withName, text, reason },
      decidedOn: scene.world.today(),
    }),
  delegate,
  suspend: async (scene, { byName, reason, ground = 'COMPLAINT' }) =>
    routeVerbs.suspendResolution(scene.ctx, {
      ...{ id: await scene.paper(), ground, byName, reason },
      suspendedOn: scene.world.today(),
    }),
  withdraw: async (scene, { reason }) =>
    routeVerbs.withdrawFromRoute(scene.ctx, { id: await scene.paper(), reason }),
}
