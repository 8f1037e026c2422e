import { FieldResolver, Int, Resolver } from 'type-graphql'
import { availableActionsSql, sql, value, type Sql } from '../platform/index.js'
import { dueAt } from './dueAt.js'
import { Reminder } from './Reminder.js'
import { Sending } from './Sending.js'
import { reminderMachine, sendingMachine } from './states.js'

/** How many mails of a sending are so. */
const mails = (sendingId: Sql, which: Sql): Sql =>
  sql`coalesce((select ${which} from sending_mail mail where mail.id = ${sendingId}), 0)`

/** What may be done with a sending, and how its mails stand. */
@Resolver(() => Sending)
export class SendingFields {
  @FieldResolver(() => [String], { description: 'What the viewer may do now.' })
  availableActions(): string[] {
    return value<string[], Sending>(({ parent }) => availableActionsSql(sendingMachine, parent))
  }

  @FieldResolver(() => Int, { description: 'Mails of it that have left.' })
  sent(): number {
    return value<number, Sending>(({ parent }) => mails(parent.id, sql`mail.sent`))
  }

  @FieldResolver(() => Int, { description: 'Mails of it that wait or are just being sent.' })
  waiting(): number {
    return value<number, Sending>(({ parent }) => mails(parent.id, sql`mail.waiting`))
  }

  @FieldResolver(() => Int, { description: 'Mails of it that nobody took.' })
  failed(): number {
    return value<number, Sending>(({ parent }) => mails(parent.id, sql`mail.failed`))
  }
}

/** What a reminder does, and when. */
@Resolver(() => Reminder)
export class ReminderFields {
  @FieldResolver(() => Date, {
    nullable: true,
    description: 'When it goes out; moves with the event unless its day is fixed.',
  })
  dueAt(): Date {
    return value<Date, Reminder>(({ parent }) => dueAt(parent))
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Mails it wrote; null while it has not begun.' })
  written(): number {
    return value<number, Reminder>(
      ({ parent }) => sql`(select s.written from sending s where s.reminder_id = ${parent.id})`,
    )
  }

  @FieldResolver(() => [String], { description: 'What the viewer may do now.' })
  availableActions(): string[] {
    return value<string[], Reminder>(({ parent }) => availableActionsSql(reminderMachine, parent))
  }
}
