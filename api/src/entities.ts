import { SeedRecord } from '../seed/SeedRecord.js'
import * as accounts from './accounts/index.js'
import * as committees from './committees/index.js'
import { goalGuards } from './goals/guards.sql.js'
import * as goals from './goals/index.js'
import type { ClassRef } from './platform/index.js'
import * as priorities from './priorities/index.js'
import * as steering from './steering/index.js'

/** Every entity of every module, bottom up. */
export const entities: ClassRef[] = [
  SeedRecord,
  accounts.Person,
  accounts.Organisation,
  committees.Body,
  committees.LegislativeTerm,
  committees.Committee,
  committees.Office,
  committees.InstitutionName,
  committees.ContactPerson,
  committees.ParliamentaryGroup,
  committees.GroupMember,
  committees.Composition,
  committees.SeatGroup,
  committees.Seat,
  committees.Membership,
  goals.FieldOfAction,
  goals.GuidingGoal,
  goals.AnnualGoal,
  goals.Indicator,
  goals.Measure,
  goals.Consideration,
  goals.ReferenceText,
  priorities.PriorityRound,
  priorities.PriorityTopic,
  steering.SteeringTask,
  steering.SteeringFunction,
  steering.ActorGroup,
  steering.ActorLink,
  steering.SeatGroupActor,
  steering.Recommendation,
  steering.WorkshopItem,
]

/** Constraints and functions that decorators cannot say: idempotent SQL, run after the tables exist. */
export const guards: string[] = [...goalGuards]
