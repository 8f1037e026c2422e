import type { CommitteeKind } from '../../../src/contract/committees.lists.js'
import type { SuspensionGround } from '../../../src/contract/consultations.lists.js'
import { demoPeople, type DemoPerson } from '../people.js'
import type { DemoDecision, DemoStatement, DemoStep, DemoWords } from './types.js'

const INTEGRATION_OFFICE = 'leyla.brueckner@demo.example'

function emailOf(what: string, found: (person: DemoPerson) => boolean): string {
  const person = demoPeople.find(found)
  if (!person) throw new Error(`The demo has nobody who is ${what}.`)
  return person.email
}

const sits = (ags: string, committee: CommitteeKind, as: string) => (person: DemoPerson) =>
  person.seats.some((seat) => seat.ags === ags && seat.committee === committee && seat.as === as)
const holds = (ags: string, role: string) => (person: DemoPerson) =>
  person.roles.some((held) => held.ags === ags && held.role === role)

/** What the people of one body do to a paper of it; each gives a step. */
export function townOf(ags: string, hall: string) {
  const clerk = emailOf(`clerk in ${ags}`, holds(ags, 'CLERK'))
  const office = emailOf(`head of the office in ${ags}`, holds(ags, 'OFFICE'))
  // towns without an integration body have nobody there
  const member = demoPeople.find(sits(ags, 'INTEGRATION_BODY', 'VICE_CHAIR'))?.email ?? null
  return {
    ags,
    takesUp: (day: number): DemoStep => ({ do: 'takeUp', day, time: '20:10', by: member, ags }),
    admits: (day: number): DemoStep => ({ do: 'admit', day, time: '09:40', by: clerk, ags }),
    asksBack: (day: number, reason: string, questions: string[]): DemoStep => ({
      do: 'return',
      day,
      time: '11:05',
      by: clerk,
      ags,
      reason,
      questions,
    }),
    asksOffice: (day: number, dueOn: number): DemoStep => ({
      do: 'requestStatement',
      day,
      time: '10:20',
      by: clerk,
      ags,
      dueOn,
    }),
    officeSays: (day: number, statement: DemoStatement): DemoStep => ({
      do: 'deliverStatement',
      day,
      time: '14:30',
      by: office,
      ags,
      ...statement,
    }),
    starts: (day: number, template: string): DemoStep => ({
      do: 'startRoute',
      day,
      time: '09:15',
      by: clerk,
      ags,
      template,
    }),
    /** Puts the open station on the agenda of a meeting. */
    schedules: (day: number, on: number, label: string, maySpeak?: 'NONE' | 'INVITED'): DemoStep => ({
      do: 'schedule',
      day,
      time: '08:50',
      by: clerk,
      ags,
      on,
      label,
      place: hall,
      ...(maySpeak ? { maySpeak } : {}),
    }),
    /** The clerk writes down on the evening of the meeting what was decided. */
    decides: (day: number, decision: DemoDecision): DemoStep => ({
      do: 'decide',
      day,
      time: '20:45',
      by: clerk,
      ags,
      ...decision,
    }),
    decidesUrgently: (
      day: number,
      given: { byName: string; withName: string; text: string; reason: string },
    ): DemoStep => ({ do: 'decideUrgently', day, time: '11:40', by: clerk, ags, ...given }),
    /** A committee decides in the council's place. */
    delegates: (day: number, to: CommitteeKind, reason: string): DemoStep => ({
      do: 'delegate',
      day,
      time: '09:40',
      by: clerk,
      ags,
      to,
      reason,
    }),
    isSuspended: (
      day: number,
      given: { byName: string; reason: string; ground?: SuspensionGround },
    ): DemoStep => ({
      do: 'suspend',
      day,
      time: '15:10',
      by: clerk,
      ags,
      ...given,
    }),
    admitsTransfer: (day: number): DemoStep => ({ do: 'admitTransfer', day, time: '10:50', by: clerk, ags }),
    lapses: (day: number): DemoStep => ({ do: 'lapse', day, time: '03:00', by: null, ags }),
  }
}

/** What applicants and the Integrationsbuero do. */
export const submits = (day: number, by: string): DemoStep => ({ do: 'submit', day, time: '19:30', by })
/** The Integrationsbuero writes the checked German text. */
export const isTranslated = (day: number, words: DemoWords): DemoStep => ({
  do: 'translate',
  day,
  time: '13:20',
  by: INTEGRATION_OFFICE,
  words,
})
/** An applicant answers to a date. */
export const replies = (
  day: number,
  by: string,
  ags: string,
  answer: { speaks: boolean; interpreter?: string },
): DemoStep => ({ do: 'reply', day, time: '18:15', by, ags, ...answer })

/** The bodies the demo plays in. */
export const neuss = townOf('05162024', 'Rathaus Neuss, Sitzungssaal')
/** Dormagen. */
export const dormagen = townOf('05162004', 'Rathaus Dormagen, Großer Saal')
/** Grevenbroich. */
export const grevenbroich = townOf('05162008', 'Rathaus Grevenbroich, Ratssaal')
/** Kaarst. */
export const kaarst = townOf('05162016', 'Rathaus Kaarst, Sitzungssaal')
/** Jüchen. */
export const juechen = townOf('05162012', 'Rathaus Jüchen, Ratssaal')
/** Korschenbroich. */
export const korschenbroich = townOf('05162020', 'Rathaus Korschenbroich, Ratssaal')
/** Meerbusch. */
export const meerbusch = townOf('05162022', 'Rathaus Meerbusch, Ratssaal')
/** Rommerskirchen. */
export const rommerskirchen = townOf('05162028', 'Rathaus Rommerskirchen, Ratssaal')
/** The Kreis. */
export const kreis = townOf('05162', 'Kreishaus Neuss, Sitzungssaal')
