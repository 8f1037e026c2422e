import { Arg, Extensions, ID, Resolver, Root, Subscription } from 'type-graphql'
import type { DataSource } from 'typeorm'
import { followChanges, type ChangedThing } from '../audit/index.js'
import { idField } from '../contract/fields.js'
import { Meeting } from '../meetings/index.js'
import { check, isUuid, ref, type EyesOf, type LiveCtx } from '../platform/index.js'

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

/** Somebody who is signed in, and nobody in particular: no row is theirs. */
const SOMEBODY = '00000000-0000-0000-0000-000000000000'

/**
 * Everybody in the room is told the same, read with the rights that concern the meeting and nothing else of who they are: as members,
 * as its chair, as its clerk. Rights only ever add to what is seen, so nobody is shown more by having fewer. Whoever is not in the room
 * keeps their own eyes.
 */
const roomEyes: EyesOf = async ({ viewer, db }, { id }) => {
  if (viewer.kind !== 'person' || typeof id !== 'string' || !isUuid(id)) return viewer
  const [found] = await db.query<{ committees: string[]; body: string }[]>(
    `select m.body_id as body, array(select c.committee_id::text from meeting_committee c where c.meeting_id = m.id) as committees
     from meeting m where m.id = $1`,
    [id],
  )
  const concerns = new Set(['*', found?.body, ...(found?.committees ?? [])])
  const roles = viewer.roles.filter((held) => concerns.has(held.split('@')[1]))
  const isInside = roles.some((held) => /^(MEMBER|CHAIR|KEEPER|CLERK)@/.test(held))
  return isInside ? { ...viewer, personId: SOMEBODY, organisationIds: [], seatIds: [], roles } : viewer
}

/** Live updates of a meeting that is held. */
@Resolver()
export class MeetingLive {
  @Extensions({ eyes: roomEyes })
  @Subscription(() => Meeting, {
    nullable: true,
    description:
      'A meeting as it stands, and again whenever somebody comes or goes, an item is called or a vote is taken. Everybody in the room is told the same: what is the viewer’s own is asked for by a query.',
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
