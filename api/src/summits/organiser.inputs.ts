import { GraphQLLocalDate } from 'graphql-scalars'
import { Field, ID, InputType, Int } from 'type-graphql'
import type { ToldBy } from '../contract/papers.lists.js'
import type { SummitKind } from '../contract/summits.lists.js'
import { ToldByEnum } from '../papers/index.js'
import { SummitKindEnum } from './enums.js'
import { RegisterInput } from './inputs.js'

/** An event that took place already. */
@InputType({ description: 'Enters an event that took place already.' })
export class EnterHeldSummitInput {
  @Field(() => ID, { description: 'The Kreis or municipality that invited.' })
  bodyId: string
  @Field(() => SummitKindEnum, { description: 'What sort of event it was.' })
  kind: SummitKind
  @Field(() => String, { description: 'Its name in German.' })
  title: string
  @Field(() => String, { nullable: true, description: 'What it was about, in German.' })
  about?: string
  @Field(() => String, { description: 'Where it took place: a house, a school.' })
  place: string
  @Field(() => ID, { nullable: true, description: 'The municipality it took place in.' })
  municipalityId?: string | null
  @Field(() => String, { nullable: true, description: 'Who hosted it.' })
  host?: string | null
  @Field(() => Date, { description: 'When it began.' })
  startsAt: Date
  @Field(() => Date, { description: 'When it ended.' })
  endsAt: Date
  @Field(() => ID, { nullable: true, description: 'The event it prepared or followed up.' })
  partOfId?: string | null
  @Field(() => Boolean, {
    nullable: true,
    description: 'Who had a place at the event it belongs to was expected here too; no unless told.',
  })
  sharesGuests?: boolean
  @Field(() => Int, { description: 'How many people were there.' })
  attendance: number
  @Field(() => ID, { nullable: true, description: 'The indicator of the goals it counts into.' })
  indicatorId?: string | null
}

/** Into which indicator an event counts. */
@InputType({ description: 'Into which indicator of the goals an event counts.' })
export class SetIndicatorInput {
  @Field(() => ID, { description: 'The event.' })
  summitId: string
  @Field(() => ID, { nullable: true, description: 'The indicator; null = none.' })
  indicatorId?: string | null
}

/** One point of a programme. */
@InputType({ description: 'One point of a programme.' })
export class ProgrammeItemInput {
  @Field(() => ID, { nullable: true, description: 'The point, if it is there already.' })
  id?: string | null
  @Field(() => Date, { description: 'When it begins.' })
  startsAt: Date
  @Field(() => Date, { nullable: true, description: 'When it ends.' })
  endsAt?: Date | null
  @Field(() => String, { description: 'What it is, in German.' })
  title: string
  @Field(() => String, { nullable: true, description: 'Who speaks or leads it.' })
  speaker?: string | null
  @Field(() => ID, { nullable: true, description: 'The field of action of a workshop; null = for all.' })
  fieldId?: string | null
  @Field(() => Int, { nullable: true, description: 'Places of a workshop; null = as many as come.' })
  capacity?: number | null
}

/** The programme as a whole. */
@InputType({ description: 'The programme of an event as a whole.' })
export class SetProgrammeInput {
  @Field(() => ID, { description: 'The event.' })
  id: string
  @Field(() => [ProgrammeItemInput], { description: 'All points; what is missing falls away.' })
  items: ProgrammeItemInput[]
}

/** A point of a programme in another language. */
@InputType({ description: 'A point of a programme in another language.' })
export class TranslateItemInput {
  @Field(() => ID, { description: 'The point.' })
  id: string
  @Field(() => String, { description: 'What it is; empty = it is read in German.' })
  title: string
}

/** What organisers wrote about an event, in another language. */
@InputType({ description: 'What organisers wrote about an event, in another language.' })
export class TranslateSummitInput {
  @Field(() => ID, { description: 'The event.' })
  id: string
  @Field(() => String, { description: 'The language (BCP 47).' })
  language: string
  @Field(() => String, { description: 'Its name; empty = it is read in German.' })
  title: string
  @Field(() => String, { description: 'What it is about; empty = it is read in German.' })
  about: string
  @Field(() => [TranslateItemInput], { description: 'Points of its programme.' })
  items: TranslateItemInput[]
}

/** A registration that was told. */
@InputType({
  description: 'A registration the Integrationsbuero was told; the first person is who can be reached.',
})
export class EnterRegistrationInput extends RegisterInput {
  @Field(() => ToldByEnum, { description: 'How it was told.' })
  toldBy: ToldBy
  @Field(() => String, {
    nullable: true,
    description: 'Address of the first person; this or the telephone is needed.',
  })
  email?: string | null
  @Field(() => String, { nullable: true, description: 'Telephone of the first person.' })
  phone?: string | null
  @Field(() => String, { description: 'Language the first person is written to in.' })
  locale: string
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'They are somebody else than those of their names who come already.',
  })
  somebodyElse: boolean
}

/** A cancellation that was told. */
@InputType({ description: 'Cancels for somebody who said so.' })
export class CancelOnBehalfInput {
  @Field(() => ID, { description: 'The registration.' })
  id: string
  @Field(() => String, { description: 'Why; told to them.' })
  reason: string
}

@InputType({ description: 'Something to be done for an event.' })
abstract class ChecklistFacts {
  @Field(() => ID, { nullable: true, description: 'Who does it; null = the Integrationsbuero.' })
  ownerId?: string | null
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Last day for it.' })
  dueOn?: string | null
}

/** Something more on a checklist. */
@InputType({ description: 'Puts something on the checklist of an event.' })
export class AddChecklistItemInput extends ChecklistFacts {
  @Field(() => ID, { description: 'The event.' })
  summitId: string
  @Field(() => String, { description: 'What is to be done.' })
  title: string
}

/** Something on a checklist, changed. */
@InputType({ description: 'Changes something on the checklist of an event.' })
export class ChangeChecklistItemInput extends ChecklistFacts {
  @Field(() => ID, { description: 'What is to be done.' })
  id: string
  @Field(() => String, {
    nullable: true,
    description: 'Its name; left out, one of the usual things keeps its own.',
  })
  title?: string | null
}

/** A name of a kind in one language. */
@InputType({ description: 'What a kind of event is called in one language.' })
export class EventKindNameInput {
  @Field(() => String, { description: 'The language (BCP 47).' })
  locale: string
  @Field(() => String, { description: 'The name.' })
  name: string
}

/** Names of a kind. */
@InputType({ description: 'Says what a kind of event is called here.' })
export class NameEventKindInput {
  @Field(() => ID, { description: 'The kind.' })
  id: string
  @Field(() => [EventKindNameInput], {
    description: 'Its names; a language that is left out has the usual one.',
  })
  names: EventKindNameInput[]
}
