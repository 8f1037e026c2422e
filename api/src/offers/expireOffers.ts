import { delegatesOf } from '../accounts/index.js'
import { advance } from '../audit/index.js'
import { locales } from '../contract/locales.js'
import { offerAskedDays } from '../contract/offers.lists.js'
import { offerPath } from '../contract/paths.js'
import { tell, type Words } from '../mail/index.js'
import { addDays, clock, dayOf, type Ctx } from '../platform/index.js'
import { closeTasks, openTask } from '../tasks/index.js'
import { offerMachine } from './states.js'

interface Due {
  id: string
  organisationId: string
  validUntil: string
  words: Words | null
  title: string
}

/**
 * Asks the providers whose entries end soon (the task reminds them), and takes out what ended. The schedule runs it daily; running it again
 * changes nothing. Returns how many ended.
 */
export async function expireOffers(ctx: Ctx): Promise<number> {
  const today = dayOf(clock.now())
  for (const one of await dueBetween(ctx, today, addDays(today, offerAskedDays)))
    await openTask(ctx, {
      kind: 'offers.renew',
      subject: { entity: 'Offer', id: one.id },
      assignee: `DELEGATE@${one.organisationId}`,
      due: one.validUntil,
      params: { title: titleOf(one), path: offerPath(one.id) },
    })
  const ended = await dueBetween(ctx, '0001-01-01', addDays(today, -1))
  for (const one of ended) {
    await advance(ctx, offerMachine, one.id, 'expireOffer')
    await closeTasks(ctx, { subject: { entity: 'Offer', id: one.id } })
    await tell(ctx, {
      template: 'offers.expired',
      to: (await delegatesOf(ctx, one.organisationId)).map(({ personId }) => personId),
      about: { entity: 'Offer', id: one.id },
      params: { values: { title: titleOf(one) }, link: offerPath(one.id) },
    })
  }
  return ended.length
}

const titleOf = ({ title, words }: Due): string | { words: Words } => (words ? { words } : title)

function dueBetween(ctx: Ctx, first: string, last: string): Promise<Due[]> {
  return ctx.db.query<Due[]>(
    `select o.id, o.organisation_id as "organisationId", o.valid_until::text as "validUntil",
       (select t.title from offer_text t where t.offer_id = o.id order by t.language = 'de' desc, t.language limit 1) as title,
       (select jsonb_object_agg(t.language, t.title) from offer_text t where t.offer_id = o.id and t.language = any($3)
         having bool_or(t.language = 'de')) as words
     from offer o where o.state = 'PUBLISHED' and o.valid_until between $1 and $2 order by o.id for update skip locked`,
    [first, last, locales],
  )
}
