import { changed } from '../audit/index.js'
import { proposalPath, unsubscribePath } from '../contract/paths.js'
import {
  tell,
  type ActionBlock,
  type Blocks,
  type CalendarEntry,
  type StationBlock,
  type TemplateKey,
  type Value,
  type ValuesOf,
} from '../mail/index.js'
import { isImport, type Ctx } from '../platform/index.js'
import { applicantsOf, followersOf } from './applicants.js'
import { bodyName } from './names.js'
import { unsubscribeTokens } from './unsubscribeTokens.js'

/** A template about a paper: its texts know title, number and body without being told. */
export type StepTemplate = Extract<
  TemplateKey,
  `${'papers' | 'consultations' | 'meetings' | 'implementation' | 'inquiries'}.${string}`
>
type OwnValues<K extends StepTemplate> = Exclude<ValuesOf<K>, 'title' | 'number' | 'body'>

/** What a notice about a paper says besides what every notice says. */
export interface StepNotice<K extends StepTemplate> {
  /** Values of the template beyond title, number and body. */
  values: Record<OwnValues<K>, Value>
  reason?: string | null
  until?: string | null
  date?: Blocks['date']
  actions?: (personId: string) => ActionBlock[]
  calendar?: CalendarEntry
  /** Names the occasion, so that it is told once. */
  key: string
  /** Followers are not told of it: it is nobody's business but the applicants'. */
  applicantsOnly?: boolean
}

type Line = (ctx: Ctx, paperId: string) => Promise<StationBlock[]>
let lineOf: Line = async () => []

/** The module that knows routes says how the line of a paper looks. Told once, at load: papers stand below it and cannot ask. */
export function lineOfPaper(line: Line): void {
  lineOf = line
}

interface Facts {
  proposalId: string
  isPublic: boolean
  /** The title in the words of the applicants: they know their proposal by it. */
  ownTitle: string
  values: { title: string; number: string; body: string }
  contact: Blocks['contact']
}

/** Tells the applicants (always) and the followers (once it is public) of a step, in the caller's transaction. */
export async function inform<K extends StepTemplate>(
  ctx: Ctx,
  paperId: string,
  template: K,
  notice: StepNotice<K>,
): Promise<void> {
  if (isImport(ctx)) return
  const facts = await factsOf(ctx, paperId)
  const applicants = await applicantsOf(ctx, facts.proposalId)
  const followers =
    facts.isPublic && !notice.applicantsOnly ? await followersOf(ctx, facts.proposalId, applicants) : []
  const values = { ...facts.values, ...notice.values } as Record<ValuesOf<K>, Value>
  const link = proposalPath(facts.proposalId)
  const params = {
    values,
    ...blocksOf(notice),
    ...(facts.contact ? { contact: facts.contact } : {}),
    link,
    stations: await lineOf(ctx, paperId),
  }
  const same = {
    template,
    about: { entity: 'Paper', id: paperId },
    key: notice.key,
    ...(notice.calendar ? { calendar: notice.calendar } : {}),
  }
  const tokens = await unsubscribeTokens(ctx, facts.proposalId, followers)
  await tell(
    ctx,
    ...applicants.map((person) => {
      const actions = notice.actions?.(person)
      const own = { ...params, values: { ...values, title: facts.ownTitle } }
      return { ...same, to: person, params: { ...own, ...(actions ? { actions } : {}) } }
    }),
    ...[...tokens].map(([person, token]) => ({
      ...same,
      to: person,
      params: { ...params, unsubscribe: unsubscribePath(token) },
    })),
  )
  await changed(ctx, 'Proposal', facts.proposalId)
}

function blocksOf(notice: Pick<StepNotice<StepTemplate>, 'reason' | 'until' | 'date'>): Partial<Blocks> {
  return {
    ...(notice.reason ? { reason: notice.reason } : {}),
    ...(notice.until ? { until: notice.until } : {}),
    ...(notice.date ? { date: notice.date } : {}),
  }
}

interface FactsRow {
  proposal_id: string
  body_id: string
  number: string
  title: string
  own_title: string | null
  is_public: boolean
  name: string | null
  phone: string | null
  email: string | null
}

/** What every notice about a paper says: title, number, the body's name, whom to call. */
async function factsOf(ctx: Ctx, paperId: string): Promise<Facts> {
  const [row] = await ctx.db.query<FactsRow[]>(
    `select p.proposal_id, p.body_id, p.number, t.title, own.title as own_title, p.public_since is not null as is_public, c.name, c.phone, c.email
     from paper p
     join lateral (select title from proposal_text x where x.proposal_id = p.proposal_id and x.submitted_at is not null
                   order by x.version desc, x.language = 'de' desc limit 1) t on true
     left join lateral (select x.title from proposal_text x join proposal o on o.id = x.proposal_id and o.language = x.language
                   where x.proposal_id = p.proposal_id and x.submitted_at is not null order by x.version desc limit 1) own on true
     left join lateral (select name, phone, email from contact_person k where k.body_id = p.body_id and k.removed_at is null
                   order by (k.office_id = p.waits_for_office_id) desc nulls last,
                            (k.committee_id = p.waits_for_committee_id) desc nulls last,
                            (k.office_id is null and k.committee_id is null) desc, k.id limit 1) c on true
     where p.id = $1`,
    [paperId],
  )
  if (!row) throw new TypeError(`paper ${paperId} has no text`)
  const { name, phone, email } = row
  return {
    proposalId: row.proposal_id,
    isPublic: row.is_public,
    ownTitle: row.own_title ?? row.title,
    values: { title: row.title, number: row.number, body: await bodyName(ctx, row.body_id) },
    contact: name ? { name, ...(phone ? { phone } : {}), ...(email ? { email } : {}) } : undefined,
  }
}
