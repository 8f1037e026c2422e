import { record } from '../audit/index.js'
import { Committee, rulesOn } from '../committees/index.js'
import { fileInquirySchema } from '../contract/inquiries.js'
import { arrive, askForGerman, committeeName, speaksForGroup, tellGroup } from '../papers/index.js'
import { addDays, check, clock, dayOf, DomainError, invalid, signedIn, type Ctx } from '../platform/index.js'
import { Inquiry } from './Inquiry.js'

/**
 * A Fraktion, or a member where the committee's rules allow it, asks the administration before a committee. It arrives as a paper
 * with a number; by when it is to be answered follows from the rules of that day. Errors: FORBIDDEN, OWN_BODY_ONLY, GROUPS_ONLY.
 */
export async function fileInquiry(ctx: Ctx, input: unknown): Promise<string> {
  const personId = signedIn(ctx)
  const { committeeId, groupId, language, title, question, reason } = check(fileInquirySchema, input)
  const committee = await ctx.db.findOneBy(Committee, { id: committeeId })
  if (!committee || committee.removedAt) throw new DomainError('NOT_FOUND')
  const { bodyId } = committee
  const today = dayOf(clock.now())
  const rules = await rulesOn(ctx, committeeId, today)
  const own = groupId ? null : await ownMembership(ctx, committeeId, personId)
  const membershipId = own?.id ?? null
  if (groupId) {
    const group = await speaksForGroup(ctx, groupId, personId)
    if (group.bodyId !== bodyId) throw invalid('committeeId', 'OWN_BODY_ONLY')
  } else if (!rules.membersInquire) throw invalid('committeeId', 'GROUPS_ONLY')
  const { paperId, proposalId } = await arrive(ctx, {
    ...{ bodyId, groupId, language, kind: 'INQUIRY' },
    // who holds a seat is named as the committee names its members
    byName: own?.name ?? null,
    text: { title, what: question, why: reason, forWhom: await committeeName(ctx, committeeId) },
  })
  const made = await ctx.db.insert(Inquiry, {
    ...{ paperId, bodyId, committeeId, groupId, membershipId },
    ...{ askedOn: today, dueOn: addDays(today, rules.inquiryDays) },
  })
  const id = String(made.identifiers[0]?.id)
  await record(ctx, { action: 'inquiries.inquiry.file', entity: 'Inquiry', entityId: id })
  if (language !== 'de') await askForGerman(ctx, proposalId, title)
  if (groupId) await tellGroup(ctx, paperId, groupId, personId)
  return id
}

/** The seat the person holds in the committee today; it cannot end before the inquiry is filed. */
async function ownMembership(
  ctx: Ctx,
  committeeId: string,
  personId: string,
): Promise<{ id: string; name: string | null }> {
  const [own] = await ctx.db.query<{ id: string; name: string | null }[]>(
    `select m.id, case when c.publishes_names then p.name end as name
       from membership m join committee c on c.id = m.committee_id join person_name p on p.id = m.person_id
      where m.committee_id = $1 and m.person_id = $2 and m.role = 'HOLDER'
        and $3::date between m.valid_from and coalesce(m.valid_to, 'infinity') for share of m`,
    [committeeId, personId, dayOf(clock.now())],
  )
  if (!own) throw new DomainError('FORBIDDEN')
  return own
}
