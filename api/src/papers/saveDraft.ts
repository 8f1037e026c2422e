import { changed } from '../audit/index.js'
import { saveDraftSchema, type DraftFields } from '../contract/papers.js'
import { reversedRange } from '../contract/proposalRanges.js'
import { check, DomainError, invalid, may, type Ctx, type FieldError } from '../platform/index.js'
import { Proposal } from './Proposal.js'
import { CostItem, GoalServed, ProposalBody } from './ProposalParts.js'
import { ProposalText } from './ProposalText.js'

const textFields = ['title', 'what', 'why', 'forWhom'] as const
const ownFields = [
  'way',
  'inhabitantName',
  'inhabitantAddress',
  'inhabitantConsent',
  'headcountMin',
  'headcountMax',
  'budgetFrom',
  'budgetTo',
] as const
type Field = keyof DraftFields

/**
 * Saves what was typed, a field or many. Two devices do not overwrite each other: a field that was changed after the
 * revision the form was filled from is a conflict that answers both texts, and nothing is saved. Not audited.
 */
export async function saveDraft(ctx: Ctx, input: unknown): Promise<string> {
  const { id, revision, fields } = check(saveDraftSchema, input)
  if (fields.bodyIds) fields.bodyIds = [...new Set(fields.bodyIds)].sort()
  await may(ctx, 'saveDraft', Proposal, id)
  const proposal = await ctx.db.findOneByOrFail(Proposal, { id })
  const given = (Object.keys(fields) as Field[]).filter((field) => fields[field] !== undefined)
  const text = await openText(ctx, proposal)
  if (proposal.state !== 'DRAFT') refuseMoreThanText(given)
  const theirs = await savedFields(ctx, proposal, text)
  const same = (field: Field) => JSON.stringify(fields[field]) === JSON.stringify(theirs[field])
  const late = given.filter((field) => (proposal.fieldRevisions[field] ?? 0) > revision && !same(field))
  if (late.length > 0) throw conflict(late, fields, theirs, proposal.revision)
  const news = given.filter((field) => !same(field))
  if (news.length === 0) return id
  const wrong = reversedRange({ ...theirs, ...fields })
  if (wrong) throw invalid(`fields.${wrong}`, 'RANGE_REVERSED')
  await write(ctx, proposal, text, fields, news)
  await changed(ctx, 'Proposal', id)
  return id
}

/** After handing in only the words may change, and only while questions wait for an answer. */
function refuseMoreThanText(given: readonly Field[]): void {
  const wrong = given.find((field) => !(textFields as readonly string[]).includes(field))
  if (wrong) throw invalid(`fields.${wrong}`, 'INVALID_VALUE')
}

/** The version that is being written; a paper sent back gets the next one, begun as a copy. */
async function openText(ctx: Ctx, proposal: Proposal): Promise<ProposalText> {
  const latest = await ctx.db.findOneOrFail(ProposalText, {
    where: { proposalId: proposal.id, language: proposal.language },
    order: { version: 'DESC' },
  })
  if (latest.submittedAt === null) return latest
  return ctx.db.save(ProposalText, {
    proposalId: proposal.id,
    version: latest.version + 1,
    language: latest.language,
    origin: 'AUTHOR',
    title: latest.title,
    what: latest.what,
    why: latest.why,
    forWhom: latest.forWhom,
  })
}

/** The fields as they are saved, in the form the input has. */
async function savedFields(ctx: Ctx, proposal: Proposal, text: ProposalText): Promise<DraftFields> {
  const of = { proposalId: proposal.id }
  const [bodies, goals, costs] = [
    await ctx.db.find(ProposalBody, { where: of, order: { bodyId: 'ASC' } }),
    await ctx.db.find(GoalServed, { where: of, order: { position: 'ASC' } }),
    await ctx.db.find(CostItem, { where: of, order: { position: 'ASC' } }),
  ]
  return {
    title: text.title,
    what: text.what,
    why: text.why,
    forWhom: text.forWhom,
    language: proposal.language,
    way: proposal.way,
    inhabitantName: proposal.inhabitantName,
    inhabitantAddress: proposal.inhabitantAddress,
    inhabitantConsent: proposal.inhabitantConsent,
    headcountMin: proposal.headcountMin,
    headcountMax: proposal.headcountMax,
    budgetFrom: proposal.budgetFrom,
    budgetTo: proposal.budgetTo,
    bodyIds: bodies.map((body) => body.bodyId),
    goals: goals.map(({ fieldId, guidingGoalId, annualGoalId, measureId }) => ({
      fieldId,
      guidingGoalId,
      annualGoalId,
      measureId,
    })),
    costs: costs.map(({ kind, label, minEuro, maxEuro }) => ({ kind, label, minEuro, maxEuro })),
  }
}

/** Both texts of every field that was changed elsewhere, so that nothing is lost. */
function conflict(
  late: readonly Field[],
  mine: DraftFields,
  theirs: DraftFields,
  revision: number,
): DomainError {
  const show = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value ?? null))
  const fields = late.map((field): FieldError => ({
    field: `fields.${field}`,
    code: 'CHANGED_ELSEWHERE',
    params: { yours: show(mine[field]), theirs: show(theirs[field]) },
  }))
  return new DomainError('DRAFT_CONFLICT', { revision }, fields)
}

async function write(
  ctx: Ctx,
  proposal: Proposal,
  text: ProposalText,
  fields: DraftFields,
  news: readonly Field[],
): Promise<void> {
  const take = (names: readonly Field[]) =>
    Object.fromEntries(news.filter((field) => names.includes(field)).map((field) => [field, fields[field]]))
  const words = { ...take(textFields), ...take(['language']) }
  if (Object.keys(words).length > 0) await ctx.db.update(ProposalText, { id: text.id }, words)
  const of = { proposalId: proposal.id }
  if (fields.bodyIds && news.includes('bodyIds'))
    await replace(
      ctx,
      ProposalBody,
      of,
      fields.bodyIds.map((bodyId) => ({ bodyId })),
    )
  if (fields.goals && news.includes('goals')) await replace(ctx, GoalServed, of, inOrder(fields.goals))
  if (fields.costs && news.includes('costs')) await replace(ctx, CostItem, of, inOrder(fields.costs))
  const revision = proposal.revision + 1
  await ctx.db.update(
    Proposal,
    { id: proposal.id },
    {
      ...take(ownFields),
      ...take(['language']),
      revision,
      fieldRevisions: {
        ...proposal.fieldRevisions,
        ...Object.fromEntries(news.map((field) => [field, revision])),
      },
    },
  )
}

const inOrder = <T extends object>(rows: readonly T[]) => rows.map((row, position) => ({ ...row, position }))

async function replace<T extends { proposalId: string }>(
  ctx: Ctx,
  type: new () => T,
  of: { proposalId: string },
  rows: readonly object[],
): Promise<void> {
  await ctx.db
    .createQueryBuilder()
    .delete()
    .from(type)
    .where('proposal_id = :id', { id: of.proposalId })
    .execute()
  if (rows.length > 0)
    await ctx.db
      .createQueryBuilder()
      .insert()
      .into(type)
      .values(rows.map((row) => ({ ...row, ...of })) as never)
      .execute()
}
