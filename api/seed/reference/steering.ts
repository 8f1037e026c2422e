import type {
  ActorGroupDatum,
  ActorLinkDatum,
  CircleArcDatum,
  PurposeDatum,
  RecommendationDatum,
  Sourced,
} from './types.js'

const FUNCTION_TEXTS = [
  'visionär',
  'Ziele',
  'Information bündeln → Analyse',
  'Informationsplattform',
  'Kommunikation',
  'Koordination',
  'Netzwerk',
  'Finanzierung',
  'Fortbildung/Qualifizierung',
  'Multiplikator',
  'initiieren',
  'Evaluation',
  'Nachhaltigkeit in der Integration',
]

/** The thirteen functions of steering: why the working group wanted it. */
export const STEERING_FUNCTIONS: readonly Sourced[] = FUNCTION_TEXTS.map((text, at) => ({
  key: `steering-function-${at + 1}`,
  section: 'process-steering/functions',
  text,
}))

const ACTOR_TEXTS = [
  ['actor-district-administrator', 'Landrat'],
  ['actor-administration', 'Verwaltung'],
  ['actor-mayors', 'Bürgermeister/in der kreisangehörigen Kommunen'],
  ['actor-district-council', 'Kreistag'],
  ['actor-migrant-representatives', 'Migrantenvetreter'],
  ['actor-sports-clubs', 'Sportvereine'],
  ['actor-migrant-organisations', 'Migrantenselbstorganisationen'],
  ['actor-companies', 'Unternehmen'],
  ['actor-religious-communities', 'Religionsgemeinschaften'],
  ['actor-welfare-associations', 'Wohlfahrtsverbände'],
  ['actor-associations-initiatives', 'Verbände und Initiativen'],
  ['actor-employment-agency-jobcentre', 'Agentur für Arbeit und Jobcenter'],
  ['actor-foundations', '(Stiftungen)'],
] as const

/** The thirteen actor groups that are to take part. */
export const ACTOR_GROUPS: readonly ActorGroupDatum[] = ACTOR_TEXTS.map(([key, text]) => ({
  key,
  section: 'process-steering/actors',
  text,
}))

/** The links between actors that existed already. */
export const ACTOR_LINKS: readonly ActorLinkDatum[] = [
  {
    key: 'link-mayors-conference',
    section: 'process-steering/links',
    from: 'actor-mayors',
    to: 'actor-district-administrator',
    name: 'Bürgermeisterkonferenz',
    text: 'So existiert z.B. eine Bürgermeisterkonferenz mit dem Landrat',
  },
  {
    key: 'link-integration-councils',
    section: 'process-steering/links',
    from: 'actor-migrant-representatives',
    to: null,
    name: 'Integrationsräte',
    text: 'die Interessen der Migranten werden in den Integrationsräten vertreten.',
  },
]

const RECOMMENDATION_TEXTS = [
  'Strategie und Konzept entwickeln',
  'Integration als Querschnittsaufgabe verankern',
  'politische Verbindlichkeit herstellen',
  'Partizipation sicherstellen und bürgerschaftliches Engagement aktivieren',
  'Netzwerke aufbauen',
  'auf Stadtteilebene planen (hier: auf Kreisebene)',
  'Handlungsfelder bearbeiten: Bildung und Sprache, Beschäftigung und Dialog',
  'Arbeitgeber Kommune: Die interkulturelle Öffnung der Verwaltung vorantreiben',
  'Dienstleister Kommune: Zugangsbarrieren abbauen',
  'Erfolg messen: Evaluation und Controlling',
]

/** The ten recommendations for local integration policy. */
export const RECOMMENDATIONS: readonly RecommendationDatum[] = RECOMMENDATION_TEXTS.map((text, at) => ({
  key: `recommendation-${at + 1}`,
  section: 'recommendations',
  number: at + 1,
  text,
}))

const TASK_TEXTS = [
  'Informationsfluss sicher stellen',
  'Interkommunale Zusammenarbeit stärken',
  'Überwachung der Umsetzung der Jahresziele',
  'Unterstützung bei der Umsetzung',
  'Überprüfung der Zielerreichung',
  'Vorbereitung des Integrationsgipfels in 2012',
  'Ergebnisse des Workshops weiterführen',
  'Koordinierung mit Städten und Gemeinden',
  'Identifizierung möglicher Akteure',
  'Herausgabe eines Integrationsberichtes mit Zielgruppenbeschreibung unter Nutzung der Geodaten',
  'Steuerungsgruppe ist Motor für Handlungsfelder',
]

/** The eleven tasks and aims of the Steuerungsgruppe. */
export const STEERING_TASKS: readonly Sourced[] = TASK_TEXTS.map((text, at) => ({
  key: `steering-task-${at + 1}`,
  section: 'tasks',
  text,
}))

const purpose = (
  gathering: PurposeDatum['gathering'],
  name: string,
  texts: readonly string[],
): readonly PurposeDatum[] =>
  texts.map((text, at) => ({
    key: `purpose-${name}-${at + 1}`,
    section: 'process-steering/purposes',
    gathering,
    text,
  }))

/**
 * The purposes table. That the steering group sets thematic goals is overridden by the closing rule of the same
 * source: goals are developed at the summit.
 */
export const PURPOSES: readonly PurposeDatum[] = [
  ...purpose('CONFERENCE', 'conference', ['Aufbereitung und Unterstützung', 'themenspezifisch']),
  ...purpose('SUMMIT', 'summit', [
    'Bewusstsein schaffen',
    'Informationsaustausch/Plattform',
    'Austausch der Akteure',
    'Identifikation herbeiführen',
    'ergänzende Funktionen der Akteure betonen, Motor sein!',
  ]),
  ...purpose('STEERING_GROUP', 'steering-group', [
    'Analyse',
    'Festlegung der Vorgehensweise',
    'Fahrplan',
    'thematische Ziele setzen',
    'Kommunikationsfluss',
  ]).map((datum) =>
    datum.text === 'thematische Ziele setzen' ? { ...datum, supersededBy: 'closing-goals-at-summit' } : datum,
  ),
]

/** The six arcs of the strategy circle, each by the word the source uses for it. */
export const CIRCLE_ARCS: readonly CircleArcDatum[] = [
  { key: 'circle-guiding-principles', section: 'strategy', position: 1, text: 'Leitbilder' },
  { key: 'circle-goals', section: 'strategy', position: 2, text: 'Ziele' },
  { key: 'circle-present-state', section: 'strategy', position: 3, text: 'Analyse der\n\nIst-Situation' },
  { key: 'circle-concept', section: 'strategy', position: 4, text: 'Handlungskonzepte' },
  { key: 'circle-measures', section: 'strategy', position: 5, text: 'Maßnahmen' },
  { key: 'circle-evaluation', section: 'strategy', position: 6, text: 'Evaluation' },
]

/** What an evaluation does with a measure: four verbs, by the words of the source. */
export const EVALUATION_VERBS: readonly Sourced[] = [
  { key: 'evaluation-question', section: 'strategy', text: 'hinterfragen' },
  { key: 'evaluation-improve', section: 'strategy', text: 'nachzubessern' },
  { key: 'evaluation-change', section: 'strategy', text: 'verändern' },
  { key: 'evaluation-strengthen', section: 'strategy', text: 'verstärken' },
]
