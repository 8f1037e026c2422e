import { Field, ID, InputType, Int } from 'type-graphql'
import { ResolutionKindEnum } from '../committees/index.js'
import type { ResolutionKind } from '../contract/procedure.lists.js'
import type { AgendaItemKind } from '../contract/meetings.lists.js'
import { AgendaItemKindEnum } from './enums.js'

/** Pulls what waits onto an agenda. */
@InputType({ description: 'Pulls the stations that wait onto a draft agenda.' })
export class PullAgendaInput {
  @Field(() => ID, { description: 'The meeting.' })
  id: string
  @Field(() => [ID], { nullable: true, description: 'The stations; all that wait unless told.' })
  consultationIds?: string[] | null
}

/** Adds an item that deals with no paper. */
@InputType({ description: 'Adds an item that deals with no paper.' })
export class AddAgendaItemInput {
  @Field(() => ID, { description: 'The meeting.' })
  id: string
  @Field(() => String, { description: 'How the agenda names it.' })
  title: string
  @Field(() => AgendaItemKindEnum, { nullable: true, description: 'What it is; something else unless told.' })
  kind?: AgendaItemKind
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is dealt with in public; as the rules of the committees say unless told.',
  })
  isPublic?: boolean | null
}

/** Which kind of resolution an item asks for. */
@InputType({ description: 'Which kind of resolution an item asks for.' })
export class SetResolutionKindInput {
  @Field(() => ID, { description: 'The item.' })
  id: string
  @Field(() => ResolutionKindEnum, { description: 'The kind of resolution.' })
  resolutionKind: ResolutionKind
}

/** One item in its place. */
@InputType({ description: 'One item in its place.' })
class PlacedItemInput {
  @Field(() => ID, { description: 'The item.' })
  id: string
  @Field(() => Boolean, { description: 'Whether it is dealt with in public.' })
  isPublic: boolean
  @Field(() => ID, { nullable: true, description: 'The item it is part of.' })
  parentId?: string | null
}

/** The whole order of an agenda. */
@InputType({ description: 'The whole order of a draft agenda.' })
export class OrderAgendaInput {
  @Field(() => ID, { description: 'The meeting.' })
  id: string
  @Field(() => Int, { description: 'Revision of the agenda it follows from.' })
  revision: number
  @Field(() => [PlacedItemInput], { description: 'All items on the agenda.' })
  items: PlacedItemInput[]
}

/** That a meeting was made known to the public. */
@InputType({ description: 'That a meeting was made known to the public, and where it can be seen.' })
export class AnnounceMeetingInput {
  @Field(() => ID, { description: 'The meeting.' })
  id: string
  @Field(() => String, { description: 'Day on which it was made known (YYYY-MM-DD).' })
  announcedOn: string
  @Field(() => String, { description: 'Where: an official gazette, a notice board, a page.' })
  medium: string
  @Field(() => String, { nullable: true, description: 'Address where it can be read.' })
  url?: string | null
  @Field(() => ID, {
    nullable: true,
    description: 'A photo or a scan of it, a file of one’s own. Everybody sees it.',
  })
  fileId?: string | null
}

/** Invites to a meeting. */
@InputType({ description: 'Invites to a meeting.' })
export class InviteToMeetingInput {
  @Field(() => ID, { description: 'The meeting.' })
  id: string
  @Field(() => String, {
    nullable: true,
    description: 'Why it is urgent, where only the urgent period is kept; the invitation states it.',
  })
  urgentReason?: string | null
}

/** Has the documents of an agenda made anew. */
@InputType({ description: 'Has the documents of an agenda that could not be made, made anew.' })
export class RemakeAgendaInput {
  @Field(() => ID, { description: 'The meeting.' })
  id: string
  @Field(() => ID, { description: 'The version of its agenda.' })
  versionId: string
}

/** Adds to an agenda that was sent. */
@InputType({ description: 'Adds a station or a free item to an agenda that was sent.' })
export class AddToAgendaInput {
  @Field(() => ID, { description: 'The meeting.' })
  id: string
  @Field(() => ID, { nullable: true, description: 'The station; none for a free item.' })
  consultationId?: string | null
  @Field(() => String, { nullable: true, description: 'How the agenda names it; as the paper unless told.' })
  title?: string | null
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it is dealt with in public; as the station is, or as the rules of the committees say, unless told.',
  })
  isPublic?: boolean | null
  @Field(() => String, {
    nullable: true,
    description: 'Why it is only laid on the table, once the period for additions is over.',
  })
  tableReason?: string | null
}
