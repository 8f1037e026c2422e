import { advance, changed, record } from '../audit/index.js'
import { clock, signedIn, type Ctx } from '../platform/index.js'
import { offerPlaces } from './offerPlaces.js'
import { Participant, Registration } from './Registration.js'
import { registrationMachine } from './states.js'

/** Somebody who stands at the door without a registration. */
export interface AtDoor {
  /** The registration's id, made by the device that noted it. */
  id: string
  summitId: string
  groupId: string | null
  personId: string
  givenName: string
  familyName: string
}

/**
 * Seats somebody who is in the building already: they take a place that is free, or, when none is, one more than there are. Then
 * what holds now rises with them, as it does when fewer places are planned than are taken: nobody who registers gets a place
 * through it, and it sinks again with each place that is given back. The caller holds the event's lock. Says whether a place was free.
 */
export async function seatAtDoor(ctx: Ctx, one: AtDoor): Promise<{ participantId: string; fits: boolean }> {
  const { id, summitId, groupId, personId, givenName, familyName } = one
  const [room] = await ctx.db.query<{ fits: boolean | null }[]>('select places_fit($1, $2, 1) as fits', [
    summitId,
    groupId,
  ])
  await ctx.db.query(
    `update summit_places set last_rank = last_rank + 1, ceiling = case when ceiling is not null then greatest(ceiling, taken + 1) end
     where summit_id = $1`,
    [summitId],
  )
  await ctx.db.query('update summit_group set ceiling = taken + 1 where id = $1 and ceiling <= taken', [
    groupId,
  ])
  await ctx.db.query('select take_places($1, $2, 1)', [summitId, groupId])
  const [places] = await ctx.db.query<{ rank: number }[]>(
    'select last_rank as rank from summit_places where summit_id = $1',
    [summitId],
  )
  await ctx.db.insert(Registration, {
    ...{ id, summitId, groupId, personId, state: 'CONFIRMED', size: 1, rank: places?.rank ?? 1 },
    ...{ toldBy: 'IN_PERSON', enteredById: signedIn(ctx), createdAt: clock.now(), modifiedAt: clock.now() },
  })
  const made = await ctx.db.insert(Participant, { registrationId: id, position: 1, givenName, familyName })
  await record(ctx, { action: 'summits.registration.atDoor', entity: 'Registration', entityId: id })
  return { participantId: String(made.identifiers[0]?.id), fits: room?.fits ?? true }
}

/**
 * Takes back that somebody was seated at the door: it was a mistake. The place is free again; nobody is mailed. The caller holds
 * the event's lock.
 */
export async function unseatAtDoor(ctx: Ctx, id: string): Promise<void> {
  const { summitId, groupId, state } = await ctx.db.findOneByOrFail(Registration, { id })
  if (state !== 'CONFIRMED') return
  await advance(ctx, registrationMachine, id, 'cancelRegistration', { consequence: true })
  await ctx.db.query('select free_places($1, $2, 1)', [summitId, groupId])
  await changed(ctx, 'Summit', summitId)
  await offerPlaces(ctx, summitId)
}
