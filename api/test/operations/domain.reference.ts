import type { GraphQLResolveInfo, GraphQLSchema } from 'graphql'
import type { DataSource } from 'typeorm'
import type { Reference } from './compare.js'
import { fields } from './domain.fields.js'
import { queries } from './domain.queries.js'
import type { View } from './domain.rows.js'
import { narrower, sees } from './domain.sees.js'

type Type = new () => { id: string }

/** Types that are compared field by field. */
export const compared = [
  'AgendaItem',
  'ApplicantReply',
  'Body',
  'CoApplicant',
  'CoSignature',
  'Committee',
  'Consultation',
  'CostItem',
  'Delegate',
  'DelegateInvitation',
  'DraftResolution',
  'GoalServed',
  'GroupMember',
  'GroupVote',
  'Meeting',
  'Membership',
  'Office',
  'Organisation',
  'OrganisationText',
  'Paper',
  'ParliamentaryGroup',
  'Person',
  'Proposal',
  'ProposalBody',
  'ProposalText',
  'Question',
  'Resolution',
  'RoleAssignment',
  'Route',
  'RouteTemplate',
  'Statement',
  'Task',
  'TemplateStation',
  'Transfer',
] as const

/** Ordinary resolvers for the compared types: columns as they are, relations by their ids, the rest as written above. */
export function domainReference(schema: GraphQLSchema, source: DataSource): Reference<View> {
  const reference: Reference<View> = { Query: queries }
  for (const name of compared) {
    const type = schema.getType(name)
    const metadata = source.entityMetadatas.find((one) => one.name === name)
    if (!type || !('getFields' in type) || !metadata) throw new Error(`${name} is no entity of the schema`)
    const own: Reference<View>[string] = { ...fields[name] }
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
