import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import { ref, type Ctx as Context } from '../platform/index.js'
import { Registration, Summit } from '../summits/index.js'
import { answerEventQuestions } from './answerEventQuestions.js'
import { copyEventQuestions } from './copyEventQuestions.js'
import { EventQuestion } from './EventQuestion.js'
import { enterWithForm, registerWithForm } from './fillForm.js'
import {
  AddEventQuestionInput,
  AnswerEventQuestionsInput,
  ChangeEventQuestionInput,
  CopyEventQuestionsInput,
  EnterWithFormInput,
  OrderEventQuestionsInput,
  RegisterWithFormInput,
} from './inputs.js'
import {
  addEventQuestion,
  changeEventQuestion,
  moveEventQuestion,
  orderEventQuestions,
  removeEventQuestion,
} from './questionVerbs.js'
import { CopiedQuestions } from './views.js'

const needed = { description: 'What is needed for it.' }
const which = { description: 'The question.' }

/** What an event asks. */
@Resolver()
export class QuestionMutations {
  @Mutation(() => EventQuestion, { nullable: true, description: 'Adds a question to what an event asks.' })
  async addEventQuestion(
    @Ctx() ctx: Context,
    @Arg('input', () => AddEventQuestionInput, needed) input: AddEventQuestionInput,
  ): Promise<EventQuestion> {
    return ref(EventQuestion, await addEventQuestion(ctx, input))
  }

  @Mutation(() => EventQuestion, {
    nullable: true,
    description: 'Changes a question; once it was answered only its words, and that it is optional.',
  })
  async changeEventQuestion(
    @Ctx() ctx: Context,
    @Arg('input', () => ChangeEventQuestionInput, needed) input: ChangeEventQuestionInput,
  ): Promise<EventQuestion> {
    return ref(EventQuestion, await changeEventQuestion(ctx, input))
  }

  @Mutation(() => Summit, { nullable: true, description: 'Puts the questions into another order.' })
  async orderEventQuestions(
    @Ctx() ctx: Context,
    @Arg('input', () => OrderEventQuestionsInput, needed) input: OrderEventQuestionsInput,
  ): Promise<Summit> {
    return ref(Summit, await orderEventQuestions(ctx, input))
  }

  @Mutation(() => EventQuestion, {
    nullable: true,
    description: 'A question is not asked any more; what was answered stays.',
  })
  async retireEventQuestion(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, which) id: string,
  ): Promise<EventQuestion> {
    return ref(EventQuestion, await moveEventQuestion(ctx, 'retireEventQuestion', id))
  }

  @Mutation(() => EventQuestion, { nullable: true, description: 'A question is asked again.' })
  async askEventQuestionAgain(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, which) id: string,
  ): Promise<EventQuestion> {
    return ref(EventQuestion, await moveEventQuestion(ctx, 'askEventQuestionAgain', id))
  }

  @Mutation(() => Summit, { nullable: true, description: 'Removes a question nobody answered.' })
  async removeEventQuestion(@Ctx() ctx: Context, @Arg('id', () => ID, which) id: string): Promise<Summit> {
    return ref(Summit, await removeEventQuestion(ctx, id))
  }

  @Mutation(() => CopiedQuestions, { description: 'Takes over what another event asks.' })
  async copyEventQuestions(
    @Ctx() ctx: Context,
    @Arg('input', () => CopyEventQuestionsInput, needed) input: CopyEventQuestionsInput,
  ): Promise<CopiedQuestions> {
    const { summitId, leftOut } = await copyEventQuestions(ctx, input)
    return { summit: ref(Summit, summitId), leftOut }
  }
}

/** Filling in the form of an event. */
@Resolver()
export class FormMutations {
  @Mutation(() => Registration, {
    nullable: true,
    description: 'Answers the questions of an event, in place of what was answered before.',
  })
  async answerEventQuestions(
    @Ctx() ctx: Context,
    @Arg('input', () => AnswerEventQuestionsInput, needed) input: AnswerEventQuestionsInput,
  ): Promise<Registration> {
    return ref(Registration, await answerEventQuestions(ctx, input))
  }

  @Mutation(() => Registration, {
    nullable: true,
    description: 'Registers oneself and others with everything the form asks: all of it, or nothing.',
  })
  async registerWithForm(
    @Ctx() ctx: Context,
    @Arg('input', () => RegisterWithFormInput, needed) input: RegisterWithFormInput,
  ): Promise<Registration> {
    return ref(Registration, await registerWithForm(ctx, input))
  }

  @Mutation(() => Registration, {
    nullable: true,
    description: 'The Integrationsbuero enters a registration with everything the form asks.',
  })
  async enterWithForm(
    @Ctx() ctx: Context,
    @Arg('input', () => EnterWithFormInput, needed) input: EnterWithFormInput,
  ): Promise<Registration> {
    return ref(Registration, await enterWithForm(ctx, input))
  }
}
