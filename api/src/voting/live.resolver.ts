import { Arg, ID, Resolver, Root, Subscription } from 'type-graphql'
import type { DataSource } from 'typeorm'
import { followChanges, type ChangedThing } from '../audit/index.js'
import { idField } from '../contract/fields.js'
import { Meeting } from '../meetings/index.js'
import { check, ref, type LiveCtx } from '../platform/index.js'

/** Meetings that things belong to. */
async function meetingsOf(source: DataSource, things: readonly ChangedThing[]): Promise<string[]> {
  const ids = (entity: string) =>
    things.filter((one) => one.entity === entity).map(({ entityId }) => entityId)
  const items = ids('AgendaItem')
  if (items.length === 0) return ids('Meeting')
  const found = await source.query<{ id: string }[]>(
    'select distinct meeting_id as id from agenda_item where id = any($1)',
    [items],
  )
  return [...ids('Meeting'), ...found.map(({ id }) => id)]
}
const meetingChanges = followChanges(meetingsOf)

/** Live updates of a meeting that is held. */
@Resolver()
export class MeetingLive {
  @Subscription(() => Meeting, {
    nullable: true,
    description:
      'A meeting as it stands, and again whenever somebody comes or goes, an item is called or a vote is taken.',
    subscribe: ({ args, context }) => {
      const { db, signal } = context as LiveCtx
      return meetingChanges(db.connection, check(idField, (args as { id: unknown }).id), signal)
    },
  })
  meetingChanged(
    @Root() id: string,
    @Arg('id', () => ID, { description: 'Opaque id.' }) _id: string,
  ): Meeting {
    return ref(Meeting, id)
  }
}
