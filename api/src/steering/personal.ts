import { nothing, personal } from '../platform/index.js'

personal({
  // offices, groups and organisations, no person
  actor: nothing(),
  actor_link: nothing(),
  milestone: nothing(),
  recommendation: nothing(),
  steering_function: nothing(),
  steering_task: nothing(),
  workshop_item: nothing(),
})
