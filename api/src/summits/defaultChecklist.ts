import type { ChecklistKey, SummitKind } from '../contract/summits.lists.js'

type Plan = Readonly<Partial<Record<ChecklistKey, number>>>

/** What is usually to be done for an event of a kind, with the day it should be done by, counted from the event's own. */
export const defaultChecklist: Readonly<Record<SummitKind, Plan>> = {
  SUMMIT: {
    date: -120,
    room: -90,
    programme: -60,
    invite: -45,
    interpreters: -30,
    childcare: -30,
    catering: -21,
    materials: -14,
    helpers: -7,
    followUp: 14,
  },
  CONFERENCE: {
    room: -60,
    programme: -45,
    invite: -30,
    interpreters: -21,
    childcare: -21,
    catering: -14,
    materials: -7,
    followUp: 14,
  },
  WORKSHOP: { room: -30, programme: -21, invite: -21, materials: -7, followUp: 7 },
  INFORMATION_EVENT: { room: -21, programme: -14, invite: -14, interpreters: -10 },
  STEERING_MEETING: { invite: -14, programme: -14, materials: -7, minutes: 7 },
}
