import type { AdvisoryAreaDatum, CompositionDatum, CompositionRowDatum } from './types.js'

type DraftRow = readonly [group: string, text: string, label: string, seats: number | null, note?: string]

const DRAFT_ROWS: readonly DraftRow[] = [
  ['actor-district-administrator', 'Landrat (1)', 'Landrat', 1],
  ['actor-administration', 'Verwaltung (2)', 'Verwaltung', 2],
  [
    'actor-mayors',
    'Bürgermeister/in der kreisangehörigen Kommunen (8)',
    'Bürgermeister/in der kreisangehörigen Kommunen',
    8,
  ],
  ['actor-district-council', 'Kreistag (5 → Fraktionen)', 'Kreistag', 5, 'Fraktionen'],
  [
    'actor-migrant-representatives',
    'Migrantenvertreter (4 → Integrationsräte)',
    'Migrantenvertreter',
    4,
    'Integrationsräte',
  ],
  ['actor-sports-clubs', 'Sportvereine (1 → Kreissportbund)', 'Sportvereine', 1, 'Kreissportbund'],
  [
    'actor-migrant-organisations',
    'Migrantenselbstorganisationen (2 → es müsste erst noch eine Plattform geschaffen werden))',
    'Migrantenselbstorganisationen',
    2,
    'es müsste erst noch eine Plattform geschaffen werden',
  ],
  [
    'actor-companies',
    'Unternehmen (2 → IHK, Kreishandwerkerschaft))',
    'Unternehmen',
    2,
    'IHK, Kreishandwerkerschaft',
  ],
  ['actor-religious-communities', 'Religionsgemeinschaften (2)', 'Religionsgemeinschaften', 2],
  ['actor-welfare-associations', 'Wohlfahrtsverbände (4)', 'Wohlfahrtsverbände', 4],
  ['actor-associations-initiatives', 'Verbände und Initiativen (4)', 'Verbände und Initiativen', 4],
  [
    'actor-employment-agency-jobcentre',
    'Agentur für Arbeit und Jobcenter',
    'Agentur für Arbeit und Jobcenter',
    null,
  ],
  ['actor-foundations', '(Stiftungen)', '(Stiftungen)', null],
]

/** The working group's first proposal: at least 35 people, kept as history. */
export const DRAFT_COMPOSITION: CompositionDatum = {
  key: 'steering-composition-draft',
  section: 'process-steering/draft',
  status: 'DRAFT',
  resolution: null,
  rows: DRAFT_ROWS.map(([actorGroup, text, label, seats, note], at): CompositionRowDatum => ({
    key: `steering-draft-row-${at + 1}`,
    section: 'process-steering/draft',
    actorGroup,
    text,
    label,
    seats,
    ...(note === undefined ? {} : { note }),
  })),
  total: { seats: 35, atLeast: true, written: 'mindestens 35 Personen' },
}

type ResolvedRow = readonly [group: string, text: string, seats: number]

const RESOLVED_ROWS: readonly ResolvedRow[] = [
  ['actor-district-administrator', 'Landrat oder Allgemeiner Vertreter', 1],
  ['actor-mayors', 'Bürgermeister der kreisangehörigen Kommunen oder deren Vertreter', 8],
  ['actor-district-council', 'Vorsitzende der Kreistagsfraktionen bzw. deren Vertreter', 5],
  ['actor-district-council', 'Vorsitzender des Sozial- und Gesundheitsausschusses bzw. dessen Vertreter', 1],
  [
    'actor-migrant-representatives',
    'Vorsitzende der Integrationsräte im Rhein-Kreis Neuss bzw. deren Vertreter',
    4,
  ],
  ['actor-administration', 'Leiter der Integrationsbüros Neuss und Dormagen bzw. deren Vertreter', 2],
  [
    'actor-welfare-associations',
    'Vorsitzender der Arbeitsgemeinschaft der Freien Wohlfahrtsverbände im RKN bzw. dessen Vertreter',
    1,
  ],
  ['actor-associations-initiatives', 'Sprecher des Arbeitskreises Integration bzw. dessen Vertreter', 1],
  ['actor-employment-agency-jobcentre', 'Leiterin der ARGE/des Jobcenters bzw. deren Vertreter', 1],
  ['actor-administration', 'Amtsleiter 50 bzw. dessen Vertreter', 1],
]

/** The composition the Kreistag agreed to on 08.12.2010: ten rows, 25 seats. */
export const RESOLVED_COMPOSITION: CompositionDatum = {
  key: 'steering-composition-2010',
  section: 'composition',
  status: 'RESOLVED',
  resolution: 'resolution-steering-group',
  rows: RESOLVED_ROWS.map(([actorGroup, text, seats], at): CompositionRowDatum => ({
    key: `steering-row-${at + 1}`,
    section: 'composition',
    actorGroup,
    text,
    label: text,
    seats,
  })),
  total: { seats: 25, atLeast: false, written: 'gesamt: 25' },
}

/** The two areas of the administration that attend without a vote. */
export const ADVISORY_AREAS: readonly AdvisoryAreaDatum[] = [
  {
    key: 'advisory-integration',
    section: 'composition/advisory',
    number: '50.5.2',
    name: 'Integration',
    text: 'Integration (50.5.2)',
  },
  {
    key: 'advisory-foreigners-authority',
    section: 'composition/advisory',
    number: '32.3',
    name: 'Ausländerbehörde',
    text: 'Ausländerbehörde (32.3)',
  },
]
