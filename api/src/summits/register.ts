import { changed, record } from '../audit/index.js'
import { registerSchema, type Register } from '../contract/summits.js'
import { check, clock, DomainError, invalid, may, signedIn, type Ctx } from '../platform/index.js'
import { Registration } from './Registration.js'
import { Summit } from './Summit.js'
import { tellRegistered } from './tellRegistered.js'

/** One who wants to come, with those they bring. */
export interface Command extends Register {
  personId: string
}
/** What became of a command: its registration, or why it was refused. */
export type Seated = { registrationId: string } | { refused: DomainError }

/**
 * Registers the viewer and others of their organisation: a place for all of them, or one rank on the waiting list. Asked a
 * second time it answers with the registration there is.
 * Errors: REGISTRATION_CLOSED; INVALID_INPUT on `groupId` or `participants` (more people than could ever be seated together).
 */
export async function register(ctx: Ctx, input: unknown): Promise<string> {
  const command = { ...check(registerSchema, input), personId: signedIn(ctx) }
  if (command.organisationId && !ctx.viewer.organisationIds.includes(command.organisationId))
    throw invalid('organisationId', 'UNKNOWN_CHOICE')
  await may(ctx, 'register', Summit, command.summitId, { lock: false })
  const [seated] = await seat(ctx, command.summitId, [command])
  if (!seated) throw new DomainError('NOT_FOUND')
  if ('refused' in seated) throw seated.refused
  return seated.registrationId
}

/** Seats commands for one event in the order given, in one call; one that is refused refuses no other. */
export async function seat(ctx: Ctx, summitId: string, commands: readonly Command[]): Promise<Seated[]> {
  const rows = await ctx.db.query<{ place: number; outcome: string; registration_id: string | null }[]>(
    'select * from seat_registrations($1, $2, $3) order by place',
    [summitId, JSON.stringify(commands.map(asJson)), clock.now()],
  )
  const summit = await ctx.db.findOneByOrFail(Summit, { id: summitId })
  const seated: Seated[] = []
  for (const { outcome, registration_id: id } of rows) {
    if (!id) seated.push({ refused: refusal(outcome) })
    else {
      if (outcome !== 'KNOWN') await follow(ctx, summit, id, outcome)
      seated.push({ registrationId: id })
    }
  }
  await changed(ctx, 'Summit', summitId)
  return seated
}

const asJson = ({ personId, organisationId, groupId, participants }: Command) => ({
  person: personId,
  organisation: organisationId,
  of_group: groupId,
  participants,
})

function refusal(outcome: string): DomainError {
  switch (outcome) {
    case 'GROUP_NEEDED':
      return invalid('groupId', 'REQUIRED')
    case 'GROUP_UNKNOWN':
      return invalid('groupId', 'UNKNOWN_CHOICE')
    case 'TOO_MANY':
      return invalid('participants', 'PARTY_TOO_LARGE')
    default:
      return new DomainError('REGISTRATION_CLOSED')
  }
}

async function follow(ctx: Ctx, summit: Summit, id: string, outcome: string): Promise<void> {
  await record(ctx, { action: 'summits.registration.register', entity: 'Registration', entityId: id })
  if (outcome === 'CONFIRMED') await tellRegistered(ctx, summit, id, 'summits.confirmed')
  else {
    const rank = await waitingRank(ctx, id)
    await tellRegistered(ctx, summit, id, 'summits.waitlisted', { rank })
  }
}

async function waitingRank(ctx: Ctx, id: string): Promise<number> {
  const own = await ctx.db.findOneByOrFail(Registration, { id })
  const [counted] = await ctx.db.query<{ n: number }[]>(
    `select count(*)::int as n from registration where summit_id = $1 and state = 'WAITLISTED' and rank <= $2`,
    [own.summitId, own.rank],
  )
  return counted?.n ?? 1
}
