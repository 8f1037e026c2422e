import { isObjectType, type GraphQLSchema } from 'graphql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { publicViewer } from '../../src/platform/index.js'
import { audienceOf, everyone } from '../../src/platform/read/describe.js'
import { Person } from '../../src/accounts/index.js'
import { buildApiSchema } from '../../src/schema.js'
import { idOf, worldInstallation, type World } from '../world/index.js'
import { signedIn, type Who } from './mutations.js'
import { invitationsOf } from './invitations.js'
import { ofCommittees, ofIndicators } from './personalOfCommittees.js'
import { planners, summitsOf, waitingOf } from './summits.js'

let w: World
let schema: GraphQLSchema
beforeAll(async () => {
  w = await worldInstallation({ poolSize: 4 })
  schema = await buildApiSchema()
  await w.t.db.query(
    `update organisation set contact_email = 'verein@example.org', contact_phone = '+49 1', contact_public = false where id = $1`,
    [w.places.mist],
  )
  await w.t.db.query(
    `insert into delegate_invitation (organisation_id, email, role, token_hash, created_at, expires_at)
       values ($1, 'neu@example.org', 'MEMBER', 'no token', now(), now() + interval '7 days')`,
    [w.places.koepru],
  )
  await w.t.db.query(`update person set phone = '+49 2', post = 'Markt 1' where id = any($1)`, [
    [w.cast.lead.personId, w.cast.integrationMember.personId],
  ])
}, 240_000)
afterAll(() => w?.t.close())

const everybody: readonly Who[] = ['nobody', ...signedIn]
const koepru: readonly Who[] = ['lead', 'delegate']
const keepers: readonly Who[] = [
  'integrationOffice',
  'townIntegrationOffice',
  'foreignTownIntegrationOffice',
  'administrator',
]
/** Those who deal with proposals of Neuss by office. */
const desk: readonly Who[] = ['clerk', 'committeeClerk', 'integrationOffice', 'townIntegrationOffice']
const integrationBody: readonly Who[] = ['integrationChair', 'integrationMember', 'councillor', 'socialChair']
const notByOffice: readonly Who[] = [
  'nobody',
  'lead',
  'delegate',
  'foreignLead',
  'foreignDelegate',
  'inhabitant',
]
const officials = everybody.filter((who) => !notByOffice.includes(who))

/** Whose data are read, and who of all gets something. */
interface Rule {
  field: string
  of: () => string | null
  seenBy: readonly Who[]
}
const rule = (fields: string, of: Rule['of'], seenBy: readonly Who[]): Rule[] =>
  fields.split(' ').map((field) => ({ field, of, seenBy }))
const delegate = () => w.cast.lead.personId
const member = () => w.cast.integrationMember.personId
const ready = () => w.papers.ready.proposalId
const told = () => w.papers.told.proposalId
const rules: Rule[] = [
  // a delegate is known to those she works with; what she can be reached by to the offices alone
  ...rule('Person.id Person.familyName Person.givenName Person.name', delegate, [...koepru, ...keepers]),
  ...rule('Person.email Person.phone Person.post Person.locale', delegate, ['lead', ...keepers]),
  ...rule('Person.delegations', delegate, [...koepru, ...keepers]),
  ...rule('Person.roleAssignments', () => w.cast.clerk.personId, ['clerk', 'administrator']),
  // who sits in a committee is public, and nothing else of the person
  ...rule('Person.name', member, everybody),
  ...rule('Person.email Person.phone Person.post Person.locale', member, ['integrationMember', ...keepers]),
  ...rule('Proposal.authorName', ready, [...koepru, ...desk, ...integrationBody, 'office']),
  ...rule(
    'Proposal.enteredByName Proposal.toldBy Proposal.inhabitantName Proposal.inhabitantAddress',
    told,
    desk,
  ),
  ...rule('Organisation.contactEmail Organisation.contactPhone', () => w.places.mist, officials),
  ...rule('Organisation.delegates Organisation.invitations', () => w.places.koepru, [...koepru, ...keepers]),
]

/** Fields that are of a person and are read through the rules above or shown to all on purpose. */
const others: Record<string, string> = {
  'RoomDeputy.*': 'within a sitting, which those in the room see',
  'SendingShare.*': 'counts by language, for who plans the event',
  'Person.title': 'as the name',
  'Person.isDemo': 'no data of a person',
  'Delegate.*': 'Organisation.delegates',
  'DelegateInvitation.*': 'Organisation.invitations',
  'RoleAssignment.*': 'Person.roleAssignments',
  'HeldRole.*': 'of the viewer herself',
  'ReplyLink.*': 'of whoever holds the link',
  'Viewer.*': 'of the viewer herself',
  'DemoPerson.*': 'invented people, in development only',
  ...ofCommittees,
  ...ofIndicators,
  'ContactPerson.*': 'published by a body on purpose',
  'Proposal.inhabitantConsent': 'says whether the name is shown',
  'ApplicantReply.*': 'Consultation.replies, below',
  'Summit.liveWithoutMail': 'a number, of the registrations one sees',
  'NeedTotal.withoutMail': 'a number, for who plans the event',
  'PlacesForecast.withoutMail': 'a number, for who may change the places',
  'ProgrammeForecast.withoutMail': 'a number, for who may write the programme',
  'ToTell.*': 'Query.toTell, for who organises the event: test/summits/toTell.test.ts',
  'Registration.toldBy': 'as the registration: Summit.registrations, below',
  'Invitation.person': 'a person, who has her own rules',
  'Invitation.passedOnBy': 'as the invitation: below',
  'Summit.myInvitation': 'of the viewer herself: test/invitations/meeting.test.ts',
  'Invitation.enteredBy': 'a person, who has her own rules',
  'CouncilFile.broughtBy': 'a person, who has her own rules',
  'Invitation.noMails': 'for who plans the event: test/invitations/wishes.test.ts',
  'Invitation.toldBy': 'as the invitation: below',
  'InvitedName.*': 'of who proved to be who is invited: link.test.ts',
  'InvitedMember.*': 'of who proved to be who is invited: link.test.ts',
  'InvitedPerson.*': 'of who proved to be who is invited: link.test.ts',
  'ProvenInvitation.*': 'of who proved to be who is invited: link.test.ts',
  'InvitationFile.*': 'of whoever brought the file: file.test.ts',
  'InvitationFileLine.*': 'of whoever brought the file: file.test.ts',
  'Query.namesakes': 'for who plans the event: test/invitations/namesakes.test.ts',
  'Namesake.*': 'Query.namesakes, above',
  'InvitationLink.*': 'of whoever holds the link',
  'AudiencePreview.withoutAddress': 'a number, for who plans the event',
  'InvitationFigures.lettersUnaddressed': 'a number, for who plans the event',
  'Summit.invitations': 'below',
  'Summit.invitationFigures': 'numbers, for who plans the event',
  'DoorTicket.*': 'Query.doorList: door.test.ts',
  'DateGuest.*': 'Query.dateGuests, for who notes who was there: test/summits/series.test.ts',
  'NeedsConsent.*': 'what guests need: test/guests',
  'AnswersConsent.*': 'what guests answer: test/questions',
  'QuestionText.locale': 'of a question, no data of a person',
  'Participant.*': 'Summit.registrations, below',
  'Registration.person': 'a person, who has her own rules',
}

const suspicious =
  /person|author|delegate|inhabitant|invitation|e?mail|phone|address|locale|(given|family|entered\w*)name|spoken|toldby/i

it('every field that may be of a person has its rule', () => {
  const ruled = new Set(rules.map(({ field }) => field))
  const without = Object.values(schema.getTypeMap()).flatMap((type) => {
    if (
      !isObjectType(type) ||
      /^__|(Connection|Edge)$/.test(type.name) ||
      ['Query', 'Mutation', 'Subscription'].includes(type.name)
    )
      return []
    const whole = /^(Person|Delegate|DelegateInvitation|RoleAssignment|ApplicantReply|Viewer)$/.test(
      type.name,
    )
    return Object.keys(type.getFields())
      .filter((field) => whole || suspicious.test(field))
      .map((field) => `${type.name}.${field}`)
      .filter((field) => !ruled.has(field) && !(field in others) && !(`${type.name}.*` in others))
  })
  expect(without).toEqual([])
})

async function reads({ field, of }: Rule, who: Who, alias: string): Promise<boolean> {
  const [type = '', name = ''] = field.split('.')
  const root = type.charAt(0).toLowerCase() + type.slice(1)
  const inner =
    isObjectType(schema.getType(type)) && /delegates|invitations|delegations|roleAssignments/.test(name)
      ? ' { id }'
      : ''
  const viewer = who === 'nobody' ? publicViewer('de') : w.cast[who]
  const answer = await w.t.query(
    `query ($id: ID!) { ${root}(id: $id) { ${alias}: ${name}${inner} } }`,
    { id: of() },
    viewer,
  )
  expect(answer.errors).toBeUndefined()
  const found = (
    Object.values((answer.data ?? {}) as Record<string, unknown>)[0] as Record<string, unknown> | null
  )?.[alias]
  return Array.isArray(found) ? found.length > 0 : found !== null && found !== undefined
}

const all = async (one: Rule, alias = 'it') => {
  const seen = await Promise.all(everybody.map((who) => reads(one, who, alias)))
  return everybody.filter((_, i) => seen[i]).sort()
}

it('what is of a person is read by those the rule names, and nobody else', { timeout: 120_000 }, async () => {
  for (const one of rules)
    expect([one.field, await all(one)]).toEqual([one.field, [...new Set(one.seenBy)].sort()])
})

it('answers to a date are read by who gave them and who prepares the meeting', async () => {
  const station = await w.j.openStation(w.papers.scheduled.paperId)
  const seen: Who[] = []
  for (const who of everybody) {
    const answer = await w.t.query(
      'query ($id: ID!) { consultation(id: $id) { replies { comes interpreterLanguage } } }',
      { id: station },
      who === 'nobody' ? publicViewer('de') : w.cast[who],
    )
    if (((answer.data?.consultation as { replies: unknown[] } | undefined)?.replies ?? []).length > 0)
      seen.push(who)
  }
  expect(seen.sort()).toEqual([...koepru, ...desk, ...integrationBody, 'office'].sort())
})

it('who comes to an event is read by them, by those they come with, and by who plans it', async () => {
  const { open } = await summitsOf(w)
  const seen: Who[] = []
  for (const who of everybody) {
    const answer = await w.t.query(
      'query ($id: ID!) { summit(id: $id) { taken room registrations { nodes { participants { familyName } } } } }',
      { id: open },
      who === 'nobody' ? publicViewer('de') : w.cast[who],
    )
    const summit = answer.data?.summit as
      { taken: number | null; room: string; registrations: { nodes: unknown[] } } | undefined
    expect([who, summit?.taken, summit?.room]).toEqual([who, planners.includes(who) ? 1 : null, 'FREE'])
    if ((summit?.registrations.nodes ?? []).length > 0) seen.push(who)
  }
  expect(seen.sort()).toEqual([...koepru, ...planners].sort())
})

it('an invitation is read by who is invited and by who plans the event', async () => {
  const { open } = await invitationsOf(w)
  const seen: Who[] = []
  for (const who of everybody) {
    const answer = await w.t.query(
      'query ($id: ID!) { summit(id: $id) { invitations(state: ISSUED) { nodes { person { name } } } invitationFigures { issued } sendings { id } } }',
      { id: open },
      who === 'nobody' ? publicViewer('de') : w.cast[who],
    )
    const summit = answer.data?.summit as unknown as {
      invitations: { nodes: unknown[] }
      invitationFigures: unknown
      sendings: unknown[]
    }
    expect([who, summit.invitationFigures !== null, summit.sendings.length > 0]).toEqual([
      who,
      planners.includes(who),
      planners.includes(who),
    ])
    if (summit.invitations.nodes.length > 0) seen.push(who)
  }
  expect(seen.sort()).toEqual(['lead', ...planners].sort())
})

it('what is to be done for an event is read by who does it and by who plans it; whom it can be given to by the latter alone', async () => {
  const { open } = await summitsOf(w)
  const seen: Record<'checklist' | 'asked' | 'helpers' | 'live', Who[]> = {
    checklist: [],
    asked: [],
    helpers: [],
    live: [],
  }
  for (const who of everybody) {
    const answer = await w.t.query(
      'query ($id: ID!) { summit(id: $id) { waiting liveRegistrations checklist { key title } helpers { name } } }',
      { id: open },
      who === 'nobody' ? publicViewer('de') : w.cast[who],
    )
    expect(answer.errors).toBeUndefined()
    const summit = answer.data?.summit as
      { liveRegistrations: number; checklist: { key: string | null }[]; helpers: unknown[] } | undefined
    if (summit?.checklist.some(({ key }) => key !== null)) seen.checklist.push(who)
    if (summit?.checklist.some(({ key }) => key === null)) seen.asked.push(who)
    if ((summit?.helpers ?? []).length > 0) seen.helpers.push(who)
    if ((summit?.liveRegistrations ?? 0) > 0) seen.live.push(who)
  }
  expect(seen.checklist.sort()).toEqual([...planners].sort())
  expect(seen.asked.sort()).toEqual(['integrationMember', ...planners].sort())
  expect(seen.helpers.sort()).toEqual([...planners].sort())
  expect(seen.live.sort()).toEqual([...koepru, ...planners].sort())
})

it('who waits at an event knows the own rank, though the others are not seen', async () => {
  const { small } = await waitingOf(w)
  const answer = await w.t.query(
    'query ($id: ID!) { summit(id: $id) { waiting myRegistration { waitingRank } } }',
    { id: small },
    w.cast.foreignLead,
  )
  expect(answer.data?.summit).toEqual({ waiting: 2, myRegistration: { waitingRank: 2 } })
})

it('a rule that was forgotten is noticed', async () => {
  const email = rules.find(({ field }) => field === 'Person.email') as Rule
  const audience = audienceOf(Person, 'email') as { predicate?: unknown }
  const { predicate } = audience
  expect(await idOf(w.t, 'select id from person where id = $1 and email is not null', [delegate()])).toBe(
    delegate(),
  )
  audience.predicate = everyone
  try {
    expect(predicate).toBeTypeOf('function')
    // another alias: an operation that is planned anew
    expect(await all(email, 'anew')).not.toEqual([...email.seenBy].sort())
  } finally {
    audience.predicate = predicate
  }
})
