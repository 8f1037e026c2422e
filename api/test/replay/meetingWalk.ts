import { outcomesOfRole } from '../../src/contract/consultations.js'
import { addDays, clock, dayOf, type Viewer } from '../../src/platform/index.js'
import type { Random } from '../operations/random.js'
import type { World } from '../world/index.js'
import { agendaSteps, freeSteps } from './agendaWalk.js'
import { meetingSceneOf, type MeetingScene, type WalkMeeting, type WalkStation } from './meetingScene.js'
import { meetingVerbs } from './meetingVerbs.js'
import { minutesCommands } from './minutesWalk.js'

/** One step of a walk through meetings. */
export interface MeetingCommand {
  verb: string
  who: Viewer
  input: unknown
  /** The moment it is done at, when it waits for one. */
  at?: Date
}

const because = 'Aus gutem Grund.'

/** Draws what somebody does next with a paper of Neuss and the meetings it comes to; now and then what makes no sense. */
export class MeetingWalk {
  constructor(
    readonly w: World,
    readonly random: Random,
    readonly paperId: string,
  ) {}

  async next(): Promise<MeetingCommand> {
    const scene = await meetingSceneOf(this.w, this.paperId)
    const held = scene.meetings.filter(({ state }) => !['CLOSED', 'CANCELLED'].includes(state))
    const sensible = [
      ...held.flatMap((meeting) => this.#ofMeeting(scene, meeting)),
      ...(held.length < 2 ? this.#plan(scene) : []),
      ...this.#besides(scene),
      ...(await minutesCommands(this.w, this.random, this.paperId)),
    ]
    return sensible.length === 0 || this.random.chance(0.12)
      ? this.#nonsense(scene)
      : this.random.pick(sensible)
  }

  #clerk(verb: string, input: unknown, at?: Date): MeetingCommand {
    return { verb, who: this.w.cast.clerk, input, ...(at ? { at } : {}) }
  }

  #plan({ stations }: MeetingScene): MeetingCommand[] {
    const committeeId = stations.find(({ state }) => state === 'OPEN')?.committeeId
    if (!committeeId) return []
    const day = addDays(dayOf(clock.now()), this.random.between(2, 20))
    const time = `T${String(this.random.between(7, 21)).padStart(2, '0')}:${String(this.random.between(0, 59)).padStart(2, '0')}:07Z`
    const startsAt = new Date(day + time)
    return [
      this.#clerk('planMeeting', {
        committeeIds: [committeeId],
        startsAt,
        place: 'Rathaus',
        title: this.paperId,
      }),
    ]
  }

  /** What happens to a paper outside of meetings. */
  #besides({ stations, paper }: MeetingScene): MeetingCommand[] {
    const { random, w } = this
    const found: MeetingCommand[] = []
    for (const station of stations.filter(({ state }) => ['OPEN', 'SCHEDULED'].includes(state)))
      if (random.chance(0.15))
        found.push(
          this.#clerk(
            'recordOutcome',
            this.#outcome(station, stations, { id: station.id, decidedOn: dayOf(clock.now()) }),
          ),
        )
    if (random.chance(0.04))
      found.push({ verb: 'withdrawPaper', who: w.cast.lead, input: { id: paper.id, reason: because } })
    return found
  }

  #ofMeeting(scene: MeetingScene, meeting: WalkMeeting): MeetingCommand[] {
    const { random } = this
    const { id, startsAt, state } = meeting
    const rarely = (verb: string, input: unknown, chance = 0.15) =>
      random.chance(chance) ? [this.#clerk(verb, input)] : []
    const move = () => ({
      id,
      startsAt: new Date(startsAt.getTime() + random.between(-3, 9) * 86_400_000 + 1000),
      place: 'Haus',
    })
    switch (state) {
      case 'SCHEDULED':
        return [
          this.#clerk('pullAgenda', { id, consultationIds: this.#open(scene, meeting) }),
          this.#clerk('inviteToMeeting', { id, urgentReason: random.chance(0.8) ? because : null }),
          ...rarely('addAgendaItem', { id, title: 'Verschiedenes', isPublic: random.chance(0.5) }),
          ...this.#steps(agendaSteps(random, scene, meeting)),
          ...this.#takeOff(meeting, 0.2),
          ...rarely('moveMeeting', move()),
          ...rarely('cancelMeeting', { id, reason: because }, 0.08),
        ]
      case 'INVITED': {
        const opened = this.#clerk('openMeeting', id, random.chance(0.85) ? startsAt : undefined)
        return [
          ...[opened, opened],
          ...rarely('announceMeeting', this.#announced(id)),
          ...this.#steps(agendaSteps(random, scene, meeting)),
          ...this.#takeOff(meeting, 0.2),
          ...rarely('moveMeeting', move()),
          ...rarely('cancelMeeting', { id, reason: because }, 0.08),
        ]
      }
      case 'INTERRUPTED':
        return [this.#clerk('resumeMeeting', id), ...rarely('closeMeeting', id)]
      default:
        return this.#inTheRoom(scene, meeting)
    }
  }

  #steps = (steps: { verb: string; input: unknown }[]) =>
    steps.map(({ verb, input }) => this.#clerk(verb, input))

  #announced = (id: string) => ({ id, announcedOn: dayOf(clock.now()), medium: 'Amtsblatt', url: null })
  #open = ({ stations }: MeetingScene, { committeeId }: WalkMeeting) =>
    stations.filter((one) => one.committeeId === committeeId && one.state === 'OPEN').map(({ id }) => id)

  #takeOff({ items }: WalkMeeting, often: number): MeetingCommand[] {
    const item = items.find(({ state }) => state === 'ON_AGENDA')
    if (!item || !this.random.chance(often)) return []
    const { id } = this.random.pick(items)
    return [
      this.#clerk(this.random.pick(['postponeItem', 'removeItem', 'carryItem']), { id, reason: because }),
    ]
  }

  #inTheRoom(scene: MeetingScene, meeting: WalkMeeting): MeetingCommand[] {
    const { random, w } = this
    const { id, seats, items } = meeting
    const present = seats.map(({ seatId }) => ({
      seatId,
      presence: random.chance(0.85) ? 'PRESENT' : 'EXCUSED',
    }))
    const seatId = random.pick(seats)?.seatId
    const itemId = random.pick(items)?.id
    const some = (verb: string, input: unknown, who = w.cast.clerk): MeetingCommand[] =>
      random.chance(0.2) ? [{ verb, who, input }] : []
    return [
      ...this.#votes(meeting),
      ...this.#votes(meeting),
      ...this.#stationsHere(scene, meeting).flatMap((station) => this.#atTheTable(scene, station)),
      ...this.#steps([...agendaSteps(random, scene, meeting), ...freeSteps(random, scene, meeting)]),
      // before nobody is there nothing can be voted on
      ...Array.from({ length: meeting.ballots.some(({ state }) => state === 'OPEN') ? 0 : 3 }, () =>
        this.#clerk('recordPresence', { meetingId: id, seats: present }),
      ),
      ...some('recuse', { itemId, seatId }),
      ...some('liftRecusal', { itemId, seatId }),
      ...some('callItem', { meetingId: id, itemId }),
      ...(random.chance(0.03) ? [this.#clerk('doubtQuorum', id)] : []),
      ...some('findQuorum', id),
      ...some('interruptMeeting', id),
      ...some('closeMeeting', id),
    ]
  }

  #stationsHere = ({ stations }: MeetingScene, { items }: WalkMeeting) =>
    stations.filter(({ itemId, state }) => state === 'SCHEDULED' && items.some(({ id }) => id === itemId))

  #atTheTable({ stations }: MeetingScene, station: WalkStation): MeetingCommand[] {
    const on = { itemId: station.itemId, consultationId: station.id }
    const motion = this.random.pick(['REMOVAL', 'ADJOURNMENT', 'REFERRAL', 'END_OF_DEBATE'])
    return [
      this.#clerk('putMotion', { ...on, subject: 'MAIN_MOTION' }),
      ...(this.random.chance(0.2)
        ? [this.#clerk('putMotion', { ...on, subject: 'PROCEDURAL', motion })]
        : []),
      ...(this.random.chance(0.2)
        ? [
            this.#clerk('putMotion', {
              ...on,
              subject: 'AMENDMENT',
              text: 'Und mit Tee.',
              rank: this.random.between(0, 2),
            }),
          ]
        : []),
      this.#clerk('concludeItem', { ...on, reason: because }),
      this.#clerk('concludeItem', this.#outcome(station, stations, on)),
    ]
  }

  #outcome({ role }: WalkStation, stations: WalkStation[], on: object) {
    const outcome = this.random.pick(outcomesOfRole[role as 'DECISION'])
    return {
      ...on,
      outcome,
      reason: because,
      committeeId: outcome === 'REFERRED' ? this.random.pick(stations).committeeId : null,
      dueOn: addDays(dayOf(clock.now()), 14),
      questions: outcome === 'RETURNED_TO_AUTHOR' ? ['Warum?'] : [],
    }
  }

  #votes({ ballots, seats }: WalkMeeting): MeetingCommand[] {
    const { random, w } = this
    return ballots.flatMap(({ id, state, form, present }): MeetingCommand[] => {
      const no = random.between(0, present)
      const counted = {
        id,
        votesFor: present - no + (random.chance(0.1) ? 1 : 0),
        votesAgainst: no,
        abstentions: 0,
      }
      if (state === 'MOVED')
        return [
          this.#clerk('openBallot', {
            id,
            byName: random.chance(0.3),
            secretDemands: random.chance(0.2) ? 1 : 0,
          }),
          ...(random.chance(0.1) ? [this.#clerk('withdrawMotion', id)] : []),
        ]
      if (state === 'CLOSED')
        return random.chance(0.05) ? [this.#clerk('discardBallot', { id, reason: because })] : []
      if (state !== 'OPEN') return []
      // mostly somebody whose rights the cast knows: the others are refused
      const ours = seats.filter((one) => this.#rolesOf(one.personId).length > 0)
      const { seatId, personId } = random.pick(ours.length > 0 && random.chance(0.8) ? ours : seats)
      const member: Viewer = { ...w.cast.integrationMember, personId, roles: this.#rolesOf(personId) }
      return [
        this.#clerk(form === 'SECRET' ? 'recordPaperBallot' : 'recordShowOfHands', counted),
        ...[1, 2].map(() => ({
          verb: 'castVote' as const,
          who: member,
          input: { id, choice: random.pick(['FOR', 'AGAINST', 'ABSTAINED']) },
        })),
        this.#clerk('recordVotes', { id, votes: [{ seatId, choice: 'FOR' }] }),
        this.#clerk('closeBallot', id),
      ]
    })
  }

  /** The rights of whoever sits there, as the cast knows them. */
  #rolesOf = (personId: string): string[] => [
    ...(Object.values(this.w.cast).find((one) => one.personId === personId)?.roles ?? []),
  ]

  /** Anybody does anything to anything of these meetings. */
  #nonsense({ meetings, stations, paper }: MeetingScene): MeetingCommand {
    const { random, w } = this
    const all = [
      paper,
      ...stations,
      ...meetings,
      ...meetings.flatMap(({ items, ballots }) => [...items, ...ballots]),
    ]
    const { id } = random.pick(all)
    const verb = random.pick(Object.keys(meetingVerbs))
    const who = random.pick([
      w.cast.clerk,
      w.cast.lead,
      w.cast.integrationChair,
      w.cast.foreignClerk,
      w.cast.councillor,
    ])
    const whole = {
      ...{
        id,
        meetingId: id,
        itemId: id,
        consultationId: id,
        seatId: random.pick(meetings)?.seats[0]?.seatId ?? id,
      },
      ...{
        reason: 'x',
        subject: 'MAIN_MOTION',
        votes: [],
        seats: [],
        votesFor: 1,
        votesAgainst: 0,
        abstentions: 0,
      },
      ...{ choice: 'FOR', outcome: 'ADOPTED', decidedOn: dayOf(clock.now()), title: 'x', urgentReason: 'x' },
    }
    return { verb, who, input: random.chance(0.4) ? id : whole }
  }
}
