import { expect, test, type APIRequestContext } from '@playwright/test'
import { become } from './support/people.js'
import { faultsOf, lookAt } from './support/rules.js'

/*
 * Every screen as the person who uses it keeps the rules of `support/rules.ts`. What only a link, a ticket or a code opens is
 * looked at by links.spec.ts.
 */
type Screen = readonly [person: string | null, path: string]
/** A paper is named by its title: ids are new on every installation. */
const paper = (title: string) => `/antraege/{paper:${title}}`
const proposal = (title: string) => `/vorgaenge/{proposal:${title}}`
const event = (title: string) => `/veranstaltungen/{event:${title}}`
/** A page of an event at the organisers' desk. */
const organised = (title: string, page = '') => `/integrationsbuero/veranstaltungen/{event:${title}}${page}`
/** A page of the form of one's own draft. */
const draft = (title: string, step: string) => `/meine-vorgaenge/{own:${title}}/${step}`

const screens: readonly Screen[] = [
  [null, '/antraege?suche=xyzzy'],
  [null, paper('Kinderbetreuung während der Integrationskurse')],
  [null, paper('Schwimmkurse für Frauen am Sonntagabend')],
  [null, paper('Lernpaten für Kinder, die neu an die Schule kommen')],
  [null, paper('Ein mehrsprachiger Wegweiser durch die Ämter')],
  [null, proposal('Vorlesestunden in mehreren Sprachen')],
  [null, '/steuerungsgruppe'],
  ['Leyla', '/integrationsbuero/steuerungsgruppe'],
  ['Leyla', '/integrationsbuero/zustaendig?feld=language'],
  ['Leyla', '/integrationsbuero/steuerungsgruppe/fahrplan'],
  ['Leyla', '/foerderplan/neu'],
  ['Leyla', '/integrationsbuero/steuerungsgruppe/akteure'],
  ['Leyla', '/steuerungsgruppe/weitergabe'],
  [null, '/organisationen'],
  [null, '/beratungswege'],
  [null, '/veranstaltungen'],
  [null, event('Integrationsgipfel Rhein-Kreis Neuss')],
  [null, '/ziele/kreislauf'],
  [null, '/berichte'],
  [null, '/foerderplan'],
  [null, '/ziele/kreislauf/language'],
  [null, '/ziele/faden/language'],
  [null, '/ziele/faden/intercultural-opening'],
  [null, '/ziele/massnahmen/language-3-measure-1'],
  ['Leyla', '/ziele/massnahmen/education-3-measure-1'],
  [null, '/ziele/haushalt?ab=2027&kurs=600~1200&fahrt=100~20&k05162024=10~20'],
  [null, '/ziele/haushalt?ab=2027&kurs=600~1200&k05162024=10~20_15~25'],
  [null, '/ziele/indikatoren/{counts:Infoabend: Wie funktioniert die weiterführende Schule?}'],
  ['Petra', '/sitzungen'],
  [null, '/sitzungen/{minutes}'],
  [null, '/sitzungen/{minutes}/tagesordnung'],
  [null, '/sitzungen/{minutes}/niederschrift'],
  ['Petra', '{minutes to write}'],
  ['Petra', '/sitzungsdateien'],
  [null, '/angebote'],
  [null, '/angebote/{offer}'],
  ['Elif', '/angebote/{offer}/bearbeiten'],
  ['Elif', '/organisationen/{organisation}/angebote/neu'],
  [null, '/ziele/indikatoren'],
  [null, '/ziele/vergleich'],
  [null, '/ziele/vergleich?indikator={indicator:COVERAGE}'],
  [null, '/ziele/indikatoren/{indicator:PERCENT_CHANGE}'],
  ['Leyla', '/ziele/indikatoren/{indicator:QUOTA_PER_GROUP}'],
  ['Leyla', '/ziele/indikatoren/{counts:Infoabend: Wie funktioniert die weiterführende Schule?}'],
  [null, '/umfrage'],
  [null, '/anmelden'],
  [null, '/vorschlag'],
  ['Elif', '/mein-bereich'],
  ['Elif', '/meine-vorgaenge'],
  ['Elif', '/meine-vorgaenge/neu'],
  ['Aylin', '/anfragen/neu'],
  ['Elif', '/profil'],
  ['Oksana', draft('Mentors for the first months at work', 'titel')],
  ['Oksana', draft('Mentors for the first months at work', 'kosten')],
  ['Oksana', draft('Mentors for the first months at work', 'pruefen')],
  ['Yonas', proposal('Dolmetschen für Elterngespräche und Behördentermine')],
  ['Gabi', '/mein-bereich/vertretung'],
  ['Petra', '/mein-bereich/geschaeftsstelle'],
  ['Petra', '/sitzungen/{held}/tagesordnung'],
  ['Petra', '/sitzungen/{held}/live'],
  ['Petra', '/sitzungen/{held}/versand'],
  ['Petra', '/mein-bereich/beratungsfolgen'],
  ['Petra', '/umsetzung'],
  ['Petra', proposal('Dolmetschen für Elterngespräche und Behördentermine')],
  ['Monika', proposal('Fahrkarten für den Weg zum Integrationskurs')],
  ['Martin', proposal('Kinderbetreuung während der Integrationskurse')],
  ['Hassan', '/mein-bereich/gremien'],
  ['Jürgen', '/mein-bereich/amt'],
  ['Leyla', '/integrationsbuero'],
  ['Leyla', '/integrationsbuero/organisationen'],
  ['Leyla', `/integrationsbuero${event('Integrationsgipfel Rhein-Kreis Neuss')}/einladungen`],
  ['Leyla', '/integrationsbuero/veranstaltungen'],
  ['Leyla', '/integrationsbuero/veranstaltungen?stand=vorbei'],
  ['Leyla', '/integrationsbuero/veranstaltungen/neu'],
  ['Leyla', '/integrationsbuero/veranstaltungen/eintragen'],
  ['Leyla', '/integrationsbuero/veranstaltungen/bezeichnungen'],
  ['Leyla', organised('Integrationsgipfel Rhein-Kreis Neuss')],
  ['Leyla', organised('Integrationsgipfel Rhein-Kreis Neuss', '/aendern')],
  ['Leyla', organised('Integrationsgipfel Rhein-Kreis Neuss', '/programm')],
  ['Leyla', organised('Integrationsgipfel Rhein-Kreis Neuss', '/sprachen?sprache=ar')],
  ['Leyla', organised('Integrationsgipfel Rhein-Kreis Neuss', '/plaetze')],
  ['Leyla', organised('Integrationsgipfel Rhein-Kreis Neuss', '/bedarf')],
  ['Leyla', organised('Integrationsgipfel Rhein-Kreis Neuss', '/fragen')],
  ['Leyla', organised('Integrationsgipfel Rhein-Kreis Neuss', '/im-raum')],
  ['Leyla', organised('Integrationsgipfel Rhein-Kreis Neuss', '/im-raum/punkte/neu')],
  [null, '/punkte'],
  [null, '/umfrage/gibt-es-nicht'],
  ['Leyla', organised('Integrationsgipfel: Sprache und Arbeit', '/umfrage')],
  ['Leyla', organised('Integrationsgipfel: Sprache und Arbeit', '/anwesenheit')],
  // the code of a letter
  [null, '/einladung'],
  [null, `${event('Integrationsgipfel: Sprache und Arbeit')}/dokumentation`],
  ['Leyla', organised('Integrationsgipfel: Sprache und Arbeit', '/dokumentation')],
  ['Leyla', organised('Integrationsgipfel: Sprache und Arbeit', '/zahlen')],
  ['Leyla', organised('Integrationsgipfel: Sprache und Arbeit', '/loeschfristen')],
  // her wishes for workshops and what she needs
  ['Elif', event('Integrationsgipfel Rhein-Kreis Neuss')],
  ['Leyla', organised('Workshop Sprache: Kurse neben der Arbeit', '/anmeldungen')],
  ['Elif', event('Vorbereitung: Themen für den Gipfel sammeln')],
  ['Leyla', organised('Vorbereitung: Themen für den Gipfel sammeln', '/anwesenheit')],
  ['Leyla', organised('Integrationsgipfel Rhein-Kreis Neuss', '/anmeldungen/neu')],
  ['Leyla', organised('Integrationsgipfel Rhein-Kreis Neuss', '/anmeldungen/neu?schritt=bedarf')],
  ['Yonas', `${event('Integrationsgipfel Rhein-Kreis Neuss')}/anmelden`],
  ['Yonas', `${event('Integrationsgipfel Rhein-Kreis Neuss')}/anmelden?schritt=fragen`],
  ['Yonas', `${event('Integrationsgipfel Rhein-Kreis Neuss')}/anmelden?schritt=pruefen`],
  ['Leyla', organised('Integrationsgipfel Rhein-Kreis Neuss', '/namensschilder')],
  ['Leyla', organised('Integrationsgipfel Rhein-Kreis Neuss', '/einlass')],
  ['Petra', '/gremien/{committee:Neuss COUNCIL}'],
  ['Petra', '/gremien/{committee:Neuss COUNCIL}/termine'],
  ['Ada', '/einrichten'],
  ['Ada', '/einrichten/05162024'],
  ['Ada', '/einrichten/schliesstage'],
  ['Ada', '/verwaltung/verarbeitung'],
]

/** Ids by kind and title. */
type Known = Map<string, string>

/** What this installation calls the things the screens are about; titles of one's own are in the language they were written in. */
async function knownTo(everybody: APIRequestContext, own: APIRequestContext | null): Promise<Known> {
  const known: Known = new Map()
  const { papers, summits, past, bodies, recentMinutes, offers, indicators } = await ask<{
    bodies: { shortName: string; committees: { id: string; kind: string }[] }[]
    recentMinutes: { meeting: { id: string } }[]
    indicators: { id: string; kind: string }[]
    offers: { nodes: { id: string; organisation: { id: string } }[] }
    papers: { nodes: { id: string; title: string; proposal: { id: string } | null }[] }
    summits: { nodes: { id: string; title: string }[] }
    past: { nodes: { id: string; title: string; indicator: { id: string } | null }[] }
  }>(
    everybody,
    '{ papers(first: 50) { nodes { id title proposal { id } } } summits { nodes { id title } } past: summits(past: true) { nodes { id title indicator { id } } } bodies { shortName committees { id kind } } recentMinutes { meeting { id } } indicators { id kind } offers(search: "Köprü") { nodes { id organisation { id } } } }',
  )
  for (const { shortName, committees } of bodies)
    for (const { id, kind } of committees) known.set(`committee:${shortName} ${kind}`, id)
  for (const { id, title, proposal } of papers.nodes) {
    known.set(`paper:${title}`, id)
    if (proposal) known.set(`proposal:${title}`, proposal.id)
  }
  for (const { id, kind } of indicators) known.set(`indicator:${kind}`, id)
  const [offer] = offers.nodes
  if (offer) known.set('offer', offer.id).set('organisation', offer.organisation.id)
  if (recentMinutes[0]) known.set('minutes', recentMinutes[0].meeting.id)
  for (const { id, title } of [...summits.nodes, ...past.nodes]) known.set(`event:${title}`, id)
  for (const { title, indicator } of past.nodes) if (indicator) known.set(`counts:${title}`, indicator.id)
  if (!own) return known
  const { myProposals, heldMeetings, myTasks } = await ask<{
    myProposals: { nodes: { id: string; title: string }[] }
    heldMeetings: { id: string }[]
    myTasks: { nodes: { kind: string; path: string }[] }
  }>(
    own,
    '{ myProposals(first: 50) { nodes { id title } } heldMeetings { id } myTasks(first: 50) { nodes { kind path } } }',
  )
  const toWrite = myTasks.nodes.find(({ kind }) => kind === 'minutes.write')
  if (toWrite) known.set('minutes to write', toWrite.path)
  if (heldMeetings[0]) known.set('held', heldMeetings[0].id)
  for (const { id, title } of myProposals.nodes) known.set(`own:${title}`, id)
  return known
}

async function ask<Data>(request: APIRequestContext, query: string): Promise<Data> {
  const answer = await request.post('/graphql', { data: { query } })
  return ((await answer.json()) as { data: Data }).data
}

/** Puts the ids of this installation where the titles stand. */
function addressOf(path: string, known: Known): string {
  return path.replace(/\{([^}]+)\}/, (_, name: string) => {
    const id = known.get(name)
    if (!id) throw new Error(`no ${name}`)
    return id
  })
}

const people = [...new Set(screens.map(([person]) => person))]
for (const person of people)
  test(`the screens of ${person ?? 'everybody'} keep the rules`, async ({ browser, request }) => {
    test.setTimeout(Math.max(300_000, screens.filter(([whose]) => whose === person).length * 45_000))
    const context = await browser.newContext()
    if (person) await become(context, person)
    const page = await context.newPage()
    const found = faultsOf(page)
    const known = await knownTo(request, person ? context.request : null)
    for (const [, path] of screens.filter(([whose]) => whose === person))
      await lookAt(page, addressOf(path, known), path, found)
    await context.close()
    expect(found).toEqual([])
  })
