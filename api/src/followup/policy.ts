import { Person } from '../accounts/index.js'
import { policy, sql, type Sql } from '../platform/index.js'
import { RetentionRule, Summit } from '../summits/index.js'
import { Documentation, DocumentationFile } from './Documentation.js'

const bodyOf = (summitId: Sql) => [sql`(select held.body_id from summit held where held.id = ${summitId})`]

policy<Summit>(Summit, [
  {
    role: 'INTEGRATION_OFFICE',
    verbs: [
      'exportGuests',
      'planEventSurvey',
      'makeAttendanceList',
      'makeCertificates',
      'sendCertificates',
      'exportFigures',
      'saveDocumentation',
      'eraseDue',
    ],
    scope: (s) => [s.bodyId],
  },
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['recordAttendance'],
    scope: (s) => [s.bodyId],
    // of who registered it is noted as long as they are known by name
    when: (s, v) =>
      sql`((${s.sharesGuests} and ${s.partOfId} is not null) or (${s.kind} = 'STEERING_MEETING' and not ${s.withRegistration})
          or (${s.withRegistration} and ${s.startsAt} <= ${v.now}
            and not exists (select 1 from erasure gone where gone.summit_id = ${s.id} and gone.key = 'registrations')))
        and ${s.state} in ('ANNOUNCED', 'HELD')`,
  },
])
policy<Documentation>(Documentation, [
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['publishDocumentation', 'finaliseDocumentation', 'reopenDocumentation', 'withdrawDocumentation'],
    scope: (d) => bodyOf(d.summitId),
  },
])
policy<DocumentationFile>(DocumentationFile, [
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['removeDocumentationFile'],
    scope: (f) =>
      bodyOf(sql`(select told.summit_id from documentation told where told.id = ${f.documentationId})`),
  },
])
// how long things are kept holds for every event: the Kreis decides, not one municipality
policy<RetentionRule>(RetentionRule, [
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['setRetention'],
    scope: () => [sql`(select kreis.id from body kreis where kreis.district_id is null limit 1)`],
  },
])
// people are known to every Integrationsbuero, whatever event they came to
policy<Person>(Person, [
  { role: 'PERSON', verbs: ['erasePerson'], when: (_p, v) => v.holdsSomewhere('INTEGRATION_OFFICE') },
])
