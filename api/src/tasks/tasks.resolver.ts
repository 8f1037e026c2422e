import { Args, FieldResolver, Int, Query, Resolver } from 'type-graphql'
import { page, PageArgs, sql, value } from '../platform/index.js'
import { daysLeft, deskOrder, Task } from './Task.js'
import { TaskConnection } from './TaskConnection.js'

/** The viewer's desk. */
@Resolver()
export class TaskQueries {
  @Query(() => TaskConnection, {
    description: 'What waits for the viewer: by name, by seat or by a role; what is due first comes first.',
  })
  myTasks(@Args(() => PageArgs) _args?: PageArgs): TaskConnection {
    return page<Task, TaskConnection>(
      Task,
      ({ row }) => sql`${row.closedAt} is null`,
      ({ row }) => deskOrder(row),
    )
  }
}

/** What is computed of a task. */
@Resolver(() => Task)
export class TaskFields {
  @FieldResolver(() => String, {
    description: 'Name or title of the thing, in the viewer’s language where it has one there.',
  })
  title(): string {
    return value<string, Task>(
      ({ parent, viewer }) => sql`coalesce(${parent.words} ->> ${viewer.locale}, ${parent.title})`,
    )
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Who is away and whose task it is, by name, where the viewer sees it as who stands in alone.',
  })
  inPlaceOf(): string | null {
    return value<string | null, Task>(({ parent, viewer }) =>
      viewer.signedIn(sql`(select n.name from unnest(${viewer.lent}) l join person_name n on n.id = split_part(l, '=', 2)::uuid
        where split_part(l, '=', 1) = any(${parent.assignees}) and not exists (
          select from unnest(${parent.assignees}) a where a = any(${viewer.roles} || array['DESK@' || ${viewer.person}::text])
            and not exists (select from unnest(${viewer.lent}) away where split_part(away, '=', 1) = a)) limit 1)`),
    )
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Days left until the due day; negative when it has passed, null when there is none.',
  })
  daysLeft(): number | null {
    return value<number | null, Task>(({ parent, viewer }) => daysLeft(parent, viewer))
  }
}
