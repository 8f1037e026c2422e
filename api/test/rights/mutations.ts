import { defaultRules } from '../../src/contract/procedure.lists.js'
import { addDays } from '../../src/platform/index.js'
import { idOf, type Cast, type World } from '../world/index.js'

/** Someone of the cast, or somebody without a session. */
export type Who = keyof Cast | 'nobody'

/** One mutation: on which thing it is tried, and who of all may do it there. Everybody else has to be refused. */
export interface Right {
  input: unknown
  may: readonly Who[]
}
/** A mutation may be tried on several things: one's own and somebody else's. */
export type Table = Record<string, readonly Right[]>

/** Everybody who is signed in. */
export const signedIn: readonly Who[] = [
  'lead',
  'delegate',
  'foreignLead',
  'foreignDelegate',
  'integrationChair',
  'integrationMember',
  'councillor',
  'socialChair',
  'mayor',
  'clerk',
  'office',
  'foreignChair',
  'foreignMember',
  'foreignClerk',
  'foreignOffice',
  'districtCouncilChair',
  'districtSocialChair',
  'districtClerk',
  'districtOffice',
  'integrationOffice',
  'administrator',
  'inhabitant',
  'committeeClerk',
  'coSigningOffice',
  'townIntegrationOffice',
  'foreignTownIntegrationOffice',
]
/** Sit in the Integrationsrat of Neuss or deputise there; one of them chairs it. */
const integrationBody: readonly Who[] = ['integrationChair', 'integrationMember', 'councillor', 'socialChair']
const koepru: readonly Who[] = ['lead', 'delegate']
const bayt: readonly Who[] = ['foreignLead', 'foreignDelegate']
const offices: readonly Who[] = ['integrationOffice', 'townIntegrationOffice', 'foreignTownIntegrationOffice']
/** Keep the papers of Neuss: the clerk, and the clerk of the integration body for what was offered to it. */
const clerks: readonly Who[] = ['clerk', 'committeeClerk']
const because = (id: string) => ({ id, reason: 'Weil es so ist.' })
const one = (input: unknown, may: readonly Who[]): readonly Right[] => [{ input, may }]

/** Who may do what to proposals, papers, stations and dates of the world. */
export async function rightsOfPapers(w: World): Promise<Table> {
  const { papers: p, places, j } = w
  const station = await j.openStation(p.scheduled.paperId)
  const statement = await j.statementOf(p.awaiting.paperId)
  const questions = async (paperId: string) =>
    (await w.t.db.query<{ id: string }[]>('select id from question where paper_id = $1', [paperId])).map(
      ({ id }) => ({ questionId: id, answer: 'So viele.' }),
    )
  const invitation = await idOf(w.t, 'select id from co_applicant where proposal_id = $1', [
    p.draft.proposalId,
  ])
  const transfer = await j.transferOf(p.arrived.paperId)
  const decision = { outcome: 'ADOPTED', decidedOn: j.today }
  const date = { startsAt: `${addDays(j.today, 20)}T17:00:00Z`, place: 'Rathaus', label: 'Ö 9' }
  const signature = await idOf(
    w.t,
    `select c.id from co_signature c join statement s on s.id = c.statement_id where s.paper_id = $1`,
    [p.coSigning.paperId],
  )
  return {
    startDraft: [
      { input: { language: 'de' }, may: signedIn },
      { input: { language: 'de', organisationId: places.koepru }, may: koepru },
      { input: { language: 'de', officeId: places.office }, may: ['office'] },
      {
        input: { language: 'de', organisationId: places.koepru, toldBy: 'PHONE' },
        may: offices,
      },
    ],
    saveDraft: [
      { input: { id: p.draft.proposalId, revision: 1, fields: { title: 'Neu' } }, may: koepru },
      // handed in and not sent back: nobody changes it any more
      { input: { id: p.submitted.proposalId, revision: 1, fields: { title: 'Neu' } }, may: [] },
      { input: { id: p.returned.proposalId, revision: 2, fields: { title: 'Neu' } }, may: koepru },
    ],
    submitProposal: one({ id: p.draft.proposalId }, koepru),
    discardDraft: one({ id: p.draft.proposalId }, koepru),
    attachToProposal: one({ proposalId: p.draft.proposalId, fileId: await fileOf(w, 'lead') }, ['lead']),
    detachFromProposal: one(
      { proposalId: p.draft.proposalId, fileId: await fileOf(w, 'lead', p.draft.proposalId) },
      koepru,
    ),
    inviteCoApplicant: one({ proposalId: p.draft.proposalId, organisationId: places.mist }, koepru),
    withdrawCoApplication: one({ id: invitation }, koepru),
    answerCoApplication: one({ id: invitation, accept: true }, bayt),
    followProposal: [
      { input: { id: p.admitted.proposalId }, may: signedIn },
      {
        input: { id: p.submitted.proposalId },
        may: [...koepru, ...clerks, ...integrationBody, 'integrationOffice', 'townIntegrationOffice'],
      },
      // a draft exists for its applicants and those they asked to join alone
      { input: { id: p.draft.proposalId }, may: [...koepru, ...bayt] },
    ],
    unfollowProposal: one({ id: p.admitted.proposalId }, signedIn),
    unsubscribeByLink: one({ token: 'x'.repeat(32) }, []),
    stopMails: one({ token: 'x'.repeat(32) }, []),
    wantMails: one({ token: 'x'.repeat(32) }, []),
    translateText: one(
      {
        proposalId: p.offered.proposalId,
        version: 1,
        language: 'de',
        origin: 'CHECKED',
        title: 'T',
        what: 'W',
        why: 'W',
        forWhom: 'F',
      },
      ['integrationOffice', 'townIntegrationOffice', ...clerks],
    ),
    takeUpPaper: one({ id: p.offered.paperId }, integrationBody),
    declineOffer: one(because(p.offered.paperId), ['integrationChair']),
    chooseAnotherWay: one({ id: p.lapsed.paperId, way: 'SUGGESTION', inhabitantName: 'Zoe Muster' }, koepru),
    admitPaper: one({ id: p.submitted.paperId }, clerks),
    refusePaper: one(because(p.submitted.paperId), clerks),
    returnPaper: one({ ...because(p.submitted.paperId), questions: ['Wie?'] }, clerks),
    answerQuestions: one({ id: p.returned.paperId, answers: await questions(p.returned.paperId) }, koepru),
    answerCommittee: one({ id: p.sentBack.paperId, answers: await questions(p.sentBack.paperId) }, koepru),
    requestStatement: one(
      { id: p.admitted.paperId, officeId: places.office, dueOn: addDays(j.today, 9) },
      clerks,
    ),
    skipStatement: one(because(p.admitted.paperId), clerks),
    deliverStatement: one(
      { id: statement, text: 'Ja.', draftResolution: 'Der Rat beschließt.', effect: 'NONE' },
      ['office'],
    ),
    coSignStatement: one({ id: signature }, ['coSigningOffice']),
    setReference: one({ id: p.admitted.paperId, externalNumber: 'V/1' }, clerks),
    withdrawPaper: [
      { input: because(p.offered.paperId), may: koepru },
      // taken up by the integration body: it is its own motion now
      { input: because(p.ready.paperId), may: [] },
    ],
    startRoute: one({ id: p.ready.paperId, templateId: places.standard }, ['clerk']),
    insertConsultation: one(
      {
        id: p.scheduled.paperId,
        committeeId: places.integrationBody,
        role: 'HEARING',
        position: 5,
        reason: 'Dazu.',
      },
      ['clerk'],
    ),
    recordOutcome: one({ id: station, ...decision }, ['clerk', 'committeeClerk', 'integrationChair']),
    skipConsultation: one(because(station), ['clerk']),
    setStationReference: one({ id: station, externalNumber: 'TOP 3' }, clerks),
    scheduleConsultation: one({ id: station, ...date }, clerks),
    replyToMeeting: one({ consultationId: station, comes: true }, koepru),
    // a link answers for whom it was mailed to, whoever holds it; without one nobody answers
    replyByLink: one({ token: 'x'.repeat(32), comes: true }, []),
    admitTransfer: one({ id: transfer, kind: 'MOTION' }, ['districtClerk']),
    declineTransfer: one(because(transfer), ['districtClerk']),
    answerTransfer: one({ id: transfer, answer: 'Wir danken.' }, ['districtClerk']),
    saveRouteTemplate: [
      { input: { key: 'eigene', bodyId: places.neuss, stations: stations }, may: ['clerk', 'administrator'] },
      { input: { key: 'standard', stations }, may: ['administrator'] },
    ],
    discardFile: one({ id: await fileOf(w, 'lead') }, ['lead']),
    takeDownFile: one(because(await fileOf(w, 'lead')), [...offices, 'administrator']),
  }
}

const stations = [{ position: 1, committeeKind: 'COUNCIL', role: 'DECISION', dueDays: 30 }]

/** A file that was brought, and perhaps put beside a proposal. */
function fileOf(w: World, owner: keyof Cast, proposalId: string | null = null): Promise<string> {
  return idOf(
    w.t,
    `insert into attachment (owner_id, name, media_type, size, sha256, created_at, subject_entity, subject_id)
       values ($1, 'plan.txt', 'text/plain', 1, 'x', now(), case when $2::uuid is not null then 'Proposal' end, $2) returning id`,
    [w.cast[owner].personId, proposalId],
  )
}

/** Who may do what to organisations, people, roles, and the set-up of a body. */
export async function rightsOfPeople(w: World): Promise<Table> {
  const { places, t, cast } = w
  const delegateOf = (who: keyof Cast) =>
    idOf(t, 'select id from delegate where person_id = $1 and valid_to is null', [cast[who].personId])
  const invitation = await idOf(
    t,
    `insert into delegate_invitation (organisation_id, email, role, token_hash, created_at, expires_at)
       values ($1, 'neu@example.org', 'MEMBER', 'no token', now(), now() + interval '7 days') returning id`,
    [places.koepru],
  )
  const unverified = await idOf(t, `select id from organisation where state = 'UNVERIFIED' limit 1`)
  const admin: readonly Who[] = ['administrator']
  const words = { name: 'Verein Muster', kind: 'ASSOCIATION', languages: ['de'] }
  const until = addDays(w.j.today, 300)
  const name = await idOf(t, 'select id from institution_name where not confirmed and body_id = $1 limit 1', [
    places.juechen,
  ])
  const assignment = await idOf(t, 'select id from role_assignment where person_id = $1', [
    cast.committeeClerk.personId,
  ])
  const seat = await idOf(
    t,
    `select s.id from seat s join committee c on c.id = s.committee_id where c.body_id = $1 and s.removed_at is null limit 1`,
    [places.neuss],
  )
  const listed = await idOf(
    t,
    `with p as (insert into person (family_name) values ('Liste') returning id)
       insert into pool_deputy (committee_id, person_id, position, valid_from) select $1, id, 1, '2020-01-01' from p returning id`,
    [places.integrationBody],
  )
  const closers = [...admin, 'integrationOffice'] as const
  const closedDay = { kind: 'CLOSED', firstDay: '2090-05-12', lastDay: '2090-05-12' }
  const closedPeriod = await idOf(
    t,
    `insert into closed_period (kind, name, first_day, last_day, source) values ('CLOSED', 'Umzug', '2091-01-02', '2091-01-05', 'Aushang') returning id`,
  )
  const keeper = await idOf(
    t,
    `with p as (insert into person (family_name) values ('Schrift') returning id)
       insert into minutes_keeper (committee_id, person_id, valid_from) select $1, id, '2020-01-01' from p returning id`,
    [places.integrationBody],
  )
  return {
    registerOrganisation: one(words, signedIn),
    enterOrganisation: one({ ...words, name: 'Verein am Telefon' }, offices),
    changeOrganisation: one({ id: places.koepru, ...words }, ['lead', ...offices]),
    inviteDelegate: one({ organisationId: places.koepru, email: 'x@example.org', role: 'MEMBER' }, ['lead']),
    withdrawDelegateInvitation: one({ id: invitation }, ['lead', ...offices]),
    // the token is the right; without one nobody becomes a delegate
    acceptDelegateInvitation: one({ token: 'y'.repeat(32) }, []),
    changeDelegateRole: one({ id: await delegateOf('delegate'), role: 'LEAD' }, ['lead', ...offices]),
    leaveOrganisation: one({ id: await delegateOf('delegate') }, ['delegate']),
    removeDelegate: one({ id: await delegateOf('delegate') }, ['lead', ...offices]),
    appointDelegate: one(
      { organisationId: places.koepru, email: 'z@example.org', familyName: 'Neu', role: 'MEMBER' },
      offices,
    ),
    verifyOrganisation: one({ id: unverified, until }, offices),
    renewVerification: one({ id: places.koepru, until }, offices),
    revokeVerification: one(because(places.koepru), offices),
    updateMyProfile: one({ familyName: 'Umbenannt', locale: 'de' }, signedIn),
    signOutEverywhere: one({}, signedIn),
    // who holds a seat or an office gives it up first
    closeMyAccount: one({}, [...koepru, ...bayt, 'inhabitant']),
    assignRole: one(
      { personId: cast.inhabitant.personId, role: 'CLERK', scopeKind: 'BODY', scopeId: places.neuss },
      admin,
    ),
    withdrawRole: one({ id: assignment }, admin),
    addCommittee: one({ bodyId: places.juechen, kind: 'INTEGRATION_BODY' }, admin),
    nameCommittee: one({ id: places.integrationBody, name: 'Rat der Vielfalt', validFrom: w.j.today }, [
      ...admin,
      'clerk',
    ]),
    setProcedureRules: one(
      { ...defaultRules, committeeId: places.integrationBody, validFrom: addDays(w.j.today, 4000) },
      [...admin, 'clerk'],
    ),
    setClosedPeriod: one({ ...closedDay, name: 'Brückentag', source: 'Aushang' }, closers),
    removeClosedPeriod: one({ id: closedPeriod }, closers),
    confirmName: one({ id: name }, admin),
    addSeats: one(
      { committeeId: places.integrationBody, label: 'Weitere', kind: 'ADVISORY', mandate: 'ELECTED' },
      admin,
    ),
    appointMember: one(
      { seatId: seat, person: { familyName: 'Neu' }, role: 'DEPUTY', validFrom: addDays(w.j.today, 4000) },
      admin,
    ),
    addPoolDeputy: one(
      { committeeId: places.integrationBody, person: { familyName: 'Liste' }, validFrom: w.j.today },
      admin,
    ),
    endPoolDeputy: one({ id: listed, validTo: until }, admin),
    appointKeeper: one(
      { committeeId: places.integrationBody, person: { familyName: 'Schrift' }, validFrom: w.j.today },
      [...admin, 'clerk', 'committeeClerk'],
    ),
    endKeeper: one({ id: keeper, validTo: until }, [...admin, 'clerk', 'committeeClerk']),
    setContact: one({ bodyId: places.neuss, name: 'Telefon', phone: '+49 2131 1' }, [...admin, 'clerk']),
    addOffice: one({ bodyId: places.neuss, name: 'Amt für alles' }, [...admin, 'clerk']),
    setTerm: one({ bodyId: places.neuss, validFrom: '2090-01-01', validTo: '2094-12-31' }, admin),
    expectIntegrationBody: one({ bodyId: places.juechen, expected: false }, admin),
  }
}
