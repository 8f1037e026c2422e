import { changed, record } from '../audit/index.js'
import { Office } from '../committees/index.js'
import { assignInquirySchema } from '../contract/inquiries.js'
import { Paper, waitsFor } from '../papers/index.js'
import { check, clock, DomainError, invalid, may, type Ctx } from '../platform/index.js'
import { askForAnswer } from './askForAnswer.js'
import { Inquiry } from './Inquiry.js'
import { InquiryHandover } from './InquiryHandover.js'

/** The clerk says which office is to answer; from now on the paper waits for it. Errors: OWN_BODY_ONLY, ENDED_ALREADY. */
export async function assignInquiry(ctx: Ctx, input: unknown): Promise<string> {
  const { id, officeId } = check(assignInquirySchema, input)
  await may(ctx, 'assignInquiry', Inquiry, id)
  const inquiry = await ctx.db.findOneByOrFail(Inquiry, { id })
  const { paperId, bodyId, dueOn } = inquiry
  const office = await ctx.db.findOneBy(Office, { id: officeId, bodyId })
  if (!office || office.removedAt) throw invalid('officeId', 'OWN_BODY_ONLY')
  const paper = await ctx.db.findOneOrFail(Paper, {
    where: { id: paperId },
    lock: { mode: 'pessimistic_write' },
  })
  if (inquiry.answer !== null || !['SUBMITTED', 'ADMITTED'].includes(paper.state))
    throw new DomainError('ENDED_ALREADY')
  await ctx.db.update(Inquiry, { id }, { officeId })
  await ctx.db.insert(InquiryHandover, { inquiryId: id, officeId, givenAt: clock.now() })
  await record(ctx, {
    ...{ action: 'inquiries.inquiry.assign', entity: 'Inquiry', entityId: id, fields: ['officeId'] },
  })
  const waits = paper.state === 'ADMITTED' ? waitsFor({ for: 'OFFICE', officeId, until: dueOn }) : {}
  await ctx.db.update(Paper, { id: paperId }, { leadOfficeId: officeId, ...waits })
  if (paper.state === 'ADMITTED') await askForAnswer(ctx, { ...inquiry, officeId })
  await changed(ctx, 'Paper', paperId)
  return id
}
