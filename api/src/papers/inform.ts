import { changed } from '../audit/index.js'
import { tell, type ActionBlock, type CalendarEntry, type Blocks, type StationBlock, type TemplateKey, type Value } from '../mail/index.js'
import { clock, dayOf, type Ctx } from '../platform/index.js'
import { proposalPath } from '../contract/paths.js'
import { applicantsOf, followersOf } from './applicants.js'

/** What a notice about a paper says besides what every notice says. */
export interface StepNotice {
  /** Values of the template beyond title, number and body. */
  values?: Record<string, Value>
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
  number: string
  title: string
  body: string
  isPublic: boolean
  contact: Blocks['contact']
}

/** Tells the applicants (always) and the followers (once it is public) of a step, in the caller's transaction. */
export async function inform(ctx: Ctx, paperId: string, template: TemplateKey, notice: StepNotice): Promise<void> {
  const facts = await factsOf(ctx, paperId)
  const applicants = await applicantsOf(ctx, facts.proposalId)
  const followers = facts.isPublic && !notice.applicantsOnly ? await followersOf(ctx, facts.proposalId, applicants) : []
  const params = {
    values: { title: facts.title, number: facts.number, body: facts.body, ...notice.values },
    ...(notice.reason ? { reason: notice.reason } : {}),
    ...(notice.until ? { until: notice.until } : {}),
    ...(notice.date ? { date: notice.date } : {}),
    ...(facts.contact ? { contact: facts.contact } : {}),
    link: proposalPath(facts.proposalId),
    stations: await lineOf(ctx, paperId),
  }
  const same = { template, about: { entity: 'Paper', id: paperId }, key: notice.key, ...(notice.calendar ? { calendar: notice.calendar } : {}) }
  for (const person of applicants)
    await tell(ctx, { ...same, to: person, params: notice.actions ? { ...params, actions: notice.actions(person) } : params })
  await tell(ctx, { ...same, to: followers, params: { ...params, unsubscribe: `${proposalPath(facts.proposalId)}?unfollow` } })
  await changed(ctx, 'Proposal', facts.proposalId)
}

/** What every notice about a paper says: title in German where there is one, the body's name, whom to call. */
async function factsOf(ctx: Ctx, paperId: string): Promise<Facts> {
  const [row] = await ctx.db.query<
    { proposal_id: string; number: string; title: string; body: string; is_public: boolean; name: string | null; phone: string | null; email: string | null }[]
  >(
    `select p.proposal_id, p.number, t.title, p.public_since is not null as is_public, n.name as body, c.name, c.phone, c.email
     from paper p
     join lateral (select title from proposal_text x where x.proposal_id = p.proposal_id and x.submitted_at is not null
                   order by x.version desc, x.language = 'de' desc limit 1) t on true
     join lateral (select name from institution_name i where i.body_id = p.body_id and i.removed_at is null
                   order by (coalesce(i.valid_to, 'infinity') >= $2::date) desc, i.valid_from desc nulls last limit 1) n on true
     left join lateral (select name, phone, email from contact_person k where k.body_id = p.body_id and k.removed_at is null
                   order by (k.office_id = p.waits_for_office_id) desc nulls last,
                            (k.committee_id = p.waits_for_committee_id) desc nulls last,
                            (k.office_id is null and k.committee_id is null) desc, k.id limit 1) c on true
     where p.id = $1`,
    [paperId, dayOf(clock.now())],
  )
  if (!row) throw new TypeError(`paper ${paperId} has no text or no body`)
  return {
    proposalId: row.proposal_id,
    number: row.number,
    title: row.title,
    body: row.body,
    isPublic: row.is_public,
    contact: row.name ? { name: row.name, ...(row.phone ? { phone: row.phone } : {}), ...(row.email ? { email: row.email } : {}) } : undefined,
  }
}
