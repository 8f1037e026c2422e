import { addDays } from '../../src/platform/index.js'
import { idOf } from './cast.js'
import type { Journey, OnItsWay } from './journey.js'

/** Papers at every station of their way: public and not, taken back, refused, sent back, sent on. */
export interface PapersWorld {
  draft: OnItsWay
  discarded: OnItsWay
  offered: OnItsWay
  lapsed: OnItsWay
  submitted: OnItsWay
  refused: OnItsWay
  returned: OnItsWay
  withdrawn: OnItsWay
  admitted: OnItsWay
  awaiting: OnItsWay
  coSigning: OnItsWay
  ready: OnItsWay
  scheduled: OnItsWay
  closed: OnItsWay
  sentBack: OnItsWay
  arrived: OnItsWay
  declined: OnItsWay
  followedOn: OnItsWay
  rejected: OnItsWay
  told: OnItsWay
}

/** Makes them by the verbs, as the people would. */
export async function buildPapers(j: Journey): Promise<PapersWorld> {
  const before = await beforeAdmission(j)
  const underWay = await underWayOf(j)
  return { ...before, ...underWay, ...(await atTheEnd(j)) }
}

const no = (id: string) => ({ id, reason: 'Das ist nicht unsere Aufgabe.' })

async function beforeAdmission(j: Journey) {
  const { cast, places } = j
  const draft = await j.bring('DRAFT', {
    title: 'Entwurf: Treffpunkt',
    fields: {
      inhabitantName: 'Zoe Musterfrau',
      inhabitantAddress: 'Musterweg 1',
      goals: [{ fieldId: await idOf(j.t, 'select id from field_of_action order by key limit 1') }],
    },
  })
  await j.run(cast.lead, 'inviteCoApplicant', { proposalId: draft.proposalId, organisationId: places.bayt })
  const discarded = await j.bring('DRAFT')
  await j.run(cast.delegate, 'discardDraft', discarded.proposalId)
  const offered = await j.bring('OFFERED', { language: 'tr', title: 'Buluşma yeri' })
  const lapsed = await j.bring('OFFERED')
  await j.run(cast.integrationChair, 'declineOffer', no(lapsed.paperId))
  const submitted = await j.bring('SUBMITTED')
  const refused = await j.bring('SUBMITTED')
  await j.run(cast.clerk, 'refusePaper', no(refused.paperId))
  const returned = await j.bring('SUBMITTED', { title: 'Zurückgegeben' })
  await j.run(cast.clerk, 'returnPaper', {
    ...no(returned.paperId),
    questions: ['Für wie viele?', 'Wo genau?'],
  })
  // a version that is being written and was not handed in
  await j.run(cast.lead, 'saveDraft', {
    id: returned.proposalId,
    revision: 1,
    fields: { title: 'Noch nicht eingereichter Titel' },
  })
  const withdrawn = await j.bring('OFFERED')
  await j.run(cast.lead, 'withdrawPaper', no(withdrawn.paperId))
  return { draft, discarded, offered, lapsed, submitted, refused, returned, withdrawn }
}

async function underWayOf(j: Journey) {
  const { cast, places } = j
  const admitted = await j.bring('OFFERED', { bodyIds: [places.neuss, places.dormagen] })
  await j.run(cast.lead, 'inviteCoApplicant', {
    proposalId: admitted.proposalId,
    organisationId: places.bayt,
  })
  const invitation = await idOf(j.t, 'select id from co_applicant where proposal_id = $1', [
    admitted.proposalId,
  ])
  await j.run(cast.foreignLead, 'answerCoApplication', { id: invitation, accept: true })
  await j.run(cast.integrationMember, 'takeUpPaper', admitted.paperId)
  await j.run(cast.clerk, 'admitPaper', admitted.paperId)
  await j.run(cast.inhabitant, 'followProposal', admitted.proposalId)
  const awaiting = await j.bring('AWAITING_STATEMENT', { coSigned: true })
  const coSigning = await j.bring('AWAITING_STATEMENT', { coSigned: true })
  await j.deliver(coSigning.paperId, { isPublicStatement: false })
  const ready = await j.bring('READY', { language: 'tr', title: 'Dil kursu' })
  await j.run(cast.integrationOffice, 'translateText', {
    proposalId: ready.proposalId,
    version: 1,
    language: 'de',
    origin: 'CHECKED',
    title: 'Sprachkurs (übersetzt)',
    what: 'Ein Kurs.',
    why: 'Für Arbeit.',
    forWhom: 'Für 20.',
  })
  const scheduled = await j.bring('IN_CONSULTATION')
  await schedule(j, scheduled.paperId, 'Ö 3')
  await j.run(cast.lead, 'replyToMeeting', {
    consultationId: await j.openStation(scheduled.paperId),
    comes: true,
    wantsToSpeak: true,
  })
  return { admitted, awaiting, coSigning, ready, scheduled }
}

async function schedule(j: Journey, paperId: string, label: string): Promise<void> {
  await j.run(j.cast.clerk, 'scheduleConsultation', {
    id: await j.openStation(paperId),
    // no meeting the demo has planned: those begin at the full hour
    startsAt: new Date(Date.parse(`${addDays(j.today, 14)}T16:30:00Z`)),
    place: 'Rathaus, Ratssaal',
    label,
    isPublic: label.startsWith('Ö'),
  })
}

/** Behind closed doors: the amended text, the reason and the votes are not for everybody. */
async function behindClosedDoors(j: Journey): Promise<OnItsWay> {
  const closed = await j.bring('FIRST_CONCLUDED', { isPublicStatement: false })
  await schedule(j, closed.paperId, 'N 2')
  const groupIds = await j.t.db.query<{ id: string }[]>(
    'select id from parliamentary_group where body_id = $1 and removed_at is null order by short_name',
    [j.places.neuss],
  )
  await j.decide(closed.paperId, 'RECOMMENDED_AMENDED', {
    text: 'Geheimwort Quittenbaum.',
    reason: 'Geheimwort Quittenbaum als Grund.',
    groupVotes: groupIds.map(({ id }, i) => ({ groupId: id, stance: i === 0 ? 'FOR' : 'AGAINST' })),
  })
  return closed
}

async function atTheEnd(j: Journey) {
  const { cast, places } = j
  const closed = await behindClosedDoors(j)
  const sentBack = await j.bring('FIRST_CONCLUDED')
  await j.decide(sentBack.paperId, 'RETURNED_TO_AUTHOR', {
    reason: 'Es fehlen Zahlen.',
    dueOn: addDays(j.today, 20),
    questions: ['Wie viele sind es?'],
  })
  const arrived = await j.bring('ADOPTED')
  const declined = await j.bring('ADOPTED')
  await j.run(cast.districtClerk, 'declineTransfer', no(await j.transferOf(declined.paperId)))
  const followedOn = await j.bring('ADOPTED')
  await j.run(cast.districtClerk, 'admitTransfer', {
    id: await j.transferOf(followedOn.paperId),
    kind: 'ADMINISTRATION_DRAFT',
  })
  const rejected = await j.bring('SECOND_CONCLUDED')
  await j.decide(rejected.paperId, 'REJECTED', { reason: 'Kein Geld.', votesFor: 5, votesAgainst: 30 })
  // an inhabitant's own suggestion, told by telephone, without consent to the name
  const toldId = await j.run(cast.integrationOffice, 'startDraft', { language: 'de', toldBy: 'PHONE' })
  await j.run(cast.integrationOffice, 'saveDraft', {
    id: toldId,
    revision: 0,
    fields: {
      title: 'Am Telefon erzählt',
      what: 'Eine Bank vor dem Haus.',
      why: 'Zum Sitzen.',
      forWhom: 'Für alle.',
      bodyIds: [places.neuss],
      way: 'SUGGESTION',
      inhabitantName: 'Yara Beispiel',
      inhabitantAddress: 'Beispielallee 2',
    },
  })
  await j.run(cast.integrationOffice, 'submitProposal', toldId)
  const told = { proposalId: toldId, paperId: await j.paperOf(toldId, places.neuss) }
  await j.run(cast.clerk, 'admitPaper', told.paperId)
  return { closed, sentBack, arrived, declined, followedOn, rejected, told }
}
