import { BODIES, DISTRICT_AGS, SOURCE_TERM } from './places.js'
import type { CommitteeDatum, CommitteeKindNamesDatum, DatedNameDatum, OfficeDatum } from './types.js'
import type { SectionKey } from './sections.js'

const always = (name: string, section?: SectionKey): DatedNameDatum => ({
  name,
  validFrom: null,
  validTo: null,
  certain: true,
  ...(section ? { section } : {}),
})

/** First day of today's dated set, the term in which the integration bodies were renamed. */
const TODAY_FROM = '2025-11-01'

/** The dated names of the kinds: the source's, then today's. */
export const COMMITTEE_KIND_NAMES: readonly CommitteeKindNamesDatum[] = [
  {
    kind: 'INTEGRATION_BODY',
    names: [
      {
        name: 'Integrationsrat',
        validFrom: SOURCE_TERM.from,
        validTo: '2025-10-31',
        certain: true,
        section: 'language/3',
      },
      {
        name: 'Ausschuss für Chancengerechtigkeit und Integration',
        validFrom: TODAY_FROM,
        validTo: null,
        certain: true,
      },
    ],
  },
  { kind: 'SOCIAL_COMMITTEE', names: [always('Sozialausschuss', 'language/3')] },
  { kind: 'COUNCIL', names: [always('Stadtrat', 'language/3')] },
  { kind: 'DISTRICT_COMMITTEE', names: [always('Kreisausschuss')] },
  { kind: 'DISTRICT_COUNCIL', names: [always('Kreistag', 'resolution')] },
  { kind: 'STEERING_GROUP', names: [always('Steuerungsgruppe Integration', 'composition')] },
]

const DISTRICT_COMMITTEES: readonly CommitteeDatum[] = [
  {
    key: 'district-council',
    bodyAgs: DISTRICT_AGS,
    kind: 'DISTRICT_COUNCIL',
    names: [always('Kreistag', 'resolution')],
  },
  {
    key: 'district-committee',
    bodyAgs: DISTRICT_AGS,
    kind: 'DISTRICT_COMMITTEE',
    names: [always('Kreisausschuss')],
  },
  {
    key: 'district-social-committee',
    bodyAgs: DISTRICT_AGS,
    kind: 'SOCIAL_COMMITTEE',
    names: [
      {
        name: 'Sozial- und Gesundheitsausschuss',
        validFrom: SOURCE_TERM.from,
        validTo: SOURCE_TERM.to,
        certain: false,
        section: 'resolution',
      },
      {
        name: 'Ausschuss für Soziales, Wohnen und Gesundheit',
        validFrom: TODAY_FROM,
        validTo: null,
        certain: false,
      },
    ],
  },
  {
    key: 'steering-group',
    bodyAgs: DISTRICT_AGS,
    kind: 'STEERING_GROUP',
    names: [
      {
        name: 'Prozesssteuerungsgruppe',
        validFrom: null,
        validTo: '2010-12-07',
        certain: true,
        section: 'process-steering/draft',
      },
      {
        name: 'Steuerungsgruppe Integration',
        validFrom: '2010-12-08',
        validTo: null,
        certain: true,
        section: 'composition',
      },
    ],
  },
]

/** A council is called by the form its municipality has on the day. */
const councils = (): CommitteeDatum[] =>
  BODIES.filter((body) => body.ags !== DISTRICT_AGS).map((body) => ({
    key: `council-${body.ags}`,
    bodyAgs: body.ags,
    kind: 'COUNCIL',
    names: body.names.map(({ kind, validFrom, validTo, certain }) => ({
      name: kind === 'TOWN' ? 'Stadtrat' : 'Gemeinderat',
      validFrom,
      validTo,
      certain,
    })),
  }))

/**
 * The committees every installation starts with. Which municipalities have an integration body or a social committee
 * is not in the source: the operator sets those up, or the demo does.
 */
export const COMMITTEES: readonly CommitteeDatum[] = [...DISTRICT_COMMITTEES, ...councils()]

/** The offices the source names. */
export const OFFICES: readonly OfficeDatum[] = [
  {
    key: 'office-50',
    bodyAgs: DISTRICT_AGS,
    number: '50',
    names: [always('Amt 50')],
  },
  {
    key: 'office-50-5-2',
    bodyAgs: DISTRICT_AGS,
    number: '50.5.2',
    names: [always('Integration', 'composition/advisory')],
  },
  {
    key: 'office-32-3',
    bodyAgs: DISTRICT_AGS,
    number: '32.3',
    names: [always('Ausländerbehörde', 'composition/advisory')],
  },
  {
    key: 'office-raa',
    bodyAgs: DISTRICT_AGS,
    number: null,
    names: [
      { name: 'RAA', validFrom: null, validTo: '2012-02-23', certain: false, section: 'work/3' },
      { name: 'Kommunales Integrationszentrum', validFrom: '2012-02-24', validTo: null, certain: false },
    ],
  },
  {
    key: 'integration-office-05162024',
    bodyAgs: '05162024',
    number: null,
    names: [always('Integrationsbüro', 'composition')],
  },
  {
    key: 'integration-office-05162004',
    bodyAgs: '05162004',
    number: null,
    names: [always('Integrationsbüro', 'composition')],
  },
]
