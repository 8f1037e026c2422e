import { policy, sql, type Row, type Sql, type ViewerSql } from '../platform/index.js'
import { ChecklistItem } from './ChecklistItem.js'
import { NamedKind } from './NamedKind.js'
import { Registration } from './Registration.js'
import { Summit } from './Summit.js'

/** The body whose event something belongs to. */
const bodyOf = (summitId: Sql) => [
  sql`(select planned.body_id from summit planned where planned.id = ${summitId})`,
]
/** Of an event that was called off or is over nothing is taken or given back any more. */
const stillOn = (r: Row<Registration>) =>
  sql`exists (select 1 from summit s where s.id = ${r.summitId} and s.state = 'ANNOUNCED')`
/** Until an event is over it can change who comes along; where people are invited by name nobody does. */
const bringsOthers = (r: Row<Registration>, v: ViewerSql) =>
  sql`${r.state} in ('CONFIRMED', 'WAITLISTED', 'OFFERED') and exists (select 1 from summit s
    where s.id = ${r.summitId} and s.state = 'ANNOUNCED' and s.with_registration and s.ends_at > ${v.now})`

policy<Summit>(Summit, [
  {
    role: 'INTEGRATION_OFFICE',
    verbs: [
      'changeSummit',
      'translateSummit',
      'changePlaces',
      'announceSummit',
      'callOffSummit',
      'closeSummit',
      'setIndicator',
      'discardSummit',
      'setProgramme',
      'addChecklistItem',
      'enterRegistration',
      'noteTold',
    ],
    scope: (s) => [s.bodyId],
  },
  { role: 'PERSON', verbs: ['register'], when: (s) => sql`${s.state} <> 'DRAFT' and ${s.withRegistration}` },
])

policy<Registration>(Registration, [
  {
    role: 'PERSON',
    verbs: ['acceptPlace', 'declinePlace', 'cancelRegistration'],
    when: (r, v) => sql`${r.personId} = ${v.person} and ${stillOn(r)}`,
  },
  {
    role: 'PERSON',
    verbs: ['changeBadges'],
    when: (r, v) =>
      sql`${r.personId} = ${v.person} and ${r.state} in ('CONFIRMED', 'WAITLISTED', 'OFFERED') and ${stillOn(r)}`,
  },
  {
    role: 'PERSON',
    verbs: ['changeParty'],
    when: (r, v) => sql`${r.personId} = ${v.person} and ${bringsOthers(r, v)}`,
  },
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['changePartyOnBehalf'],
    scope: (r) => bodyOf(r.summitId),
    when: bringsOthers,
  },
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['cancelOnBehalf', 'acceptOnBehalf', 'declineOnBehalf'],
    scope: (r) => bodyOf(r.summitId),
    when: stillOn,
  },
])

// what kinds are called holds for every event: the Kreis decides, not one municipality
policy<NamedKind>(NamedKind, [
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['nameEventKind'],
    scope: () => [sql`(select kreis.id from body kreis where kreis.district_id is null limit 1)`],
  },
])

policy<ChecklistItem>(ChecklistItem, [
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['changeChecklistItem', 'removeChecklistItem', 'tickChecklistItem'],
    scope: (c) => bodyOf(c.summitId),
  },
  { role: 'PERSON', verbs: ['tickChecklistItem'], when: (c, v) => sql`${c.ownerId} = ${v.person}` },
])
