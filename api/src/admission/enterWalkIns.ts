import { In } from 'typeorm'
import { Person, personFor } from '../accounts/index.js'
import { changed, record } from '../audit/index.js'
import { enterWalkInsSchema, type EnterWalkIns } from '../contract/admission.js'
import { liveRegistrationStates } from '../contract/summits.lists.js'
import { check, clock, may, signedIn, type Ctx } from '../platform/index.js'
import { lockPlaces, Registration, seatAtDoor, Summit, SummitGroup, unseatAtDoor } from '../summits/index.js'
import { DoorScan } from './DoorScan.js'
import { settleTickets, type Recorded } from './recordScans.js'
import { Ticket } from './Ticket.js'
import { ticketSigner } from './ticketKeys.js'
import { WalkIn } from './WalkIn.js'

type Noted = EnterWalkIns['walkIns'][number]

/**
 * Takes down who came without a registration: they get a registration, a ticket and an entry at the door, all by the id the device
 * made, so that whoever is sent twice comes once, and who was taken back stays taken back. They are in the building: where no
 * place was free the house has one more, which is noted, and nobody who registers gets a place through it.
 */
export async function enterWalkIns(ctx: Ctx, input: unknown): Promise<Recorded[]> {
  const batch = check(enterWalkInsSchema, input)
  signedIn(ctx)
  await lockPlaces(ctx, batch.summitId)
  await may(ctx, 'enterWalkIns', Summit, batch.summitId, { lock: false })
  for (const noted of batch.walkIns) await enterOne(ctx, batch, noted)
  if (batch.walkIns.length > 0) await changed(ctx, 'Summit', batch.summitId)
  return outcomesOf(ctx, batch)
}

async function enterOne(ctx: Ctx, batch: EnterWalkIns, noted: Noted): Promise<void> {
  const known = await ctx.db.findOneBy(WalkIn, { id: noted.id })
  if (known) {
    if (noted.undone && known.summitId === batch.summitId && !known.withdrawnAt) await takeBack(ctx, noted.id)
    return
  }
  // an id that something else has is none a device of ours made: it is told as unknown
  for (const taken of [Registration, Ticket, DoorScan])
    if (await ctx.db.existsBy(taken, { id: noted.id })) return
  if (noted.undone) await keep(ctx, batch, noted, { registrationId: null, overFull: false })
  else await letIn(ctx, batch, noted)
}

async function letIn(ctx: Ctx, batch: EnterWalkIns, noted: Noted): Promise<void> {
  const { summitId, deviceId, deviceName } = batch
  const { id, givenName, familyName, at } = noted
  const personId = await personOf(ctx, summitId, noted)
  const groupId = await groupOf(ctx, summitId, noted.groupId)
  const { participantId, fits } = await seatAtDoor(ctx, {
    ...{ id, summitId, groupId, personId, givenName, familyName },
  })
  const sign = await ticketSigner(ctx)
  const code = sign({ summitId, ticketId: id, serial: 1 })
  await ctx.db.insert(Ticket, { id, summitId, registrationId: id, participantId, serial: 1, code })
  await keep(ctx, batch, noted, { registrationId: id, overFull: !fits })
  await ctx.db.insert(DoorScan, {
    ...{ id, summitId, ticketId: id, deviceId, deviceName, way: 'NAME', outcome: 'DOUBLE' },
    ...{ deviceAt: at, receivedAt: clock.now(), personId: signedIn(ctx) },
  })
  await settleTickets(ctx, [id])
  await record(ctx, {
    action: fits ? 'door.walkIn.enter' : 'door.walkIn.enterOverFull',
    entity: 'WalkIn',
    entityId: id,
  })
}

const keep = (
  ctx: Ctx,
  { summitId }: EnterWalkIns,
  { id, organisation, reason, undone }: Noted,
  what: Pick<WalkIn, 'registrationId' | 'overFull'>,
) =>
  ctx.db.insert(WalkIn, {
    ...{ id, summitId, organisation: undone ? null : organisation, ...what },
    ...{ reason: undone ? null : reason, receivedAt: clock.now() },
    withdrawnAt: undone ? clock.now() : null,
  })

/** It was a mistake: the entry does not count, and who did not come by anything else has no place. */
async function takeBack(ctx: Ctx, id: string): Promise<void> {
  const now = clock.now()
  await ctx.db.query('select from ticket where id = $1 for update', [id])
  await ctx.db.update(WalkIn, { id }, { withdrawnAt: now, organisation: null, reason: null })
  await ctx.db.query('update door_scan set withdrawn_at = $2 where id = $1 and withdrawn_at is null', [
    id,
    now,
  ])
  await settleTickets(ctx, [id])
  const { state } = await ctx.db.findOneByOrFail(Ticket, { id })
  if (state !== 'CHECKED_IN') await unseatAtDoor(ctx, id)
  await ctx.db.update(Ticket, { id }, { modifiedAt: now })
  await record(ctx, {
    action: 'door.walkIn.takeBack',
    entity: 'WalkIn',
    entityId: id,
    fields: ['withdrawnAt'],
  })
}

/** Whose registration it is: who has the address, unless they have one already; else somebody new. Nobody is written to. */
async function personOf(
  ctx: Ctx,
  summitId: string,
  { email, givenName, familyName }: Noted,
): Promise<string> {
  if (email) {
    const personId = await personFor(ctx, { email, givenName, familyName })
    const state = In([...liveRegistrationStates])
    if (!(await ctx.db.existsBy(Registration, { summitId, personId, state }))) return personId
  }
  const made = await ctx.db.insert(Person, { givenName, familyName, locale: ctx.viewer.locale })
  return String(made.identifiers[0]?.id)
}

/** A group that is no more is no reason to lose somebody. */
async function groupOf(ctx: Ctx, summitId: string, id: string | null): Promise<string | null> {
  return id && (await ctx.db.existsBy(SummitGroup, { id, summitId })) ? id : null
}

async function outcomesOf(ctx: Ctx, { summitId, walkIns }: EnterWalkIns): Promise<Recorded[]> {
  const kept = await ctx.db.findBy(WalkIn, { id: In(walkIns.map(({ id }) => id)), summitId })
  const byId = new Map(kept.map((one) => [one.id, one]))
  return walkIns.map(({ id }) => {
    const one = byId.get(id)
    return { id, outcome: one ? 'ENTERED' : 'UNKNOWN', undone: Boolean(one?.withdrawnAt) }
  })
}
