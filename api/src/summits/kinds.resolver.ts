import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver } from 'type-graphql'
import { summitKinds } from '../contract/summits.lists.js'
import { allowed, list, ref, rows, sql, value, type Ctx as Context } from '../platform/index.js'
import { NamedKind } from './NamedKind.js'
import { KindName } from './KindName.view.js'
import { nameEventKind } from './nameEventKind.js'
import { NameEventKindInput } from './organiser.inputs.js'
import { Summit } from './Summit.js'

/** Kinds of event with names of one's own. */
@Resolver(() => NamedKind)
export class EventKinds {
  @Query(() => [NamedKind], { description: 'The kinds of event, with what they are called here.' })
  eventKinds(): NamedKind[] {
    return list<NamedKind>(
      NamedKind,
      () => [],
      ({ row }) => [{ by: row.kind }],
      summitKinds.length,
    )
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Its own name in the viewer’s language; null = the usual one.',
  })
  name(): string {
    return value<string, NamedKind>(({ parent, viewer }) => sql`${parent.names} ->> ${viewer.locale}`)
  }

  @FieldResolver(() => [KindName], { description: 'Its own names, by language.' })
  ownNames(): KindName[] {
    return rows<KindName, NamedKind>(
      KindName,
      ({ parent }) =>
        sql`select own.key as locale, own.value as name from jsonb_each_text(${parent.names}) own order by own.key`,
      10,
    )
  }

  @FieldResolver(() => Boolean, { description: 'The viewer may say what it is called.' })
  mayName(): boolean {
    return value<boolean, NamedKind>(({ parent }) => allowed(NamedKind, 'nameEventKind', parent))
  }
}

/** What an event's kind is called. */
@Resolver(() => Summit)
export class SummitKindNames {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'What its kind is called here, in the viewer’s language; null = the usual name.',
  })
  kindName(): string {
    return value<string, Summit>(
      ({ parent, viewer }) =>
        sql`(select k.names ->> ${viewer.locale} from named_kind k where k.kind = ${parent.kind})`,
    )
  }
}

/** Naming kinds of event. */
@Resolver()
export class EventKindMutations {
  @Mutation(() => NamedKind, { nullable: true, description: 'Says what a kind of event is called here.' })
  async nameEventKind(
    @Ctx() ctx: Context,
    @Arg('input', () => NameEventKindInput, { description: 'What is needed for it.' })
    input: NameEventKindInput,
  ): Promise<NamedKind> {
    return ref(NamedKind, await nameEventKind(ctx, input))
  }
}
