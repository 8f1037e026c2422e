import { clock, dayOf, type Viewer } from '../../src/platform/index.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { documents } from './documents.js'
import { call, demoViewer } from './people.js'

const mails = {
  elif: 'elif.yildirim',
  layla: 'layla.haddad',
  kwame: 'kwame.mensah',
  petra: 'petra.aktenberg',
  juergen: 'juergen.stadtfeld',
  aylin: 'aylin.demir',
  bernd: 'bernd.lichtenau',
  ruth: 'ruth.wiesengrund',
  martin: 'martin.kreisakten',
  birgit: 'birgit.sozialstein',
  katharina: 'katharina.landgraf',
  wolfgang: 'wolfgang.kreisler',
  leyla: 'leyla.brueckner',
} as const

/** A station as the story looks at it. */
export interface Station {
  id: string
  state: string
  role: string
  outcome: string | null
  committee: { kind: string }
}

/** What is known of the proposal as it goes on. */
export class Story {
  proposalId = ''
  paperId = ''
  kreisPaperId = ''
  transferId = ''
  stations: Station[] = []
  readonly began = new Date().toISOString()

  constructor(
    readonly t: TestInstallation,
    readonly people: Record<keyof typeof mails, Viewer>,
  ) {}

  static async begin(): Promise<Story> {
    const t = await testInstallation({ dataSet: 'demo' })
    const people = {} as Story['people']
    for (const [name, mail] of Object.entries(mails))
      people[name as keyof typeof mails] = await demoViewer(t, `${mail}@demo.example`)
    return new Story(t, people)
  }

  get today(): string {
    return dayOf(clock.now())
  }

  async idOf(query: string, parameters: unknown[] = []): Promise<string> {
    return ((await this.t.db.query<{ id: string }[]>(query, parameters))[0] as { id: string }).id
  }

  /** The mails a person got since the story began, the first first. */
  mailsOf(viewer: Viewer) {
    return this.t.db.query<
      {
        template: string
        locale: string
        params: {
          stations?: { name: string; state: string }[]
          contact?: object
          actions?: { link: string }[]
        }
        calendar: object | null
      }[]
    >(
      'select template, locale, params, calendar from message where person_id = $1 and created_at >= $2 order by created_at',
      [viewer.personId, this.began],
    )
  }

  /** The kinds of tasks about this story's proposal on a person's desk; the demo's own lie there too. */
  async deskOf(viewer: Viewer): Promise<string[]> {
    const desk = await call<{ nodes: { kind: string; title: string }[] }>(
      this.t,
      viewer,
      '{ myTasks(first: 100) { nodes { kind title } } }',
    )
    const titles: string[] = [inTurkish.title, inGerman.title]
    return desk.nodes.filter((task) => titles.includes(task.title)).map((task) => task.kind)
  }

  /** The paper of the town as everybody may read it; null while it is not public. */
  readByEverybody() {
    return call(this.t, undefined, 'query ($id: ID!) { paper(id: $id) { state title } }', {
      id: this.paperId,
    })
  }

  /** Records how a station ended. */
  decide(viewer: Viewer, id: string, input: object) {
    return call<{
      paper: { state: string; consultations: Station[]; transfer: { id: string; state: string } | null }
      resolution: object
    }>(this.t, viewer, documents.recordOutcome, { input: { id, decidedOn: this.today, ...input } })
  }
}

/** The steps of the story's proposal as everybody may read them. */
export const stepsEverybodyReads = [
  'admitPaper',
  'requestStatement',
  'receiveStatement',
  'startRoute',
  'scheduleConsultation',
  'recordOutcome',
  'recordOutcome',
  'recordOutcome',
  'adoptPaper',
  'admitTransfer',
  'requestStatement',
  'receiveStatement',
  'startRoute',
  'recordOutcome',
  'recordOutcome',
  'recordOutcome',
  'adoptPaper',
]

/** The mails its applicants get, in order. */
export const mailsToApplicants = [
  'papers.offered',
  'papers.takenUp',
  'papers.admitted',
  'papers.statementRequested',
  'papers.statementDelivered',
  'consultations.routeStarted',
  'meetings.scheduled',
  'consultations.concluded',
  'consultations.concluded',
  'consultations.settled',
  'consultations.transferred',
  'consultations.transferAdmitted',
  'papers.statementRequested',
  'papers.statementDelivered',
  'consultations.routeStarted',
  'consultations.concluded',
  'consultations.concluded',
  'consultations.settled',
]

/** What she writes. */
export const inTurkish = {
  title: 'Bakım işleri için dil kursu',
  what: 'Bakımda çalışmak isteyenler için Almanca kursu.',
  why: 'Dil eksikliği yüzünden iş bulunamıyor.',
  forWhom: '20 kişi',
} as const

/** The same as the Integrationsbuero puts it. */
export const inGerman = {
  title: 'Sprachkurs für die Altenpflege',
  what: 'Ein Deutschkurs für alle, die in der Pflege arbeiten wollen.',
  why: 'Ohne Sprache keine Stelle.',
  forWhom: '20 Personen',
} as const

/** The administration's statement. */
export const whatTheOfficeSays = {
  text: 'Die Verwaltung befürwortet den Kurs.',
  draftResolution: 'Die Stadt richtet einen Sprachkurs ein und bittet den Kreis, ihn kreisweit anzubieten.',
  effect: 'YEARLY',
  minEuro: 6500,
  maxEuro: 24500,
  product: '050.010',
  account: '531800',
  cover: 'Integrationspauschale',
} as const
