/** One of each thing everybody may see, as GraphQL gives it to somebody who is not signed in. */
export interface PublicThings {
  papers: { nodes: { id: string; proposal: { id: string } }[] }
  organisations: { nodes: { id: string }[] }
  summits: { nodes: { id: string; kind: string }[] }
  documented: { nodes: { id: string; documentation: object | null }[] }
  bodies: { ags: string; committees: { id: string }[] }[]
  offers: { nodes: { id: string }[] }
  pastMeetings: { nodes: { id: string }[] }
  recentMinutes: { meeting: { id: string } | null }[]
  indicators: { id: string }[]
  measures: { id: string }[]
  advancementPlans: { id: string }[]
  reports: { id: string; publishedAt: string | null }[]
}
const things = `{ papers(first: 1) { nodes { id proposal { id } } } organisations(first: 1) { nodes { id } }
  summits(first: 50) { nodes { id kind } } documented: summits(first: 50, past: true) { nodes { id documentation { state } } }
  bodies { ags committees { id } } offers(first: 1) { nodes { id } } pastMeetings(first: 1) { nodes { id } }
  recentMinutes { meeting { id } } indicators { id } measures { id } advancementPlans { id } reports { id publishedAt } }`

/** The pages everybody may open, without their language: of those about one thing, one that has something to show. */
export async function publicPages(url: string): Promise<string[]> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ query: things }),
  })
  const { data, errors } = (await response.json()) as { data?: PublicThings; errors?: unknown }
  if (!data || errors) throw new Error(`The api does not say what there is: ${JSON.stringify(errors)}`)
  return pagesOf(data)
}

/** The pages of what there is. A thing there is none of is a mistake: its page would not be looked at. */
export function pagesOf(found: PublicThings): string[] {
  const body = found.bodies.find(({ committees }) => committees.length > 0)
  const paper = the('paper', found.papers.nodes[0])
  const committee = the('committee', body?.committees[0]).id
  const meeting = (id: string) => `/sitzungen/${id}`
  return [
    ...['', '/antraege', '/vorschlag', '/veranstaltungen', '/orte', '/organisationen', '/schwerpunkte'],
    ...['/steuerungsgruppe', '/anmelden', '/einfach-erklaert', '/barrierefreiheit', '/datenschutz'],
    ...['/impressum', '/foerderplan', '/umsetzung', '/sitzungen', '/angebote', '/beratungswege', '/berichte'],
    ...['', '/education', '/haushalt', '/indikatoren', '/vergleich', '/faden/education', '/kreislauf'].map(
      (path) => `/ziele${path}`,
    ),
    '/ziele/kreislauf/education',
    `/ziele/indikatoren/${the('indicator', found.indicators[0]).id}`,
    `/ziele/massnahmen/${the('measure', found.measures[0]).id}`,
    `/antraege/${paper.id}`,
    `/vorgaenge/${paper.proposal.id}`,
    `/organisationen/${the('organisation', found.organisations.nodes[0]).id}`,
    `/orte/${body?.ags}`,
    `/gremien/${committee}`,
    `/gremien/${committee}/termine`,
    meeting(the('meeting', found.pastMeetings.nodes[0]).id),
    `${meeting(the('minutes', found.recentMinutes[0]?.meeting).id)}/niederschrift`,
    `/angebote/${the('offer', found.offers.nodes[0]).id}`,
    `/foerderplan/${the('plan', found.advancementPlans[0]).id}`,
    // a report is for everybody once somebody has published it
    ...found.reports.filter(({ publishedAt }) => publishedAt).map(({ id }) => `/berichte/${id}`),
    ...found.summits.nodes.filter(({ kind }) => kind === 'SUMMIT').map(({ id }) => `/veranstaltungen/${id}`),
    // with what people wrote in other letters
    ...found.documented.nodes
      .filter(({ documentation }) => documentation)
      .map(({ id }) => `/veranstaltungen/${id}/dokumentation`),
  ]
}

function the<T>(what: string, one: T | null | undefined): T {
  if (!one) throw new Error(`There is no ${what} everybody may see.`)
  return one
}
