import { Arg, Ctx, Field, FieldResolver, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { Document } from '../documents/index.js'
import { allowed, ref, sql, value, type Ctx as Context } from '../platform/index.js'
import { Summit } from '../summits/index.js'
import { confirmLetters } from './confirmLetters.js'
import { ConfirmLettersInput, MakeLettersInput, SetPostInput } from './inputs.js'
import { Invitation } from './Invitation.js'
import { makeLetters } from './makeLetters.js'
import { openLetter } from './openLetter.js'
import { setPost } from './setPost.js'

const needed = { description: 'What is needed for it.' }

/** What the code of a letter opens. */
@ObjectType({ description: 'What the code of a letter opens.' })
export class OpenedLetter {
  @Field(() => String, { description: 'Token of a link that answers the invitation.' })
  token: string
}

/** Invitations by letter. */
@Resolver()
export class LetterMutations {
  @Mutation(() => Document, {
    nullable: true,
    description: 'Has the letters of an event printed into a document.',
  })
  async makeLetters(
    @Ctx() ctx: Context,
    @Arg('input', () => MakeLettersInput, needed) input: MakeLettersInput,
  ): Promise<Document> {
    return ref(Document, await makeLetters(ctx, input))
  }

  @Mutation(() => Document, { nullable: true, description: 'Says that printed letters were posted.' })
  async confirmLetters(
    @Ctx() ctx: Context,
    @Arg('input', () => ConfirmLettersInput, needed) input: ConfirmLettersInput,
  ): Promise<Document> {
    return ref(Document, await confirmLetters(ctx, input))
  }

  @Mutation(() => Invitation, {
    nullable: true,
    description: 'Enters where somebody who is invited gets letters.',
  })
  async setPost(
    @Ctx() ctx: Context,
    @Arg('input', () => SetPostInput, needed) input: SetPostInput,
  ): Promise<Invitation> {
    return ref(Invitation, await setPost(ctx, input))
  }

  @Mutation(() => OpenedLetter, {
    description: 'Exchanges the code of a letter for the link of its invitation.',
  })
  async openLetter(
    @Ctx() ctx: Context,
    @Arg('code', () => String, { description: 'The code as it was typed.' }) code: string,
  ): Promise<OpenedLetter> {
    return { token: await openLetter(ctx, { code }) }
  }
}

/** What may be done with printed letters, and which are none any more. */
@Resolver(() => Document)
export class DocumentActions {
  @FieldResolver(() => [String], { description: 'What the viewer may do now.' })
  availableActions(): string[] {
    return value<string[], Document>(
      ({ parent }) =>
        sql`array_remove(array[case when ${allowed(Document, 'confirmLetters', parent)} then 'confirmLetters' end]::text[], null)`,
    )
  }

  @FieldResolver(() => Int, {
    description: 'Letters of it that were called back and must not be posted; 0 once they were posted.',
  })
  calledBack(): number {
    return value<number, Document>(
      ({ parent }) =>
        sql`(select count(*) from event_letter l where ${parent.kind} = 'LETTERS' and ${parent.handedOnOn} is null
          and l.id = any(${parent.items}) and l.state = 'cancelled')`,
    )
  }
}

/** What may be printed for an event. */
@Resolver(() => Summit)
export class SummitLetters {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'The sender that was last printed above an address; only for those who plan the event.',
  })
  letterSender(): string {
    return value<string, Summit>(
      ({ parent, viewer }) =>
        sql`(case when ${viewer.holds('INTEGRATION_OFFICE', parent.bodyId)} then
          (select d.options ->> 'sender' from document d where d.subject_entity = 'Summit' and d.kind = 'LETTERS' and d.options ? 'sender'
             and d.subject_id in (select s.id from summit s where s.body_id = ${parent.bodyId}) order by d.created_at desc limit 1) end)`,
    )
  }
}
