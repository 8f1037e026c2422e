import { nothing, personal } from '../platform/index.js'

personal({
  // written for the strategy: offices and groups, no person
  actor_group: nothing(),
  annual_goal: nothing(),
  consideration: nothing(),
  field_of_action: nothing(),
  guiding_goal: nothing(),
  indicator: nothing(),
  measure: nothing(),
  measure_year: nothing(),
  earlier_wording: {
    replaced_by_id: ['goals', 'reference', 'account'],
    ...nothing('text', 'reason'),
  },
  reference_text: {
    // also of what happened at an event
    text: ['events', 'words', 'published'],
    ...nothing('part', 'language'),
  },
})
