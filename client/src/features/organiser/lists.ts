/** The lists of the desk, by their name in the address, with the state of the events in them. */
export const eventLists = {
  geplant: 'DRAFT',
  angekuendigt: 'ANNOUNCED',
  vorbei: 'HELD',
  abgesagt: 'CALLED_OFF',
} as const
/** A list of the desk. */
export type EventList = keyof typeof eventLists

/** The list an address names; what is announced unless it names one. */
export function listNamed(name: string): EventList {
  return name in eventLists ? (name as EventList) : 'angekuendigt'
}
