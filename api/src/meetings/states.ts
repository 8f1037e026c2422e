import type { AgendaItemState, MeetingState } from '../contract/meetings.lists.js'
import { machine } from '../platform/index.js'
import { AgendaItem, Meeting } from './Meeting.js'

/** How far a meeting is. One that is moved has to be invited to anew, for the notice period runs anew. */
export const meetingMachine = machine<Meeting, MeetingState, MeetingVerb>({
  name: 'meetings.meeting',
  entity: Meeting,
  states: {
    SCHEDULED: { public: true },
    INVITED: { public: true },
    OPEN: { public: true },
    INTERRUPTED: { public: true },
    CLOSED: { terminal: true, public: true },
    CANCELLED: { terminal: true, public: true },
  },
  initial: ['SCHEDULED'],
  moves: {
    moveMeeting: { from: ['SCHEDULED', 'INVITED'], to: 'SCHEDULED' },
    inviteToMeeting: { from: ['SCHEDULED'], to: 'INVITED' },
    openMeeting: { from: ['INVITED'], to: 'OPEN' },
    interruptMeeting: { from: ['OPEN'], to: 'INTERRUPTED' },
    resumeMeeting: { from: ['INTERRUPTED'], to: 'OPEN' },
    closeMeeting: { from: ['OPEN', 'INTERRUPTED'], to: 'CLOSED' },
    cancelMeeting: { from: ['SCHEDULED', 'INVITED'], to: 'CANCELLED', reason: true },
  },
})
/** The moves of a meeting. */
export type MeetingVerb =
  | 'moveMeeting'
  | 'inviteToMeeting'
  | 'openMeeting'
  | 'interruptMeeting'
  | 'resumeMeeting'
  | 'closeMeeting'
  | 'cancelMeeting'

/** Whether an item is dealt with: what was postponed or removed stays where it was, with its reason. */
export const itemMachine = machine<AgendaItem, AgendaItemState, ItemVerb>({
  name: 'meetings.item',
  entity: AgendaItem,
  states: {
    ON_AGENDA: { public: true },
    POSTPONED: { terminal: true, public: true },
    REMOVED: { terminal: true, public: true },
  },
  initial: ['ON_AGENDA'],
  moves: {
    postponeItem: { from: ['ON_AGENDA'], to: 'POSTPONED', reason: true },
    removeItem: { from: ['ON_AGENDA'], to: 'REMOVED', reason: true },
  },
})
/** The moves of an item. */
export type ItemVerb = 'postponeItem' | 'removeItem'
