import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver } from 'type-graphql'
import { mostSurveyOptions, mostSurveyQuestions } from '../contract/surveys.lists.js'
import {
  allowed,
  availableActionsSql,
  list,
  one,
  ref,
  sql,
  value,
  type Ctx as Context,
} from '../platform/index.js'
import { Document } from '../documents/index.js'
import { answerSurvey } from './answerSurvey.js'
import { closeSurvey, publishSurvey, withdrawSurvey } from './closeSurvey.js'
import {
  AnswerSurveyInput,
  ChangeSurveyInput,
  PrintSurveyCodesInput,
  PublishSurveyInput,
  WithdrawSurveyInput,
} from './inputs.js'
import { changeSurvey, discardSurvey } from './planSurvey.js'
import { printSurveyCodes } from './printSurveyCodes.js'
import { readSurveyLink } from './readSurveyLink.js'
import { surveyMachine } from './states.js'
import { Survey } from './Survey.js'
import { SurveyLink } from './SurveyLink.view.js'
import { SurveyOption, SurveyQuestion, SurveyText } from './SurveyQuestion.js'

const needed = { description: 'What is needed for it.' }
const theSurvey = { description: 'The survey.' }

/** Surveys. */
@Resolver()
export class SurveyQueries {
  @Query(() => Survey, { nullable: true, description: 'One survey.' })
  survey(@Arg('id', () => ID, { description: 'Opaque id.' }) _id?: string): Survey {
    return one<Survey>(Survey, ({ row, args }) => sql`${row.id} = ${args.get('id')}`)
  }

  @Query(() => SurveyLink, {
    nullable: true,
    description:
      'What a mailed link or a code from paper is good for; null for one nobody was given, or whose survey is closed.',
  })
  surveyLink(
    @Ctx() ctx: Context,
    @Arg('token', () => String, { description: 'The token of the link, or the code.' }) token: string,
  ): Promise<SurveyLink | null> {
    return readSurveyLink(ctx, token)
  }
}

/** What is known of a survey. */
@Resolver(() => Survey)
export class SurveyFields {
  @FieldResolver(() => String, {
    description: 'What it asks about, for the reader; German where it has no name in their language.',
  })
  title(): string {
    return value<string, Survey>(
      ({ parent, viewer }) => sql`coalesce(${parent.titles} ->> ${viewer.locale}::text, ${parent.title})`,
    )
  }

  @FieldResolver(() => [SurveyQuestion], { description: 'Its questions in order.' })
  questions(): SurveyQuestion[] {
    return list<SurveyQuestion, Survey>(
      SurveyQuestion,
      ({ row, parent }) => sql`${row.surveyId} = ${parent.id}`,
      ({ row }) => [{ by: row.position }],
      mostSurveyQuestions,
    )
  }

  @FieldResolver(() => Int, { description: 'Answers that wait to be counted with those of others.' })
  waiting(): number {
    return value<number, Survey>(
      ({ parent }) =>
        sql`coalesce((select b.waiting from survey_box_count b where b.survey_id = ${parent.id}), 0)`,
    )
  }

  @FieldResolver(() => [Document], {
    description: 'Codes that were printed, the latest first; only for those who plan it.',
  })
  codeSheets(): Document[] {
    return list<Document, Survey>(
      Document,
      ({ row, parent }) => [sql`${row.subjectEntity} = 'Survey'`, sql`${row.subjectId} = ${parent.id}`],
      ({ row }) => [{ by: row.createdAt, descending: true }],
      5,
    )
  }

  @FieldResolver(() => [String], { description: 'What the viewer may do now.' })
  availableActions(): string[] {
    return value<string[], Survey>(
      ({ parent }) =>
        sql`${availableActionsSql(surveyMachine, parent)} || array_remove(array[
          case when ${parent.state} = 'DRAFT' and ${allowed(Survey, 'changeSurvey', parent)} then 'changeSurvey' end,
          case when ${parent.state} = 'DRAFT' and ${allowed(Survey, 'discardSurvey', parent)} then 'discardSurvey' end,
          case when ${parent.state} = 'OPEN' and ${allowed(Survey, 'printSurveyCodes', parent)} then 'printSurveyCodes' end
        ]::text[], null)`,
    )
  }
}

/** What can be answered to a question, and what was. */
@Resolver(() => SurveyQuestion)
export class SurveyQuestionFields {
  @FieldResolver(() => [SurveyOption], { description: 'Answers to choose from, in order.' })
  options(): SurveyOption[] {
    return list<SurveyOption, SurveyQuestion>(
      SurveyOption,
      ({ row, parent }) => sql`${row.questionId} = ${parent.id}`,
      ({ row }) => [{ by: row.position }],
      mostSurveyOptions,
    )
  }

  @FieldResolver(() => [SurveyText], {
    description:
      'What people wrote, in random order: all for who plans it, what was published for everybody.',
  })
  texts(): SurveyText[] {
    return list<SurveyText, SurveyQuestion>(
      SurveyText,
      ({ row, parent }) => sql`${row.questionId} = ${parent.id}`,
      ({ row }) => [{ by: row.id }],
      500,
    )
  }
}

/** Preparing a survey, answering it, ending it, telling what came out. */
@Resolver()
export class SurveyMutations {
  @Mutation(() => Survey, { nullable: true, description: 'Changes what a survey asks.' })
  async changeSurvey(
    @Ctx() ctx: Context,
    @Arg('input', () => ChangeSurveyInput, needed) input: ChangeSurveyInput,
  ): Promise<Survey> {
    return ref(Survey, await changeSurvey(ctx, input))
  }

  @Mutation(() => ID, { description: 'Gives up a survey nobody was asked in; gives its id.' })
  discardSurvey(@Ctx() ctx: Context, @Arg('id', () => ID, theSurvey) id: string): Promise<string> {
    return discardSurvey(ctx, id)
  }

  @Mutation(() => Document, {
    nullable: true,
    description: 'Has codes to answer by printed, for those without an e-mail address.',
  })
  async printSurveyCodes(
    @Ctx() ctx: Context,
    @Arg('input', () => PrintSurveyCodesInput, needed) input: PrintSurveyCodesInput,
  ): Promise<Document> {
    return ref(Document, await printSurveyCodes(ctx, input))
  }

  @Mutation(() => Survey, {
    nullable: true,
    description: 'Answers a survey by its link or a code from paper, once and for good. Needs no account.',
  })
  async answerSurvey(
    @Ctx() ctx: Context,
    @Arg('input', () => AnswerSurveyInput, needed) input: AnswerSurveyInput,
  ): Promise<Survey> {
    return ref(Survey, await answerSurvey(ctx, input))
  }

  @Mutation(() => Survey, { nullable: true, description: 'Nobody answers any more; what waits is counted.' })
  async closeSurvey(@Ctx() ctx: Context, @Arg('id', () => ID, theSurvey) id: string): Promise<Survey> {
    return ref(Survey, await closeSurvey(ctx, id))
  }

  @Mutation(() => Survey, { nullable: true, description: 'Shows the result to everybody.' })
  async publishSurvey(
    @Ctx() ctx: Context,
    @Arg('input', () => PublishSurveyInput, needed) input: PublishSurveyInput,
  ): Promise<Survey> {
    return ref(Survey, await publishSurvey(ctx, input))
  }

  @Mutation(() => Survey, { nullable: true, description: 'Takes a published result back.' })
  async withdrawSurvey(
    @Ctx() ctx: Context,
    @Arg('input', () => WithdrawSurveyInput, needed) input: WithdrawSurveyInput,
  ): Promise<Survey> {
    return ref(Survey, await withdrawSurvey(ctx, input))
  }
}
