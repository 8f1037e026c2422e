import { advance, changed, record } from '../audit/index.js'
import { answerInquirySchema } from '../contract/inquiries.js'
import { proposalPath } from '../contract/paths.js'
import { tell } from '../mail/index.js'
import {
  applicantsOf,
  bodyName,
  committeeName,
  inform,
  officeName,
  Paper,
  paperMachine,
  refreshSearch,
  subjectOf,
  waitsForNobody,
} from '../papers/index.js'
import { check, clock, dayOf, may, type Ctx } from '../platform/index.js'
import { closeTasks } from '../tasks/index.js'
import { Inquiry } from './Inquiry.js'

/** The administration answers: the paper's way ends, who asked, who follows it and who sits in the committee are told. */
export async function answerInquiry(ctx: Ctx, input: unknown): Promise<string> {
  const { id, answer } = check(answerInquirySchema, input)
  await may(ctx, 'answerInquiry', Inquiry, id)
  const { paperId, bodyId, committeeId, officeId } = await ctx.db.findOneByOrFail(Inquiry, { id })
  const answeredOn = dayOf(clock.now())
  const by = officeId ? await officeName(ctx, officeId) : await bodyName(ctx, bodyId)
  await advance(ctx, paperMachine, paperId, 'answerInquiry', {
    consequence: true,
    set: { settledOn: answeredOn, settledByName: by, ...waitsForNobody() },
  })
  await ctx.db.update(Inquiry, { id }, { answer, answeredOn, answeredByName: by })
  const fields = ['answer', 'answeredOn', 'answeredByName']
  await record(ctx, { action: 'inquiries.inquiry.answer', entity: 'Inquiry', entityId: id, fields })
  await closeTasks(ctx, { subject: { entity: 'Paper', id: paperId } })
  await refreshSearch(ctx, paperId)
  const committee = await committeeName(ctx, committeeId)
  const key = `inquiries.answered/${id}`
  await inform(ctx, paperId, 'inquiries.answered', { key, values: { committee, by } })
  await tellCommittee(ctx, { paperId, committeeId, key, values: { committee, by } })
  await changed(ctx, 'Paper', paperId)
  return id
}

/** Members are told once: who asked or follows the paper knows already, by the same key. */
async function tellCommittee(
  ctx: Ctx,
  about: { paperId: string; committeeId: string; key: string; values: { committee: string; by: string } },
): Promise<void> {
  const { paperId, committeeId, key, values } = about
  const { proposalId } = await ctx.db.findOneByOrFail(Paper, { id: paperId })
  const asked = await applicantsOf(ctx, proposalId)
  const people = await ctx.db.query<{ id: string }[]>(
    `select distinct m.person_id as id from membership m where m.committee_id = $1 and m.role = 'HOLDER'
        and $2::date between m.valid_from and coalesce(m.valid_to, 'infinity') and not m.person_id = any($3::uuid[])`,
    [committeeId, dayOf(clock.now()), asked],
  )
  const { number, title } = await subjectOf(ctx, paperId)
  await tell(ctx, {
    template: 'inquiries.answered',
    to: people.map((person) => person.id),
    about: { entity: 'Paper', id: paperId },
    key,
    params: { values: { ...values, number, title }, link: proposalPath(proposalId) },
  })
}
