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

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Days left until the due day; negative when it has passed, null when there is none.',
  })
  daysLeft(): number | null {
    return value<number | null, Task>(({ parent, viewer }) => daysLeft(parent, viewer))
  }
}
