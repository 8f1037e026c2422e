import { nothing, personal } from '../platform/index.js'

personal({
  registration: {
    person_id: ['registrations', 'reference', 'registrations'],
    organisation_id: ['registrations', 'belonging', 'registrations'],
    state: ['registrations', 'conduct', 'registrations'],
    told_by: ['registrations', 'conduct', 'reasons'],
    entered_by_id: ['registrations', 'reference', 'reasons'],
  },
  participant: {
    given_name: ['registrations', 'name', 'registrations'],
    family_name: ['registrations', 'name', 'registrations'],
    spoken_languages: ['registrations', 'language', 'spokenLanguages'],
    spoken_name: ['registrations', 'name', 'spokenLanguages'],
  },
  programme_item: {
    speaker: ['events', 'name', 'published'],
    ...nothing('title', 'translations'),
  },
  checklist_item: { owner_id: ['events', 'reference', 'account'], ...nothing('key', 'title') },
  summit: nothing(),
  named_kind: nothing(),
  retention_rule: nothing(),
})
