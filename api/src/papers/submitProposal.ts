import { advance, record } from '../audit/index.js'
import { committeeOfKind } from '../committees/index.js'
import { idField } from '../contract/fields.js'
import { proposalPath } from '../contract/paths.js'
import { completeTextSchema } from '../contract/papers.js'
import type { PaperKind, WayIn } from '../contract/papers.lists.js'
import { reversedRange } from '../contract/proposalRanges.js'
import { addDays, check, clock, dayOf, DomainError, invalid, signedIn, type Ctx } from '../platform/index.js'
import { openTask } from '../tasks/index.js'
import { days } from './deadlines.js'
import { inform } from './inform.js'
import { committeeName } from './names.js'
import { nextNumber } from './nextNumber.js'
import { Paper } from './Paper.js'
import { Proposal } from './Proposal.js'
import { ProposalBody } from './ProposalParts.js'
import { ProposalText } from './ProposalText.js'
import { refuseGroupLeft, tellGroup } from './speaksForGroup.js'
import { proposalMachine } from './states.js'
import { subjectOf } from './subjectOf.js'
import { waitsFor } from './waits.js'

/** What a paper is, by its way in. */
export const kindOfWay: Readonly<Record<WayIn, PaperKind>> = {
  TAKEN_UP: 'MOTION',
  SUGGESTION: 'SUGGESTION',
  GROUP_MOTION: 'MOTION',
  ADMINISTRATION: 'ADMINISTRATION_DRAFT',
  PETITION: 'PETITION',
}

interface Place {
  bodyId: string
  way: WayIn
  offeredToId: string | null
}

/**
 * Hands a proposal in: one paper for each body, each with its number. Way 1 offers it to the integration body; a body
 * without one is handed a suggestion; `kind` says so where the way alone does not tell (a report of the administration). Language never stands in the way: a missing German text becomes a task of the offices.
 */
export async function submitProposal(ctx: Ctx, id: unknown, kind?: PaperKind): Promise<string> {
  const proposalId = check(idField, id)
  const now = clock.now()
  await advance(ctx, proposalMachine, proposalId, 'submitProposal', { set: { submittedAt: now } })
  const proposal = await ctx.db.findOneByOrFail(Proposal, { id: proposalId })
  const text = await ctx.db.findOneByOrFail(ProposalText, {
    proposalId,
    version: 1,
    language: proposal.language,
  })
  const places = await placesOf(ctx, proposal)
  refuseIncomplete(proposal, text, places)
  if (proposal.groupId) await refuseGroupLeft(ctx, proposal.groupId, signedIn(ctx))
  await ctx.db.update(ProposalText, { id: text.id }, { submittedAt: now })
  await ctx.db.update(Proposal, { id: proposalId }, { way: wayOf(places) ?? proposal.way })
  for (const place of places) {
    const paperId = await makePaper(ctx, proposal, text.id, { ...place, kind: kind ?? kindOfWay[place.way] })
    if (proposal.groupId) await tellGroup(ctx, paperId, proposal.groupId, ctx.viewer.personId)
  }
  if (proposal.language !== 'de') await askForGerman(ctx, proposalId, text.title)
  return proposalId
}

/** Asks the Integrationsbuero for a German text; the body gets it beside the original. */
export async function askForGerman(ctx: Ctx, proposalId: string, title: string): Promise<void> {
  const bodies = await ctx.db.findBy(ProposalBody, { proposalId })
  await openTask(ctx, {
    kind: 'papers.translate',
    subject: { entity: 'Proposal', id: proposalId },
    assignee: ['INTEGRATION_OFFICE@*', ...bodies.map(({ bodyId }) => `INTEGRATION_OFFICE@${bodyId}`)],
    due: addDays(dayOf(clock.now()), days.translate),
    params: { title, path: proposalPath(proposalId) },
  })
}

/** Which way leads into each body, in the order of their ids: two proposals take numbers in the same order and never wait for each other. */
async function placesOf(ctx: Ctx, proposal: Proposal): Promise<Place[]> {
  const bodies = await ctx.db.find(ProposalBody, {
    where: { proposalId: proposal.id },
    order: { bodyId: 'ASC' },
  })
  const today = dayOf(clock.now())
  const places: Place[] = []
  for (const { bodyId } of bodies) {
    const integrationBody = await committeeOfKind(ctx.db, bodyId, 'INTEGRATION_BODY', today)
    const wish = proposal.way ?? 'TAKEN_UP'
    const way = wish === 'TAKEN_UP' && !integrationBody ? 'SUGGESTION' : wish
    places.push({ bodyId, way, offeredToId: way === 'TAKEN_UP' ? integrationBody : null })
  }
  return places
}

/** The way the proposal as a whole came in: taken up wherever that was possible. */
function wayOf(places: readonly Place[]): WayIn | undefined {
  return places.some(({ way }) => way === 'TAKEN_UP') ? 'TAKEN_UP' : places[0]?.way
}

function refuseIncomplete(proposal: Proposal, text: ProposalText, places: readonly Place[]): void {
  check(completeTextSchema, text)
  if (places.length === 0) throw invalid('bodyIds', 'REQUIRED')
  const named = places.some(({ way }) => way === 'SUGGESTION' || way === 'PETITION')
  if (named && !proposal.inhabitantName) throw invalid('inhabitantName', 'INHABITANT_NEEDED')
  if ((proposal.way === 'GROUP_MOTION') !== (proposal.groupId !== null))
    throw invalid('way', 'UNKNOWN_CHOICE')
  if ((proposal.way === 'ADMINISTRATION') !== (proposal.officeId !== null))
    throw invalid('way', 'UNKNOWN_CHOICE')
  const wrong = reversedRange(proposal)
  if (wrong) throw invalid(wrong, 'RANGE_REVERSED')
}

/** The paper of a body: its number, whom it waits for, the first task and the news to the applicants. */
export async function makePaper(
  ctx: Ctx,
  proposal: Proposal,
  textId: string,
  place: Pick<Place, 'bodyId' | 'offeredToId'> & { kind: PaperKind },
): Promise<string> {
  const now = clock.now()
  const today = dayOf(now)
  const offered = place.offeredToId !== null
  const until = addDays(today, offered ? days.offer : days.formalCheck)
  if (proposal.groupId || proposal.officeId) await refuseForeignBody(ctx, proposal, place.bodyId)
  const made = await ctx.db.insert(Paper, {
    proposalId: proposal.id,
    bodyId: place.bodyId,
    kind: place.kind,
    state: offered ? 'OFFERED' : 'SUBMITTED',
    number: await nextNumber(ctx, place.bodyId),
    textId,
    offeredToId: place.offeredToId,
    offeredUntil: offered ? until : null,
    // who asks may also take the question back
    movedAt: (proposal.groupId || proposal.officeId) && place.kind !== 'INQUIRY' ? now : null,
    submittedAt: now,
    ...waitsFor(
      offered ? { for: 'COMMITTEE', committeeId: place.offeredToId, until } : { for: 'CLERK', until },
    ),
  })
  const id = String(made.identifiers[0]?.id)
  await record(ctx, { action: 'papers.paper.arrive', entity: 'Paper', entityId: id })
  const task = { subject: { entity: 'Paper', id }, due: until, params: await subjectOf(ctx, id) }
  if (offered) await openTask(ctx, { ...task, kind: 'papers.takeUp', assignee: `CHAIR@${place.offeredToId}` })
  else await openTask(ctx, { ...task, kind: 'papers.formalCheck', assignee: `CLERK@${place.bodyId}` })
  const notice = { key: `papers.arrived/${id}`, until, applicantsOnly: true }
  if (place.offeredToId) {
    const committee = await committeeName(ctx, place.offeredToId)
    await inform(ctx, id, 'papers.offered', { ...notice, values: { committee } })
  } else if (place.kind === 'INQUIRY') await inform(ctx, id, 'inquiries.filed', { ...notice, values: {} })
  else await inform(ctx, id, 'papers.submitted', { ...notice, values: {} })
  return id
}

/** A Fraktion or an office moves things in its own body only. */
async function refuseForeignBody(ctx: Ctx, proposal: Proposal, bodyId: string): Promise<void> {
  const [own] = await ctx.db.query<{ body_id: string }[]>(
    `select body_id from parliamentary_group where id = $1 union all select body_id from office where id = $2`,
    [proposal.groupId, proposal.officeId],
  )
  if (own?.body_id !== bodyId)
    throw new DomainError('INVALID_INPUT', {}, [{ field: 'bodyIds', code: 'OWN_BODY_ONLY' }])
}
