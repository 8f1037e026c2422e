import { Document } from '../documents/index.js'
import { policy, sql, type Row, type Sql } from '../platform/index.js'
import { Summit } from '../summits/index.js'
import { cameBack } from './cameBack.js'
import { Invitation } from './Invitation.js'
import { noMails } from './noMails.js'
import { Reminder } from './Reminder.js'
import { Sending } from './Sending.js'

const bodyOf = (summitId: Sql) =>
  sql`(select planned.body_id from summit planned where planned.id = ${summitId})`

policy<Summit>(Summit, [
  {
    role: 'INTEGRATION_OFFICE',
    verbs: [
      'draftInvitations',
      'importInvitations',
      'invitePerson',
      'startSending',
      'sendTestInvitation',
      'planReminder',
      'makeLetters',
    ],
    scope: (s) => [s.bodyId],
  },
])
policy<Invitation>(Invitation, [
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['withdrawInvitation', 'draftAgain', 'setPost'],
    scope: (i) => [bodyOf(i.summitId)],
  },
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['noteAnswer'],
    scope: (i) => [bodyOf(i.summitId)],
    when: (i) => canAnswer(i),
  },
])
policy<Invitation>(Invitation, [
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['sendInvitationAgain'],
    scope: (i) => [bodyOf(i.summitId)],
    when: (i) =>
      sql`${i.state} = 'ISSUED' and ${canAnswer(i)} and ${cameBack(i.id)} and not ${noMails(i.id)}`,
  },
])
// to others one registers, with what their form asks
policy<Invitation>(Invitation, [
  {
    role: 'PERSON',
    verbs: ['answerOwnInvitation'],
    when: (i, v) =>
      sql`${i.personId} = ${v.person} and ${i.state} <> 'DRAFT' and ${canAnswer(i)}
        and exists (select 1 from summit s where s.id = ${i.summitId} and not s.with_registration)`,
  },
])
/** Answers are noted while the event is to come, from everybody who was not taken off the list. */
const canAnswer = (i: Row<Invitation>) =>
  sql`${i.state} <> 'WITHDRAWN' and exists (select 1 from summit s where s.id = ${i.summitId} and s.state = 'ANNOUNCED')`

policy<Document>(Document, [
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['confirmLetters'],
    scope: (d) => [bodyOf(d.subjectId)],
    when: (d) => sql`${d.kind} = 'LETTERS' and ${d.state} = 'READY' and ${d.handedOnOn} is null`,
  },
])
policy<Sending>(Sending, [
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['pauseSending', 'resumeSending', 'stopSending'],
    scope: (s) => [bodyOf(s.summitId)],
  },
])
policy<Reminder>(Reminder, [
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['removeReminder'],
    scope: (r) => [bodyOf(r.summitId)],
  },
])
