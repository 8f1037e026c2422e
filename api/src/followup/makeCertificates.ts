import { createHash } from 'node:crypto'
import { record } from '../audit/index.js'
import { idField } from '../contract/fields.js'
import { ticketPath } from '../contract/paths.js'
import { requestDocument } from '../documents/index.js'
import { tell } from '../mail/index.js'
import { check, clock, DomainError, may, type Ctx } from '../platform/index.js'
import { Summit, titleWords } from '../summits/index.js'
import { Erasure } from './KeptFigure.js'

interface Came {
  id: string
  code: string
  name: string
  registrationId: string
  personId: string
  mailed: boolean
}

/** Tickets of those who were let in and are still known by name, in its order. Errors: NOBODY_CAME. */
async function cameTo(ctx: Ctx, summitId: string): Promise<Came[]> {
  const came = await ctx.db.query<Came[]>(
    `select t.id, t.code, concat_ws(' ', p.given_name, p.family_name) as name, r.id as "registrationId", r.person_id as "personId",
       h.email is not null as mailed
     from ticket t join participant p on p.id = t.participant_id join registration r on r.id = t.registration_id
       join person h on h.id = r.person_id
     where t.summit_id = $1 and t.state = 'CHECKED_IN' and t.code <> '' order by lower(p.family_name), lower(p.given_name), t.id`,
    [summitId],
  )
  if (came.length === 0)
    throw new DomainError((await namesAreErased(ctx, summitId)) ? 'NAMES_ERASED' : 'NOBODY_CAME')
  return came
}

/** The names of who was registered are gone, or on their way: there is nothing left to print. */
const namesAreErased = (ctx: Ctx, summitId: string): Promise<boolean> =>
  ctx.db.existsBy(Erasure, { summitId, key: 'registrations' })

/** The same as long as the people are. */
const marked = (people: readonly Came[]): string =>
  createHash('sha256')
    .update(
      people
        .map(({ id }) => id)
        .sort()
        .join(),
    )
    .digest('hex')
    .slice(0, 32)

/** Has the certificates of everybody who was let in made, one a page. Errors: NOT_FOUND, FORBIDDEN, NOBODY_CAME, NAMES_ERASED. */
export async function makeCertificates(ctx: Ctx, input: unknown): Promise<string> {
  const summitId = check(idField, input)
  await may(ctx, 'makeCertificates', Summit, summitId)
  const came = await cameTo(ctx, summitId)
  return requestDocument(ctx, {
    kind: 'CERTIFICATES',
    subject: { entity: 'Summit', id: summitId },
    locale: ctx.viewer.locale,
    items: came.map(({ id }) => id),
  })
}

/**
 * Mails everybody who was let in where to get their certificate; who registered others gets theirs, too. Once, however often it is
 * pressed; and again when more of a party turn out to have come. Errors: NOT_FOUND, FORBIDDEN, NOBODY_CAME, NAMES_ERASED; SUMMIT_NOT_OVER.
 */
export async function sendCertificates(ctx: Ctx, input: unknown): Promise<string> {
  const summitId = check(idField, input)
  await may(ctx, 'sendCertificates', Summit, summitId)
  const event = await ctx.db.findOneByOrFail(Summit, { id: summitId })
  const came = await cameTo(ctx, summitId)
  if (clock.now() < event.endsAt) throw new DomainError('SUMMIT_NOT_OVER')
  const parties = new Map<string, Came[]>()
  for (const one of came.filter(({ mailed }) => mailed))
    parties.set(one.registrationId, [...(parties.get(one.registrationId) ?? []), one])
  await tell(
    ctx,
    ...[...parties].map(([registrationId, people]) => ({
      template: 'followup.certificate' as const,
      to: people[0]?.personId ?? '',
      about: { entity: 'Registration', id: registrationId },
      key: `followup.certificate/${registrationId}/${marked(people)}`,
      params: {
        values: { title: titleWords(event) },
        actions: people.map(({ name, code }) => ({
          kind: 'certificate' as const,
          name,
          link: ticketPath(code),
        })),
      },
    })),
  )
  await record(ctx, { action: 'followup.certificates.send', entity: 'Summit', entityId: summitId })
  return summitId
}
