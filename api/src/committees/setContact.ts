import { IsNull } from 'typeorm'
import { changed, record } from '../audit/index.js'
import { setContactSchema } from '../contract/committees.js'
import { check, DomainError, may, type Ctx } from '../platform/index.js'
import { Body } from './Body.js'
import { Committee } from './Committee.js'
import { ContactPerson } from './ContactPerson.js'
import { Office } from './Office.js'

/**
 * An administrator says whom to call for a Body, one of its committees or offices; there is one contact for each.
 * Errors: NOT_FOUND (also for a committee or office of another Body), FORBIDDEN, INVALID_INPUT.
 */
export async function setContact(ctx: Ctx, input: unknown): Promise<string> {
  const { bodyId, committeeId, officeId, ...contact } = check(setContactSchema, input)
  await may(ctx, 'setContact', Body, bodyId)
  if (committeeId && !(await ctx.db.existsBy(Committee, { id: committeeId, bodyId })))
    throw new DomainError('NOT_FOUND')
  if (officeId && !(await ctx.db.existsBy(Office, { id: officeId, bodyId })))
    throw new DomainError('NOT_FOUND')
  const known = await ctx.db.findOne(ContactPerson, {
    where: {
      bodyId,
      committeeId: committeeId ?? IsNull(),
      officeId: officeId ?? IsNull(),
      removedAt: IsNull(),
    },
    order: { createdAt: 'DESC' },
  })
  if (known) await ctx.db.update(ContactPerson, { id: known.id }, { ...contact, isDemo: false })
  const id = known?.id ?? (await insert(ctx, { bodyId, committeeId, officeId, ...contact }))
  await record(ctx, {
    action: 'committees.contact.setContact',
    entity: 'ContactPerson',
    entityId: id,
    fields: Object.keys(contact),
  })
  await changed(ctx, 'Body', bodyId)
  return id
}

async function insert(ctx: Ctx, contact: Partial<ContactPerson>): Promise<string> {
  return String((await ctx.db.insert(ContactPerson, contact)).identifiers[0]?.id)
}
