import { resolutionKinds } from '../../src/contract/procedure.lists.js'
import type { Random } from '../operations/random.js'
import type { MeetingScene, WalkMeeting } from './meetingScene.js'

interface Step {
  verb: string
  input: unknown
}
const because = 'Aus gutem Grund.'
const onAgenda = ({ items }: WalkMeeting) => items.filter(({ state }) => state === 'ON_AGENDA')

/** A station or an item without a paper comes onto an agenda that was sent, and what an item asks for is said. */
export function agendaSteps(random: Random, { stations }: MeetingScene, meeting: WalkMeeting): Step[] {
  const { id, committeeId } = meeting
  const waits = stations.find((one) => one.committeeId === committeeId && one.state === 'OPEN')
  const item = random.pick(onAgenda(meeting))
  const [adds, says] = [random.chance(0.25), random.chance(0.15)]
  const added = {
    ...{ id, consultationId: waits?.id ?? null, title: waits ? null : 'Nachtrag' },
    ...{ isPublic: random.chance(0.8), tableReason: because },
  }
  const kind = { id: item?.id, resolutionKind: random.pick(resolutionKinds) }
  return [
    ...(adds && meeting.state !== 'SCHEDULED' ? [{ verb: 'addToAgenda', input: added }] : []),
    ...(says && item ? [{ verb: 'setResolutionKind', input: kind }] : []),
  ]
}

/** Items without a paper are voted on and end, and now and then too few are there. */
export function freeSteps(random: Random, { stations }: MeetingScene, meeting: WalkMeeting): Step[] {
  const free = onAgenda(meeting).filter(({ id }) => !stations.some(({ itemId }) => itemId === id))
  const [votes, ends, lacks] = [random.chance(0.3), random.chance(0.4), random.chance(0.12)]
  const itemId = random.pick(free)?.id
  const motion = random.pick(['REMOVAL', 'ADJOURNMENT', 'REFERRAL', 'END_OF_DEBATE'])
  const subject = random.chance(0.5) ? { subject: 'MAIN_MOTION' } : { subject: 'PROCEDURAL', motion }
  const outcome = random.pick(['SETTLED', 'POSTPONED', 'REMOVED_FROM_AGENDA', null])
  return [
    ...(votes && itemId ? [{ verb: 'putMotion', input: { itemId, ...subject } }] : []),
    ...(ends && itemId ? [{ verb: 'endFreeItem', input: { itemId, outcome, reason: because } }] : []),
    ...(lacks ? [{ verb: 'findNoQuorum', input: meeting.id }] : []),
  ]
}
