import * as bodies from './committees/bodies.resolver.js'
import * as committees from './committees/committees.resolver.js'
import * as goals from './goals/goals.resolver.js'
import type { ClassRef } from './platform/index.js'
import * as priorities from './priorities/priorities.resolver.js'
import * as steering from './steering/steering.resolver.js'

/** Every resolver class of every module; the schema is what they describe. */
export const resolvers: ClassRef[] = [
  bodies.BodyQueries,
  bodies.BodyFields,
  bodies.OfficeFields,
  committees.CommitteeQueries,
  committees.CommitteeFields,
  committees.CompositionFields,
  committees.SeatGroupFields,
  committees.SeatFields,
  committees.ParliamentaryGroupFields,
  goals.GoalQueries,
  goals.FieldOfActionFields,
  goals.GuidingGoalFields,
  goals.AnnualGoalFields,
  goals.MeasureFields,
  priorities.PriorityQueries,
  priorities.PriorityRoundFields,
  steering.SteeringQueries,
  steering.SeatGroupTexts,
  steering.ActorGroupFields,
]
