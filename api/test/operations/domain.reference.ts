import type { GraphQLResolveInfo, GraphQLSchema } from 'graphql'
import type { DataSource } from 'typeorm'
import type { Reference } from './compare.js'
import { councilQueries } from './domain.council.js'
import { councilFields } from './domain.councilFields.js'
import { countQueries } from './domain.counts.js'
import { eventFields } from './domain.eventFields.js'
import { eventQueries } from './domain.events.js'
import { fields } from './domain.fields.js'
import { goalFields } from './domain.goalFields.js'
import { goalQueries } from './domain.goals.js'
import { queries } from './domain.queries.js'
import type { View } from './domain.rows.js'
import { narrower, sees } from './domain.rules.js'

type Type = new () => { id: string }

/** Types that are compared field by field. */
export const compared = [
  'ActorGroup',
  'ActorLink',
  'AdvancementPlan',
  'AgendaItem',
  'AnnualGoal',
  'ApplicantReply',
  'Body',
  'ChecklistItem',
  'ClosedPeriod',
  'CoApplicant',
  'CoSignature',
  'Committee',
  'Consultation',
  'CostItem',
  'CouncilFile',
  'Delegate',
  'DelegateInvitation',
  'DraftResolution',
  'FieldOfAction',
  'GoalServed',
  'GroupMember',
  'GroupVote',
  'GuidingGoal',
  'Implementation',
  'ImplementationReport',
  'Indicator',
  'Inquiry',
  'Invitation',
  'Measure',
  'Meeting',
  'Membership',
  'Milestone',
  'Minutes',
  'Offer',
  'OfferText',
  'Office',
  'Organisation',
  'OrganisationText',
  'Paper',
  'ParliamentaryGroup',
  'Participant',
  'Person',
  'PriorityRound',
  'Proposal',
  'ProposalBody',
  'ProposalText',
  'Question',
  'Recommendation',
  'Registration',
  'Report',
  'Resolution',
  'RoleAssignment',
  'Route',
  'RouteTemplate',
  'Seat',
  'Statement',
  'SteeringFunction',
  'SteeringTask',
  'Substitution',
  'Summit',
  'SummitGroup',
  'Survey',
  'Task',
  'TemplateStation',
  'Ticket',
  'Transfer',
  'ValueSource',
  'WorkshopItem',
] as const

/** Ordinary resolvers for the compared types: columns as they are, relations by their ids, the rest as written above. */
export function domainReference(schema: GraphQLSchema, source: DataSource): Reference<View> {
  const reference: Reference<View> = {
    Query: { ...queries, ...councilQueries, ...countQueries, ...eventQueries, ...goalQueries },
  }
  for (const name of compared) {
    const type = schema.getType(name)
    const metadata = source.entityMetadatas.find((one) => one.name === name)
    if (!type || !('getFields' in type) || !metadata) throw new Error(`${name} is no entity of the schema`)
    const own: Reference<View>[string] = {}
    for (const some of [fields, councilFields, eventFields, goalFields]) Object.assign(own, some[name])
    for (const field of Object.keys(type.getFields())) {
      const relation = metadata.relations.find(({ propertyName }) => propertyName === field)
      const column = metadata.columns.find(({ propertyName }) => propertyName === field)
      if (own[field]) continue
      if (relation) {
        const key = relation.joinColumns[0]?.databaseName
        const id = metadata.columns.find(
          (c) => c.databaseName === key && c.propertyName !== field,
        )?.propertyName
        own[field] = (row: never, _, v) => seen(v, relation.type as Type, row[id as never])
      } else if (column) own[field] = (row: never) => plain(row[field as never])
    }
    for (const [field, resolve] of Object.entries(own)) {
      const rule = narrower[`${name}.${field}`]
      if (rule)
        own[field] = (row: never, args: never, v: View, info: GraphQLResolveInfo) =>
          rule(v, row) ? resolve(row, args, v, info) : null
    }
    reference[name] = own
  }
  return reference
}

const plain = (value: unknown) => (value instanceof Date ? value.toISOString() : value)
function seen(v: View, type: Type, id: string | null): object | null {
  const row = v.rows.get(type, id)
  return row && sees(v, row) ? row : null
}
