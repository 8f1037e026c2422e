/** Page of a proposal with all its papers: what every notice links to. The language prefix is put before it. */
export function proposalPath(proposalId: string): string {
  return `/vorgaenge/${proposalId}`
}

/** Page of the applicants' own proposals. */
export const myProposalsPath = '/meine-vorgaenge'

/** Page where one signs in; with the token of a mailed link, the page whose button does so. */
export function signInPath(token?: string): string {
  return token ? `/anmelden/${token}` : '/anmelden'
}

/** Page that answers an invitation to become a delegate. */
export function delegateInvitationPath(token: string): string {
  return `/mitmachen/${token}`
}

/** Page of an organisation at the Integrationsbuero's desk. */
export function organisationDeskPath(organisationId: string): string {
  return `/integrationsbuero/organisationen/${organisationId}`
}

/** Page on which Bodies are set up: the first one an administrator is led to. */
export const setUpPath = '/einrichten'

/** Page with the register of processing, for the Integrationsbuero and administrators. */
export const processingRegisterPath = '/verwaltung/verarbeitung'

/** Page on which one says who stands in while one is away. */
export const substitutionsPath = '/mein-bereich/vertretung'

/** Page where a proposal begins. */
export const newProposalPath = '/meine-vorgaenge/neu'

/** Page on which an announced date is answered without signing in. */
export function replyPath(token: string, choice?: 'come' | 'speak' | 'interpreter'): string {
  return `/antwort/${token}${choice ? `?wahl=${choice}` : ''}`
}

/** Page that ends the mails about a proposal one follows, without signing in; mail programs post to it. */
export function unsubscribePath(token: string): string {
  return `/abmelden/${token}`
}

/** Page that ends invitations and other mails that many get, without signing in; mail programs post to it. */
export function mailWishPath(token: string): string {
  return `/keine-einladungen/${token}`
}

/** Pages of the form of a draft; without a step its first page. */
export function draftPath(proposalId: string, step?: string): string {
  return `${myProposalsPath}/${proposalId}${step ? `/${step}` : ''}`
}

/** The public door: how a proposal comes in, and where to begin. */
export const proposePath = '/vorschlag'

/** Page of a committee. */
export function committeePath(committeeId: string): string {
  return `/gremien/${committeeId}`
}

/** Page on which one sees when a committee meets, and its clerk plans it. */
export function committeeDatesPath(committeeId: string): string {
  return `/gremien/${committeeId}/termine`
}

/** The page of the Steuerungsgruppe. */
export const steeringPath = '/steuerungsgruppe'

/** Page on which a seat of the Steuerungsgruppe confirms whom it told. */
export const steeringFlowPath = '/steuerungsgruppe/weitergabe'

/** The desk of who keeps the roadmap of the Steuerungsgruppe. */
export const steeringRoadmapPath = '/integrationsbuero/steuerungsgruppe/fahrplan'

/** Where the registry of actors is kept. */
export const steeringActorsPath = '/integrationsbuero/steuerungsgruppe/akteure'

/** The desk of who names those who see to goals, measures and values. */
export const ownersDeskPath = '/integrationsbuero/zustaendig'

/** The desk of who keeps the seats of the Steuerungsgruppe. */
export const steeringDeskPath = '/integrationsbuero/steuerungsgruppe'

/** The public register of offers. */
export const offersPath = '/angebote'

/** Page of an offer. */
export function offerPath(offerId: string): string {
  return `${offersPath}/${offerId}`
}

/** Page of the events to come. */
export const summitsPath = '/veranstaltungen'

/** Page that answers an invitation to an event, without signing in. */
export function invitationPath(token: string): string {
  return `/einladung/${token}`
}

/** Page of one event: what it is, and how to come. */
export function summitPath(summitId: string): string {
  return `${summitsPath}/${summitId}`
}

/** The Integrationsbuero's desk for events. */
export const summitsDeskPath = '/integrationsbuero/veranstaltungen'

/** Page of one event at that desk. */
export function summitDeskPath(summitId: string): string {
  return `${summitsDeskPath}/${summitId}`
}

/** Page of a ticket: its code to be shown at the door, without signing in. */
export function ticketPath(code: string): string {
  return `/ticket/${code}`
}

/** The door of an event: where tickets are read. */
export function doorPath(summitId: string): string {
  return `${summitDeskPath(summitId)}/einlass`
}

/** What those who come to an event need, and what was ordered for it. */
export function summitNeedsPath(summitId: string): string {
  return `${summitDeskPath(summitId)}/bedarf`
}

/** The badges of an event, to be printed. */
export function badgesPath(summitId: string): string {
  return `${summitDeskPath(summitId)}/namensschilder`
}

/** Where points are put without an account: with the code of a link, or typed in. */
export function pointsPath(code?: string): string {
  return code ? `/punkte/${code}` : '/punkte'
}

/** The large board of a round of points. */
export function pointsBoardPath(roundKey: string): string {
  return `/punkte/tafel/${roundKey}`
}

/** What happens in the room of an event, at the organisers' desk: points, group work, plenum. */
export function roomDeskPath(summitId: string, part?: string): string {
  return `${summitDeskPath(summitId)}/im-raum${part ? `/${part}` : ''}`
}

/** What stays of an event, for everybody. */
export function documentationPath(summitId: string): string {
  return `${summitPath(summitId)}/dokumentation`
}

/** Page where the code of a survey is typed in. */
export const surveyCodePath = '/umfrage'

/** Page that answers a survey by a mailed link or a code from paper, without signing in. */
export function surveyPath(token: string): string {
  return `${surveyCodePath}/${token}`
}

/** The shared page of a group at an event, for everybody at its table. */
export function groupTablePath(token: string): string {
  return `/gruppe/${token}`
}

/** Page of an indicator and the events held for it. */
export const indicatorPath = (id: string): string => `/ziele/indikatoren/${id}`

/** Page of a measure; what was added here has no key. */
export const measurePath = ({ id, key }: { id: string; key: string | null }): string =>
  `/ziele/massnahmen/${key ?? id}`

/** Page of the meetings to come. */
export const meetingsPath = '/sitzungen'

/** Page of one meeting: when, where, and its agenda. */
export function meetingPath(meetingId: string): string {
  return `${meetingsPath}/${meetingId}`
}

/** Where the clerk makes the agenda of a meeting. */
export function agendaPath(meetingId: string): string {
  return `${meetingPath(meetingId)}/tagesordnung`
}
/** The proof that people were invited to a meeting, and whom a mail did not reach. */
export const noticesPath = (meetingId: string): string => `${meetingPath(meetingId)}/versand`

/** A meeting while it is held. */
export const meetingLivePath = (id: string): string => `${meetingPath(id)}/live`
/** The minutes of a meeting. */
export const minutesPath = (meetingId: string): string => `${meetingPath(meetingId)}/niederschrift`
/** What the administration does because of resolutions: the public board, and one of them on it. */
export function implementationPath(id?: string): string {
  return id ? `/umsetzung#umsetzung-${id}` : '/umsetzung'
}

/** The red thread of a field of action, from the points to the values; with an id, its place on that page. */
export function redThreadPath(fieldKey: string, id?: string): string {
  return `/ziele/faden/${fieldKey}${id ? `#faden-${id}` : ''}`
}
