import { GraphQLID } from 'graphql'
import { ArgsType, Field, Int, ObjectType, type ClassType } from 'type-graphql'

/** Arguments of every connection: `first` is bounded by the field (100 unless said otherwise). */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: 'Entries a page; 20 unless given, at most 100.' })
  first?: number
  @Field(() => String, {
    nullable: true,
    description: 'Cursor after which the page starts: endCursor of the page before.',
  })
  after?: string
}

/** Where a page ends and whether more follows. */
@ObjectType({ description: 'Where a page ends and whether more follows.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'More entries follow.' })
  hasNextPage: boolean
  @Field(() => String, {
    nullable: true,
    description: 'Cursor to continue after this page; null when the page is empty.',
  })
  endCursor: string | null
}

/** Makes the Edge and Connection types of an entity: `const { Connection } = connectionOf(Paper)`; both are named after it. */
export function connectionOf<T extends object>(type: ClassType<T>, name: string) {
  @ObjectType(`${name}Edge`, { description: `One ${name} of a page.` })
  class Edge {
    @Field(() => type, { description: 'The entry.' })
    node: T
    @Field(() => String, { description: 'Cursor of this entry.' })
    cursor: string
  }
  @ObjectType(`${name}Connection`, { description: `A page of ${name} entries.` })
  class Connection {
    @Field(() => [Edge], { description: 'The entries with their cursors.' })
    edges: Edge[]
    @Field(() => [type], { description: 'The entries alone.' })
    nodes: T[]
    @Field(() => PageInfo, { description: 'Where the page ends.' })
    pageInfo: PageInfo
    @Field(() => Int, { nullable: true, description: 'All matching entries, counted up to 1,000.' })
    totalCount: number | null
  }
  return { Edge, Connection }
}

/** The scalar every id is shown as. */
export const Id = GraphQLID
