import { Args, ArgsType, Field, Int, Query, Resolver } from 'type-graphql'
import { rows } from '../platform/index.js'
import { BodyRoutes, CommitteeRoutes } from './RouteFigures.view.js'
import { bodyRoutesSql, committeeRoutesSql } from './routeFigures.sql.js'

/** Narrows the figures of routes. */
@ArgsType()
export class RoutesArgs {
  @Field(() => String, { nullable: true, description: 'Official key of a municipality or of the Kreis.' })
  ags?: string
  @Field(() => Int, { nullable: true, description: 'Year in which the papers were handed in.' })
  year?: number
}

/** How papers went: figures of public papers, the same for whoever looks. */
@Resolver()
export class RouteFigures {
  @Query(() => [BodyRoutes], { description: 'How public papers went through the committees, body by body.' })
  bodyRoutes(@Args(() => RoutesArgs) _args?: RoutesArgs): BodyRoutes[] {
    return rows<BodyRoutes>(BodyRoutes, ({ args }) => bodyRoutesSql(args), 60)
  }

  @Query(() => [CommitteeRoutes], {
    description: 'How public papers went through the committees, committee by committee.',
  })
  committeeRoutes(@Args(() => RoutesArgs) _args?: RoutesArgs): CommitteeRoutes[] {
    return rows<CommitteeRoutes>(CommitteeRoutes, ({ args, viewer }) => committeeRoutesSql(args, viewer), 300)
  }
}
