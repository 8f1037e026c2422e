import { Person, personFor } from '../accounts/index.js'
import { Organisation } from '../accounts/index.js'
import { record } from '../audit/index.js'
import { enterRegistrationSchema } from '../contract/summits.js'
import { liveRegistrationStates } from '../contract/summits.lists.js'
import type { Locale } from '../contract/index.js'
import { In } from 'typeorm'
import { check, invalid, may, signedIn, type Ctx } from '../platform/index.js'
import { nameComes } from './comingNames.js'
import { lockPlaces } from './lockPlaces.js'
import { seatedId } from './register.js'
import { Registration } from './Registration.js'
import { Summit } from './Summit.js'

/**
 * The Integrationsbuero enters a registration it was told by telephone, on paper or in person: seated by the same rule as all
 * others, marked as told, with the name of who entered it. Nobody who is registered already is moved or changed.
 * Errors: those of `register`; ALREADY_REGISTERED on `email`; NAME_COMES_ALREADY on `somebodyElse` until it is said that they are.
 */
export async function enterRegistration(ctx: Ctx, input: unknown, answersFollow = false): Promise<string> {
  const { toldBy, email, phone, locale, somebodyElse, ...command } = check(enterRegistrationSchema, input)
  const enteredById = signedIn(ctx)
  await lockPlaces(ctx, command.summitId)
  await may(ctx, 'enterRegistration', Summit, command.summitId, { lock: false })
  if (command.organisationId && !(await ctx.db.existsBy(Organisation, { id: command.organisationId })))
    throw invalid('organisationId', 'UNKNOWN_CHOICE')
  const [first] = command.participants
  const personId = await reachable(ctx, { email: email ?? null, phone: phone ?? null, locale, ...first })
  const known = await ctx.db.existsBy(Registration, {
    summitId: command.summitId,
    personId,
    state: In([...liveRegistrationStates]),
  })
  if (known) throw invalid('email', 'ALREADY_REGISTERED')
  if (!somebodyElse && (await nameComes(ctx, command.summitId, personId, command.participants)))
    throw invalid('somebodyElse', 'NAME_COMES_ALREADY')
  const id = await seatedId(ctx, { ...command, personId, enteredById, answersFollow })
  await ctx.db.update(Registration, { id }, { toldBy, enteredById })
  await record(ctx, {
    action: 'summits.registration.enter',
    entity: 'Registration',
    entityId: id,
    fields: ['toldBy', 'enteredById'],
  })
  return id
}

interface Someone {
  email: string | null
  phone: string | null
  locale: Locale
  givenName?: string
  familyName?: string
}

/** Whom the registration belongs to: who has the address, or somebody new. */
async function reachable(ctx: Ctx, { email, phone, ...one }: Someone): Promise<string> {
  if (email) {
    const id = await personFor(ctx, { ...one, email })
    if (phone) await ctx.db.query('update person set phone = $2 where id = $1 and phone is null', [id, phone])
    return id
  }
  const made = await ctx.db.insert(Person, { ...one, phone })
  return String(made.identifiers[0]?.id)
}
