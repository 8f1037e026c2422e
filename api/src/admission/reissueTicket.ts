import { changed, record } from '../audit/index.js'
import { idField } from '../contract/fields.js'
import { check, clock, DomainError, may, type Ctx } from '../platform/index.js'
import { tellTickets } from './issueTickets.js'
import { Ticket } from './Ticket.js'
import { ticketSigner } from './ticketKeys.js'

/** Issues a ticket anew, because it was lost or got into other hands: the old code holds no more. Told by mail. */
export async function reissueTicket(ctx: Ctx, input: unknown): Promise<string> {
  const id = check(idField, input)
  await may(ctx, 'reissueTicket', Ticket, id)
  const { summitId, registrationId, serial: last } = await ctx.db.findOneByOrFail(Ticket, { id })
  const serial = last + 1
  if (serial > 65_535) throw new DomainError('FORBIDDEN')
  const sign = await ticketSigner(ctx)
  await ctx.db.update(
    Ticket,
    { id },
    { serial, code: sign({ summitId, ticketId: id, serial }), modifiedAt: clock.now() },
  )
  await record(ctx, {
    action: 'door.ticket.reissue',
    entity: 'Ticket',
    entityId: id,
    fields: ['serial', 'code'],
  })
  await tellTickets(ctx, [registrationId])
  await changed(ctx, 'Summit', summitId)
  return id
}
