import { changed, record } from '../audit/index.js'
import { idField } from '../contract/fields.js'
import { paperVerbs, Proposal } from '../papers/index.js'
import { check, DomainError, may, type Ctx } from '../platform/index.js'
import { Summit } from '../summits/index.js'
import { composePaper } from './composePaper.js'
import type { CouncilPaper } from './GroupTable.view.js'
import { goesItsWay } from './goesItsWay.js'
import { SummitPaper } from './SummitPaper.js'

/**
 * Makes what the plenum carried a paper of the event's body, handed in for its Integrationsbuero: from there it goes the way
 * of every paper. Asked again it is the same paper; only one that goes no further, refused or taken back, leaves room for another.
 * Errors: NOTHING_CARRIED, NO_INTEGRATION_OFFICE while the body has none that may bring it in.
 */
export async function bringToCouncil(ctx: Ctx, input: unknown): Promise<string> {
  const summitId = check(idField, input)
  // the event's row: asked twice at the same moment the second finds the paper of the first
  await may(ctx, 'bringToCouncil', Summit, summitId)
  const known = await ctx.db.findOneBy(SummitPaper, { summitId })
  if (known && (await goesItsWay(ctx, summitId))) return known.proposalId
  const paper = await composePaper(ctx, summitId)
  if (!paper) throw new DomainError('NOTHING_CARRIED')
  const proposalId = await handIn(ctx, summitId, paper)
  await ctx.db.query(
    `insert into summit_paper (summit_id, proposal_id) values ($1, $2)
      on conflict (summit_id) do update set proposal_id = excluded.proposal_id`,
    [summitId, proposalId],
  )
  await record(ctx, { action: 'room.paper.bring', entity: 'Summit', entityId: summitId })
  await changed(ctx, 'Summit', summitId)
  return proposalId
}

async function handIn(ctx: Ctx, summitId: string, paper: CouncilPaper): Promise<string> {
  const { bodyId } = await ctx.db.findOneByOrFail(Summit, { id: summitId })
  const [office] = await ctx.db.query<{ id: string }[]>(
    'select id from office where body_id = $1 and is_integration_office and removed_at is null order by created_at limit 1',
    [bodyId],
  )
  if (!office) throw new DomainError('NO_INTEGRATION_OFFICE')
  const id = await paperVerbs.startDraft(ctx, { language: 'de', officeId: office.id })
  const { revision } = await ctx.db.findOneByOrFail(Proposal, { id })
  const fields = await ctx.db.query<{ id: string }[]>(
    `select f.id from field_of_action f where exists (select 1 from work_group g join group_item i on i.group_id = g.id
       where g.summit_id = $1 and g.field_id = f.id and i.is_carried) order by f.position`,
    [summitId],
  )
  const { title, what, why, forWhom } = paper
  await paperVerbs.saveDraft(ctx, {
    id,
    revision,
    fields: {
      ...{ title, what, why, forWhom },
      bodyIds: [bodyId],
      goals: fields.map((field) => ({ fieldId: field.id })),
    },
  })
  return paperVerbs.submitProposal(ctx, id)
}
