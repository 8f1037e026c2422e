import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { assertValidSchema, GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql'
import { buildSchema, getMetadataStorage, type NonEmptyArray } from 'type-graphql'
import * as admissionChanges from './admission/admission.mutations.resolver.js'
import * as admission from './admission/admission.resolver.js'
import * as accountActions from './accounts/actions.resolver.js'
import * as organisationVerbs from './accounts/organisationVerbs.resolver.js'
import * as organisations from './accounts/organisations.resolver.js'
import * as people from './accounts/people.resolver.js'
import * as substitutions from './accounts/substitutions.resolver.js'
import * as viewer from './accounts/viewer.resolver.js'
import * as setUpActions from './committees/actions.resolver.js'
import * as bodies from './committees/bodies.resolver.js'
import * as committees from './committees/committees.resolver.js'
import * as closedPeriods from './committees/closedPeriods.resolver.js'
import * as keepers from './committees/keepers.resolver.js'
import * as pool from './committees/pool.resolver.js'
import * as procedure from './committees/procedure.resolver.js'
import * as setUp from './committees/setUp.resolver.js'
import * as deadlines from './deadlines/deadlines.resolver.js'
import * as documents from './documents/documents.resolver.js'
import * as files from './files/files.resolver.js'
import * as consultationChanges from './consultations/consultations.mutations.resolver.js'
import * as consultations from './consultations/consultations.resolver.js'
import * as live from './consultations/live.resolver.js'
import * as recentSteps from './consultations/recentSteps.resolver.js'
import * as suspensions from './consultations/suspensions.resolver.js'
import * as timeline from './consultations/timeline.resolver.js'
import * as attendance from './followup/attendance.resolver.js'
import * as followup from './followup/followup.resolver.js'
import * as followupSurveys from './followup/survey.resolver.js'
import * as goals from './goals/goals.resolver.js'
import * as goalIndicators from './goals/indicators.resolver.js'
import * as goalLinks from './goals/links.resolver.js'
import * as measures from './goals/measures.resolver.js'
import * as wordings from './goals/wordings.resolver.js'
import * as certificates from './followup/certificates.resolver.js'
import * as groupworkChanges from './groupwork/groupwork.mutations.resolver.js'
import * as goalOrigin from './groupwork/goalOrigin.resolver.js'
import * as groupwork from './groupwork/groupwork.resolver.js'
import * as mailWishes from './mail/wishes.resolver.js'
import * as meetingAgenda from './meetings/agenda.resolver.js'
import * as meetingInvitation from './meetings/invitation.resolver.js'
import * as meetings from './meetings/meetings.resolver.js'
import * as meetingNotices from './meetings/notices.resolver.js'
import * as meetingPlanning from './meetings/planning.resolver.js'
import * as minutesChanges from './minutes/minutes.mutations.resolver.js'
import * as minutes from './minutes/minutes.resolver.js'
import * as councilfiles from './councilfiles/councilfiles.resolver.js'
import * as opendata from './opendata/opendata.resolver.js'
import * as series from './meetings/series.resolver.js'
import * as organisationPapers from './papers/organisations.resolver.js'
import * as paperChanges from './papers/papers.mutations.resolver.js'
import * as paperFields from './papers/paperFields.resolver.js'
import * as desks from './papers/desks.resolver.js'
import * as papers from './papers/papers.resolver.js'
import * as proposals from './papers/proposals.resolver.js'
import * as unsubscribe from './papers/unsubscribe.resolver.js'
import * as privacy from './privacy/privacy.resolver.js'
import * as priorityChanges from './priorities/priorities.mutations.resolver.js'
import * as priorities from './priorities/priorities.resolver.js'
import * as advancement from './advancement/advancement.resolver.js'
import * as reports from './reports/reports.resolver.js'
import * as seatContinuity from './seats/continuity.resolver.js'
import * as seatFlow from './seats/flow.resolver.js'
import * as seats from './seats/seats.resolver.js'
import * as actors from './steering/actors.resolver.js'
import * as owners from './owners/owners.resolver.js'
import * as roadmap from './steering/roadmap.resolver.js'
import * as steering from './steering/steering.resolver.js'
import * as organiserChanges from './summits/organiser.mutations.resolver.js'
import * as summitIndicators from './summits/indicators.resolver.js'
import * as summitKinds from './summits/kinds.resolver.js'
import * as organiser from './summits/organiser.resolver.js'
import * as invitationChanges from './invitations/invitations.mutations.resolver.js'
import * as invitationLinks from './invitations/link.mutations.resolver.js'
import * as letters from './invitations/letters.resolver.js'
import * as invitations from './invitations/invitations.resolver.js'
import * as sendings from './invitations/sendings.resolver.js'
import * as strategy from './strategy/strategy.resolver.js'
import * as monitoring from './monitoring/monitoring.resolver.js'
import * as monitoringComparison from './monitoring/comparison.resolver.js'
import * as monitoringChanges from './monitoring/monitoring.mutations.resolver.js'
import * as needs from './needs/needs.resolver.js'
import * as questionChanges from './questions/questions.mutations.resolver.js'
import * as questions from './questions/questions.resolver.js'
import * as summitChanges from './summits/summits.mutations.resolver.js'
import * as summitsToTell from './summits/toTell.resolver.js'
import * as summitDocuments from './summits/documents.resolver.js'
import * as summits from './summits/summits.resolver.js'
import * as summitWords from './summits/words.resolver.js'
import * as voting from './voting/room.resolver.js'
import * as votingBallots from './voting/ballots.mutations.resolver.js'
import * as votingLive from './voting/live.resolver.js'
import * as votingNamed from './voting/namedVotes.resolver.js'
import * as votingOwn from './voting/own.resolver.js'
import * as votingRoom from './voting/room.mutations.resolver.js'
import * as workshops from './workshops/workshops.resolver.js'
import * as surveys from './surveys/surveys.resolver.js'
import * as offers from './offers/offers.resolver.js'
import * as offersMutations from './offers/offers.mutations.resolver.js'
import * as goalBinding from './redthread/goalBinding.resolver.js'
import * as goalThread from './redthread/thread.resolver.js'
import * as inquiries from './inquiries/inquiries.resolver.js'
import * as implementation from './implementation/implementation.resolver.js'
import * as implementationReports from './implementation/reports.resolver.js'
import * as tasks from './tasks/tasks.resolver.js'

type ResolverClass = new () => object
const resolvers = [
  files,
  documents,
  organisations,
  accountActions,
  organisationPapers,
  setUpActions,
  organisationVerbs,
  people,
  substitutions,
  viewer,
  bodies,
  committees,
  pool,
  closedPeriods,
  keepers,
  procedure,
  setUp,
  consultationChanges,
  consultations,
  suspensions,
  live,
  recentSteps,
  timeline,
  goals,
  measures,
  wordings,
  goalLinks,
  goalIndicators,
  mailWishes,
  meetings,
  meetingAgenda,
  meetingInvitation,
  meetingNotices,
  meetingPlanning,
  councilfiles,
  opendata,
  series,
  deadlines,
  paperChanges,
  desks,
  papers,
  paperFields,
  proposals,
  unsubscribe,
  priorities,
  priorityChanges,
  goalOrigin,
  groupwork,
  groupworkChanges,
  steering,
  actors,
  owners,
  roadmap,
  seats,
  seatContinuity,
  seatFlow,
  organiser,
  organiserChanges,
  summitIndicators,
  questions,
  questionChanges,
  summitChanges,
  summits,
  summitWords,
  summitsToTell,
  summitKinds,
  summitDocuments,
  workshops,
  needs,
  invitations,
  sendings,
  invitationChanges,
  invitationLinks,
  letters,
  admission,
  admissionChanges,
  certificates,
  surveys,
  attendance,
  followup,
  followupSurveys,
  tasks,
  voting,
  votingBallots,
  votingLive,
  votingNamed,
  votingOwn,
  votingRoom,
  minutes,
  minutesChanges,
  goalBinding,
  goalThread,
  implementation,
  implementationReports,
  inquiries,
  strategy,
  reports,
  advancement,
  monitoring,
  monitoringComparison,
  monitoringChanges,
  privacy,
  offers,
  offersMutations,
].flatMap((module) => Object.values(module) as ResolverClass[]) as unknown as NonEmptyArray<ResolverClass>

const file = join(fileURLToPath(new URL('.', import.meta.url)), '../../schema.graphql')

/** Live updates come from the change feed; the builder wants to be given the other way, which nobody uses. */
const unused = {
  publish: () => undefined,
  subscribe: () => {
    throw new TypeError('live updates come from the change feed')
  },
}

/** The schema as the modules declare it. It describes; attaching the read engine makes it answer. */
export async function buildApiSchema(): Promise<GraphQLSchema> {
  const { fieldResolvers } = getMetadataStorage()
  const ours = new Set<unknown>(resolvers)
  const among = fieldResolvers.filter(({ kind, target }) => kind === 'internal' || ours.has(target))
  // the builder picks these out anew for each of three thousand fields, a fifth of a second at every start (ADR 22)
  const quick = Object.assign(fieldResolvers, { filter: () => among })
  try {
    const schema = await buildSchema({ resolvers, validate: false, pubSub: unused, skipCheck: true })
    // as `assumeValid` says it: what is in schema.graphql was checked when it was written there
    return Object.assign(schema, { __validationErrors: [] })
  } finally {
    delete (quick as { filter?: unknown }).filter
  }
}

/** Writes api/schema.graphql, the contract under review; with `check` refuses when it is not what the code says. */
export async function emitSchema(check: boolean): Promise<void> {
  const built = await buildApiSchema()
  assertValidSchema(new GraphQLSchema({ ...built.toConfig(), assumeValid: false }))
  const emitted = `${printSchema(lexicographicSortSchema(built))}\n`
  if (!check) return writeFile(file, emitted)
  const committed = await readFile(file, 'utf8').catch(() => '')
  if (committed !== emitted)
    throw new Error(
      'api/schema.graphql is not what the code says: run `node api/dist/src/cli.js schema` and review the change.',
    )
}
