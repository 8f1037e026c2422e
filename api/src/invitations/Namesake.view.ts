import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { namesakePlaces, type NamesakePlace } from '../contract/invitations.lists.js'
import { enumOf } from '../platform/index.js'

/** GraphQL enum of where a name stands already. */
export const NamesakePlaceEnum = enumOf(namesakePlaces, 'NamesakePlace', 'Where a name stands already.')

/** Somebody of the same name. */
@ObjectType({ description: 'Somebody of the same name who is invited to an event, or comes to it.' })
export class Namesake {
  @Field(() => NamesakePlaceEnum, { description: 'Where the name stands.' })
  place: NamesakePlace
  @Field(() => String, { description: 'The name, as it stands there.' })
  name: string
  @Field(() => String, { nullable: true, description: 'Organisation.' })
  organisation: string | null
  @Field(() => String, { nullable: true, description: 'Where they are written to.' })
  address: string | null
  @Field(() => String, { nullable: true, description: 'With whom they come.' })
  broughtBy: string | null
}

@InputType({ description: 'A name.' })
class NamesakeNameInput {
  @Field(() => String, { description: 'Given names.' })
  givenName: string
  @Field(() => String, { description: 'Family name.' })
  familyName: string
}

/** Whose names are looked for at an event. */
@InputType({ description: 'Whose names are looked for at an event.' })
export class NamesakesInput {
  @Field(() => ID, { description: 'The event.' })
  summitId: string
  @Field(() => [NamesakeNameInput], { description: 'The names.' })
  people: NamesakeNameInput[]
  @Field(() => String, { nullable: true, description: 'Address of the first of them.' })
  email?: string | null
}
