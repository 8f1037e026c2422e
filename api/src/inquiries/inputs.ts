import { Field, ID, InputType, ObjectType } from 'type-graphql'

/** Files an inquiry. */
@InputType({ description: 'Files an inquiry to a committee.' })
export class FileInquiryInput {
  @Field(() => ID, { description: 'The committee.' })
  committeeId: string
  @Field(() => ID, { nullable: true, description: 'The Fraktion that asks; null for a member.' })
  groupId?: string | null
  @Field(() => String, { description: 'Language it is written in.' })
  language: string
  @Field(() => String, { description: 'Short title.' })
  title: string
  @Field(() => String, { description: 'The questions.' })
  question: string
  @Field(() => String, { description: 'Why they are asked.' })
  reason: string
}

/** Hands an inquiry to an office. */
@InputType({ description: 'Hands an inquiry to the office that is to answer it.' })
export class AssignInquiryInput {
  @Field(() => ID, { description: 'The inquiry.' })
  id: string
  @Field(() => ID, { description: 'The office, of the same body.' })
  officeId: string
}

/** Answers an inquiry. */
@InputType({ description: 'Answers an inquiry.' })
export class AnswerInquiryInput {
  @Field(() => ID, { description: 'The inquiry.' })
  id: string
  @Field(() => String, { description: 'The answer, in German.' })
  answer: string
}

/** A committee the viewer may file an inquiry to, and for whom. */
@ObjectType({ description: 'A committee the viewer may file an inquiry to, and for whom.' })
export class InquiryBeginning {
  @Field(() => ID, { description: 'Id of the committee.' })
  committeeId: string
  @Field(() => String, { description: 'Its name.' })
  committee: string
  @Field(() => String, { description: 'Name of its body.' })
  bodyName: string
  @Field(() => ID, { nullable: true, description: 'Id of the Fraktion; null as a member.' })
  groupId: string | null
  @Field(() => String, { nullable: true, description: 'Name of the Fraktion; null as a member.' })
  group: string | null
}
