import type { BodyDatum, TermDatum } from './types.js'

/** Key of the Kreis. */
export const DISTRICT_AGS = '05162'

/** First and last day of the term the source belongs to. */
export const SOURCE_TERM = { from: '2009-10-21', to: '2014-05-31' } as const

const town = (ags: string, shortName: string): BodyDatum => ({
  ags,
  shortName,
  names: [{ kind: 'TOWN', name: `Stadt ${shortName}`, validFrom: null, validTo: null, certain: true }],
})

/** The Kreis and its eight municipalities. Jüchen became a town on 1 January 2019. */
export const BODIES: readonly BodyDatum[] = [
  {
    ags: DISTRICT_AGS,
    shortName: 'Rhein-Kreis Neuss',
    names: [
      {
        kind: 'DISTRICT',
        name: 'Rhein-Kreis Neuss',
        validFrom: null,
        validTo: null,
        certain: true,
        section: 'goals',
      },
    ],
  },
  town('05162004', 'Dormagen'),
  town('05162008', 'Grevenbroich'),
  {
    ags: '05162012',
    shortName: 'Jüchen',
    names: [
      {
        kind: 'MUNICIPALITY',
        name: 'Gemeinde Jüchen',
        validFrom: null,
        validTo: '2018-12-31',
        certain: false,
      },
      { kind: 'TOWN', name: 'Stadt Jüchen', validFrom: '2019-01-01', validTo: null, certain: false },
    ],
  },
  town('05162016', 'Kaarst'),
  town('05162020', 'Korschenbroich'),
  town('05162022', 'Meerbusch'),
  town('05162024', 'Neuss'),
  {
    ags: '05162028',
    shortName: 'Rommerskirchen',
    names: [
      {
        kind: 'MUNICIPALITY',
        name: 'Gemeinde Rommerskirchen',
        validFrom: null,
        validTo: null,
        certain: true,
      },
    ],
  },
]

/** The terms from the source's to today's: all councils of the state are elected on one day. */
export const TERMS: readonly TermDatum[] = [
  {
    key: 'term-2009',
    districtNumber: 'XV',
    validFrom: SOURCE_TERM.from,
    validTo: SOURCE_TERM.to,
    certain: false,
  },
  {
    key: 'term-2014',
    districtNumber: 'XVI',
    validFrom: '2014-06-01',
    validTo: '2020-10-31',
    certain: false,
  },
  {
    key: 'term-2020',
    districtNumber: 'XVII',
    validFrom: '2020-11-01',
    validTo: '2025-10-31',
    certain: false,
  },
  {
    key: 'term-2025',
    districtNumber: 'XVIII',
    validFrom: '2025-11-01',
    validTo: '2030-10-31',
    certain: false,
  },
]
