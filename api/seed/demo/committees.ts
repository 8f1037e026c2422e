import type { DemoSeat } from './people.js'

/** The municipalities that have an integration body in the demo. */
export const demoIntegrationBodies: readonly string[] = ['05162024', '05162004', '05162008', '05162016']

/** First day of what the demo sets up: the first day of today's term. */
export const DEMO_FROM = '2025-11-01'
/** Key of the term the demo plays in, as the reference data name it. */
export const DEMO_TERM = 'term-2025'

/** Where the rules of procedure of the demo are said to come from. */
export const demoRulesSource = 'Geschäftsordnung, erfunden für die Vorführung'

/** The lead office the demo gives each municipality; the Kreis has its Amt 50. */
export const demoOffice = { number: '50', name: 'Amt für Soziales' } as const

/** A fictional Fraktion. Every council has one of each. */
export interface DemoGroup {
  readonly key: 'linden' | 'ufer'
  readonly name: string
  readonly shortName: string
}

/** The Fraktionen of every council. Both are invented and stand for nobody. */
export const demoGroups: readonly DemoGroup[] = [
  { key: 'linden', name: 'Fraktion Lindenblatt', shortName: 'Linden' },
  { key: 'ufer', name: 'Fraktion Uferweg', shortName: 'Ufer' },
]

/** What a seat of the demo is bound to. */
export type DemoMandate = 'FUNCTION' | 'COUNCILLOR' | 'ELECTED'

/** The rows of a committee's composition: what its seats are called by what they are bound to. */
export const demoRows: Readonly<Record<DemoSeat['committee'], Partial<Record<DemoMandate, string>>>> = {
  INTEGRATION_BODY: { ELECTED: 'Direkt gewählte Mitglieder', COUNCILLOR: 'Mitglieder des Rates' },
  SOCIAL_COMMITTEE: { COUNCILLOR: 'Mitglieder der Fraktionen' },
  COUNCIL: { FUNCTION: 'Bürgermeisterin oder Bürgermeister', COUNCILLOR: 'Mitglieder des Rates' },
  DISTRICT_COMMITTEE: { FUNCTION: 'Landrätin oder Landrat', COUNCILLOR: 'Mitglieder des Kreistags' },
  DISTRICT_COUNCIL: { FUNCTION: 'Landrätin oder Landrat', COUNCILLOR: 'Mitglieder des Kreistags' },
}

/** How many people vote in a committee of the demo; only some of its seats have a person. */
export const demoSeatCounts: Readonly<Record<DemoSeat['committee'], number>> = {
  INTEGRATION_BODY: 15,
  SOCIAL_COMMITTEE: 19,
  COUNCIL: 60,
  DISTRICT_COMMITTEE: 17,
  DISTRICT_COUNCIL: 76,
}

/** Who sits in the Steuerungsgruppe by virtue of office: key of the seat in the reference data, e-mail of the person. */
export const demoSteeringSeats: readonly (readonly [seat: string, email: string])[] = [
  ['steering-row-1-seat-1', 'katharina.landgraf@demo.example'],
  ['steering-row-2-seat-1', 'klaus.rheinufer@demo.example'],
  ['steering-row-2-seat-2', 'silke.erftbrueck@demo.example'],
  ['steering-row-2-seat-3', 'andrea.jahnfeld@demo.example'],
  ['steering-row-2-seat-4', 'eva.seewiesen@demo.example'],
  ['steering-row-2-seat-5', 'frank.kirschgarten@demo.example'],
  ['steering-row-2-seat-6', 'corinna.strandhafer@demo.example'],
  ['steering-row-2-seat-7', 'ruth.wiesengrund@demo.example'],
  ['steering-row-2-seat-8', 'peter.rapsacker@demo.example'],
  ['steering-row-3-seat-1', 'nadia.benali@demo.example'],
  ['steering-row-3-seat-2', 'georg.ufermann@demo.example'],
  ['steering-row-4-seat-1', 'wolfgang.kreisler@demo.example'],
  ['steering-row-5-seat-1', 'aylin.demir@demo.example'],
  ['steering-row-5-seat-2', 'hassan.karimi@demo.example'],
  ['steering-row-5-seat-3', 'fatima.elamrani@demo.example'],
  ['steering-row-5-seat-4', 'nguyen.thilan@demo.example'],
  ['steering-row-6-seat-1', 'leyla.brueckner@demo.example'],
  ['steering-row-6-seat-2', 'samuel.weggefaehrt@demo.example'],
  ['steering-row-10-seat-1', 'birgit.sozialstein@demo.example'],
]

/** Who stands on a list of deputies: committee's key in the reference data, Fraktion, Body of the Fraktion, e-mail of the person. */
export const demoPoolDeputies: readonly {
  readonly committee: string
  readonly group: DemoGroup['key']
  readonly ags: string
  readonly email: string
}[] = [
  {
    committee: 'district-committee',
    group: 'linden',
    ags: '05162',
    email: 'ingrid.talbruecken@demo.example',
  },
]

/** Who answers the telephone of the Integrationsbueros: key of the office, e-mail of the person. */
export const demoIntegrationOfficeContacts: readonly (readonly [office: string, email: string])[] = [
  ['integration-office-05162024', 'leyla.brueckner@demo.example'],
  ['integration-office-05162004', 'samuel.weggefaehrt@demo.example'],
]

/** Who is away when the demo begins, and who stands in. */
export const demoSubstitution = {
  absent: 'stefan.protokollski@demo.example',
  substitute: 'gabi.hausmannsdorf@demo.example',
}
