import { changed, record } from '../audit/index.js'
import { registerSchema, type Register } from '../contract/summits.js'
import { recipientsOf, tell, type Recipient } from '../mail/index.js'
import {
  asSystemBriefly,
  check,
  clock,
  DomainError,
  gather,
  inOneGo,
  invalid,
  may,
  runPrepared,
  signedIn,
  type Ctx,
} from '../platform/index.js'
import { endedOf } from './calendarEntry.js'
import { refuseUnanswered } from './demands.js'
import { waysFor, type Way } from './guestWays.js'
import { Summit } from './Summit.js'
import { registrationNotice, withSharedDates } from './tellRegistered.js'

/** One who wants to come, with those they bring. */
export interface Command extends Register {
  personId: string
  /** Who wrote it down for them; themselves unless told. */
  enteredById?: string
  /** What the event asks is answered in the same transaction, or may be answered later. */
  answersFollow?: boolean
}
/** What became of a command: its registration, why it was refused, or that it has to be known first what is left open. */
export type Seated = { registrationId: string } | { refused: DomainError } | { unanswered: true }

/**
 * Registers the viewer and others of their organisation: a place for all of them, or one rank on the waiting list. Asked a
 * second time it answers with the registration there is.
 * Errors: REGISTRATION_CLOSED; INVALID_INPUT on `groupId`, `participants` (more people than could ever be seated together), or
 * `answers.<question>` for what the event demands to know and is not answered with it.
 */
export async function register(ctx: Ctx, input: unknown, among: Among = alone): Promise<string> {
  const command = ownCommand(ctx, input)
  await may(ctx, 'register', Summit, command.summitId, { lock: false })
  return seatedId(ctx, command, among)
}

/**
 * Registers who was invited: the invitation is the right to come, also to an event nobody else registers for.
 * Errors: those of `register`.
 */
export async function registerInvited(ctx: Ctx, input: unknown, among: Among): Promise<string> {
  return seatedId(ctx, ownCommand(ctx, input), among)
}

function ownCommand(ctx: Ctx, input: unknown): Command {
  const command = { ...check(registerSchema, input), personId: signedIn(ctx) }
  if (command.organisationId && !ctx.viewer.organisationIds.includes(command.organisationId))
    throw invalid('organisationId', 'UNKNOWN_CHOICE')
  return command
}

/**
 * Seats a command, or says why not. Only where an event demands answers and none come with it, it is asked what is left open, and
 * seated all the same when nothing is demanded of its group.
 */
export async function seatedId(ctx: Ctx, command: Command, among: Among = alone): Promise<string> {
  let seated = await among(ctx, command)
  if ('unanswered' in seated) {
    await refuseUnanswered(ctx, command)
    seated = await among(ctx, { ...command, answersFollow: true })
  }
  if ('registrationId' in seated) return seated.registrationId
  throw 'refused' in seated ? seated.refused : new DomainError('NOT_FOUND')
}

/** How a command is seated: by itself, in the transaction that runs, or with the others that come at the same time. */
type Among = (ctx: Ctx, command: Command) => Promise<Seated>
const alone: Among = async (ctx, command) => {
  const [seated] = await seat(ctx, command.summitId, [command])
  if (!seated) throw new DomainError('NOT_FOUND')
  return seated
}

/** Seats somebody who told an office, with the name of who took it down; or whose answers follow in the same transaction. */
export const seating =
  (how: Pick<Command, 'enteredById' | 'answersFollow'>): Among =>
  (ctx, command) =>
    alone(ctx, { ...command, ...how })

/** Seats a command with the others for its event that come meanwhile: one transaction and one lock for all (decisions.md 22). */
export const withOthers: Among = gather<Ctx, Command, Seated>({
  of: (command) => command.summitId,
  most: 64,
  run: (ctx, summitId, commands) =>
    asSystemBriefly(ctx.db.connection, (system) => seat(system, summitId, commands)),
})

/** Seats commands for one event in the order given, in one call; one that is refused refuses no other. */
export async function seat(ctx: Ctx, summitId: string, commands: readonly Command[]): Promise<Seated[]> {
  const values = [summitId, JSON.stringify(commands.map(asJson)), clock.now()]
  // the lock is held until the commit: nothing is asked one by one that can be asked together
  const guests = [...new Set(commands.map(({ personId }) => personId))]
  const [rows, { summit, dates }, people, wayOf, ended] = await inOneGo(ctx.db, () => [
    runPrepared<Row>(ctx.db, 'select * from seat_registrations($1, $2, $3) order by place', values),
    withSharedDates(ctx, summitId),
    recipientsOf(ctx, guests),
    waysFor(ctx, summitId, guests),
    endedOf(ctx, summitId, guests),
  ])
  const made = rows.flatMap(({ place, outcome, registration_id: id, waiting }) => {
    const { personId, enteredById } = commands[place - 1] ?? {}
    return id && personId && outcome !== 'KNOWN'
      ? [{ id, personId, actorId: enteredById ?? personId, outcome, rank: waiting }]
      : []
  })
  if (summit && made.length > 0) await follow(ctx, { summit, dates, people, wayOf, ended }, made)
  return rows.map(({ outcome, registration_id: id }) => {
    if (id) return { registrationId: id }
    return outcome === 'UNANSWERED' ? { unanswered: true } : { refused: refusal(outcome) }
  })
}

interface Row {
  place: number
  outcome: string
  registration_id: string | null
  /** How many wait up to this one; null for one who has a place. */
  waiting: number | null
}

/** What is known of an event and those who register for it. */
interface Surroundings {
  summit: Summit
  dates: readonly Summit[]
  people: readonly Recipient[]
  wayOf: (personId: string) => Way
  ended: (personId: string) => number
}

/** What follows from new registrations: entries in the audit, mails, news for open pages. */
async function follow(
  ctx: Ctx,
  { summit, dates, people, wayOf, ended }: Surroundings,
  made: readonly { id: string; personId: string; actorId: string; outcome: string; rank: number | null }[],
): Promise<void> {
  const entries = made.map(({ id, actorId }) => ({
    action: 'summits.registration.register',
    entity: 'Registration',
    entityId: id,
    actorId,
  }))
  const known = new Map(people.map((one) => [one.personId, one]))
  const notices = made.map((one) => ({
    ...(one.outcome === 'CONFIRMED'
      ? registrationNotice(summit, one, 'summits.confirmed', wayOf(one.personId), {
          dates,
          ended: ended(one.personId),
        })
      : registrationNotice(summit, one, 'summits.waitlisted', wayOf(one.personId), { rank: one.rank ?? 1 })),
    to: known.get(one.personId) ?? [],
  }))
  await inOneGo(
    ctx.db,
    () => [record(ctx, ...entries), tell(ctx, ...notices), changed(ctx, 'Summit', summit.id)],
    { last: true },
  )
}

const asJson = ({
  personId,
  organisationId,
  groupId,
  participants,
  enteredById,
  answersFollow,
}: Command) => ({
  person: personId,
  organisation: organisationId,
  of_group: groupId,
  participants,
  told: enteredById !== undefined,
  answers_follow: answersFollow === true,
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
