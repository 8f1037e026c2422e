import type { Locale } from '../../src/contract/index.js'

/** What a demo person sits on: a committee is named by its body and its kind. */
export interface DemoSeat {
  readonly ags: string
  readonly committee:
    'INTEGRATION_BODY' | 'SOCIAL_COMMITTEE' | 'COUNCIL' | 'DISTRICT_COMMITTEE' | 'DISTRICT_COUNCIL'
  readonly as: 'CHAIR' | 'VICE_CHAIR' | 'MEMBER'
}

/** A role given by hand. A body is named by its AGS; OFFICE with an AGS is the lead office of that body. */
export interface DemoRole {
  readonly role: 'CLERK' | 'OFFICE' | 'INTEGRATION_OFFICE' | 'ADMINISTRATOR'
  readonly scope: 'INSTALLATION' | 'BODY' | 'OFFICE'
  readonly ags?: string
}

/** A fictional person; the e-mail is also the stable key of the row (its `SeedRecord`). */
export interface DemoPerson {
  readonly email: string
  readonly givenName: string
  readonly familyName: string
  readonly locale: Locale
  readonly phone?: string
  /** Key of the demo organisation she is a delegate of. */
  readonly organisation?: string
  readonly delegateRole?: 'LEAD' | 'MEMBER'
  readonly seats: readonly DemoSeat[]
  /** The Fraktion (key in `demoGroups`) of the council she sits in. */
  readonly group?: 'linden' | 'ufer'
  readonly chairsGroup?: boolean
  readonly roles: readonly DemoRole[]
}

const ascii: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ß: 'ss',
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ş: 's',
  ç: 'c',
  ğ: 'g',
}
const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[ıłßäöüşçğ]/g, (letter) => ascii[letter] ?? letter)
    .normalize('NFD')
    .replace(/[^a-z]+/g, '')

type Rest = Partial<Omit<DemoPerson, 'email' | 'givenName' | 'familyName'>>
const person = (givenName: string, familyName: string, rest: Rest = {}): DemoPerson => ({
  locale: 'de',
  seats: [],
  roles: [],
  ...rest,
  email: `${plain(givenName)}.${plain(familyName)}@demo.example`,
  givenName,
  familyName,
})

const delegate = (
  given: string,
  family: string,
  organisation: string,
  delegateRole: 'LEAD' | 'MEMBER',
  locale: Locale,
) => person(given, family, { organisation, delegateRole, locale, phone: '+49 2131 000000' })

const delegates = [
  delegate('Elif', 'Yıldırım', 'koepru', 'LEAD', 'tr'),
  delegate('Murat', 'Aydın', 'koepru', 'MEMBER', 'tr'),
  delegate('Layla', 'Haddad', 'bayt', 'LEAD', 'ar'),
  delegate('Omar', 'Nasser', 'bayt', 'MEMBER', 'ar'),
  delegate('Oksana', 'Kovalchuk', 'mist', 'LEAD', 'uk'),
  delegate('Taras', 'Melnyk', 'mist', 'MEMBER', 'uk'),
  delegate('Agnieszka', 'Nowak', 'razem', 'LEAD', 'de'),
  delegate('Piotr', 'Zieliński', 'razem', 'MEMBER', 'de'),
  delegate('Yonas', 'Tesfay', 'selam', 'LEAD', 'en'),
  delegate('Selam', 'Gebremedhin', 'selam', 'MEMBER', 'en'),
  delegate('Giulia', 'Ferraro', 'insieme', 'LEAD', 'de'),
]

type Name = readonly [given: string, family: string]
interface TownPeople {
  readonly integrationChair: Name
  readonly integrationMember: Name
  /** Sits in the council, the social committee and the integration body. */
  readonly councillor: Name
  readonly socialChair: Name
  readonly mayor: Name
  readonly clerk: Name
  readonly officeHead: Name
}

/** The usual people of a town with an integration body: seven, some with several seats. */
function town(ags: string, who: TownPeople): DemoPerson[] {
  const seat = (committee: DemoSeat['committee'], as: DemoSeat['as']): DemoSeat => ({ ags, committee, as })
  return [
    person(...who.integrationChair, { seats: [seat('INTEGRATION_BODY', 'CHAIR')] }),
    person(...who.integrationMember, { seats: [seat('INTEGRATION_BODY', 'VICE_CHAIR')] }),
    person(...who.councillor, {
      seats: [
        seat('INTEGRATION_BODY', 'MEMBER'),
        seat('SOCIAL_COMMITTEE', 'VICE_CHAIR'),
        seat('COUNCIL', 'MEMBER'),
      ],
      group: 'linden',
      chairsGroup: true,
    }),
    ...townHall(ags, who),
  ]
}

/** Those every municipality needs before a proposal can travel through it. */
function townHall(ags: string, who: Pick<TownPeople, 'socialChair' | 'mayor' | 'clerk' | 'officeHead'>) {
  const seat = (committee: DemoSeat['committee'], as: DemoSeat['as']): DemoSeat => ({ ags, committee, as })
  const role = (name: DemoRole['role'], scope: DemoRole['scope']): DemoRole => ({ role: name, scope, ags })
  return [
    person(...who.socialChair, {
      seats: [seat('SOCIAL_COMMITTEE', 'CHAIR'), seat('COUNCIL', 'MEMBER')],
      group: 'ufer',
      chairsGroup: true,
    }),
    person(...who.mayor, { seats: [seat('COUNCIL', 'CHAIR')] }),
    person(...who.clerk, { roles: [role('CLERK', 'BODY')], phone: '+49 2131 000100' }),
    person(...who.officeHead, { roles: [role('OFFICE', 'OFFICE')], phone: '+49 2131 000200' }),
  ]
}

const towns = [
  ...town('05162024', {
    integrationChair: ['Aylin', 'Demir'],
    integrationMember: ['Kwame', 'Mensah'],
    councillor: ['Sabine', 'Hoffkamp'],
    socialChair: ['Bernd', 'Lichtenau'],
    mayor: ['Ruth', 'Wiesengrund'],
    clerk: ['Petra', 'Aktenberg'],
    officeHead: ['Jürgen', 'Stadtfeld'],
  }),
  ...town('05162004', {
    integrationChair: ['Hassan', 'Karimi'],
    integrationMember: ['Maria', 'Kostova'],
    councillor: ['Thomas', 'Erlenbruch'],
    socialChair: ['Ulrike', 'Morgenthal'],
    mayor: ['Klaus', 'Rheinufer'],
    clerk: ['Anke', 'Federkiel'],
    officeHead: ['Dirk', 'Ordnungstedt'],
  }),
  ...town('05162008', {
    integrationChair: ['Fatima', 'El Amrani'],
    integrationMember: ['Dragan', 'Petrović'],
    councillor: ['Heike', 'Buchenhain'],
    socialChair: ['Manfred', 'Tagebauer'],
    mayor: ['Silke', 'Erftbrück'],
    clerk: ['Monika', 'Schreibgut'],
    officeHead: ['Ralf', 'Amtsheim'],
  }),
  ...town('05162016', {
    integrationChair: ['Nguyen', 'Thi Lan'],
    integrationMember: ['Carlos', 'Oliveira'],
    councillor: ['Christa', 'Vorsterfeld'],
    socialChair: ['Jens', 'Büttgenbach'],
    mayor: ['Eva', 'Seewiesen'],
    clerk: ['Stefan', 'Protokollski'],
    officeHead: ['Gabi', 'Hausmannsdorf'],
  }),
]

/** Others who were elected into the integration body of Neuss: with them it can decide. */
const elected = (
  [
    ['Amira', 'Brunnenthal', 'ar'],
    ['Bogdan', 'Lindwurm', 'de'],
    ['Deniz', 'Taubenschlag', 'tr'],
    ['Halyna', 'Sommerfeldt', 'uk'],
    ['Idris', 'Kranichfeld', 'en'],
    ['Joana', 'Wiesenbach', 'de'],
    ['Mehmet', 'Apfelgarten', 'tr'],
    ['Rania', 'Mühlenstein', 'ar'],
  ] as const
).map(([given, family, locale]) =>
  person(given, family, {
    locale,
    seats: [{ ags: '05162024', committee: 'INTEGRATION_BODY', as: 'MEMBER' }],
  }),
)

/** The municipalities without an integration body: their proposals start elsewhere, but travel as well. */
const otherTowns = [
  ...townHall('05162012', {
    socialChair: ['Norbert', 'Kohlenhof'],
    mayor: ['Andrea', 'Jahnfeld'],
    clerk: ['Lena', 'Tintenbach'],
    officeHead: ['Holger', 'Wohlsiedler'],
  }),
  ...townHall('05162020', {
    socialChair: ['Beate', 'Niersaue'],
    mayor: ['Frank', 'Kirschgarten'],
    clerk: ['Sophie', 'Mappenthal'],
    officeHead: ['Tobias', 'Hilfreich'],
  }),
  ...townHall('05162022', {
    socialChair: ['Gerd', 'Deichkamp'],
    mayor: ['Corinna', 'Strandhafer'],
    clerk: ['Nils', 'Stempelmann'],
    officeHead: ['Doris', 'Beistandt'],
  }),
  ...townHall('05162028', {
    socialChair: ['Marlies', 'Gillbacher'],
    mayor: ['Peter', 'Rapsacker'],
    clerk: ['Uta', 'Registratur'],
    officeHead: ['Kai', 'Gemeindeland'],
  }),
]

const kreis = (committee: DemoSeat['committee'], as: DemoSeat['as']): DemoSeat => ({
  ags: '05162',
  committee,
  as,
})
const district = [
  person('Katharina', 'Landgraf', {
    seats: [kreis('DISTRICT_COUNCIL', 'CHAIR'), kreis('DISTRICT_COMMITTEE', 'CHAIR')],
  }),
  person('Wolfgang', 'Kreisler', {
    seats: [kreis('SOCIAL_COMMITTEE', 'CHAIR'), kreis('DISTRICT_COUNCIL', 'MEMBER')],
    group: 'ufer',
  }),
  person('Nadia', 'Benali', {
    seats: [kreis('SOCIAL_COMMITTEE', 'VICE_CHAIR'), kreis('DISTRICT_COUNCIL', 'MEMBER')],
    group: 'linden',
    chairsGroup: true,
  }),
  person('Georg', 'Ufermann', {
    seats: [kreis('DISTRICT_COMMITTEE', 'VICE_CHAIR'), kreis('DISTRICT_COUNCIL', 'MEMBER')],
    group: 'ufer',
    chairsGroup: true,
  }),
  person('Ingrid', 'Talbrücken', { seats: [kreis('DISTRICT_COUNCIL', 'MEMBER')], group: 'linden' }),
  person('Martin', 'Kreisakten', {
    roles: [{ role: 'CLERK', scope: 'BODY', ags: '05162' }],
    phone: '+49 2131 000101',
  }),
  person('Birgit', 'Sozialstein', {
    roles: [{ role: 'OFFICE', scope: 'OFFICE', ags: '05162' }],
    phone: '+49 2131 000201',
  }),
]

const installation = [
  person('Leyla', 'Brückner', {
    roles: [{ role: 'INTEGRATION_OFFICE', scope: 'INSTALLATION' }],
    phone: '+49 2131 000300',
  }),
  person('Samuel', 'Weggefährt', {
    roles: [{ role: 'INTEGRATION_OFFICE', scope: 'INSTALLATION' }],
    phone: '+49 2131 000301',
  }),
  person('Ada', 'Betrieb', { roles: [{ role: 'ADMINISTRATOR', scope: 'INSTALLATION' }] }),
]

/** All demo people. Every name is invented. */
export const demoPeople: readonly DemoPerson[] = [
  ...delegates,
  ...towns,
  ...elected,
  ...otherTowns,
  ...district,
  ...installation,
]
