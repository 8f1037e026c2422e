import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver } from 'type-graphql'
import { allowed, one, ref, sql, value, type Ctx as Context } from '../platform/index.js'
import { Summit } from '../summits/index.js'
import { OpenSurveyInput, Survey } from '../surveys/index.js'
import { openSurvey, planEventSurvey } from './eventSurvey.js'

/** The survey about an event. */
@Resolver(() => Summit)
export class SummitSurvey {
  @FieldResolver(() => Survey, { nullable: true, description: 'The survey of those who were there.' })
  survey(): Survey {
    return one<Survey, Summit>(
      Survey,
      ({ row, parent }) => sql`${row.subjectEntity} = 'Summit' and ${row.subjectId} = ${parent.id}`,
    )
  }

  @FieldResolver(() => Boolean, { description: 'The viewer may plan a survey about it.' })
  mayPlanSurvey(): boolean {
    return value<boolean, Summit>(
      ({ parent }) =>
        sql`(${parent.state} <> 'CALLED_OFF' and ${allowed(Summit, 'planEventSurvey', parent)} and not exists (
          select 1 from survey asked where asked.subject_entity = 'Summit' and asked.subject_id = ${parent.id}))`,
    )
  }
}

/** What a survey is about. */
@Resolver(() => Survey)
export class SurveyEvent {
  @FieldResolver(() => Summit, { nullable: true, description: 'The event it asks about.' })
  summit(): Summit {
    return one<Summit, Survey>(
      Summit,
      ({ row, parent }) => sql`${row.id} = ${parent.subjectId} and ${parent.subjectEntity} = 'Summit'`,
    )
  }
}

/** Asking those who were at an event. */
@Resolver()
export class EventSurveyMutations {
  @Mutation(() => Survey, {
    nullable: true,
    description: 'Plans a survey about an event, with the standard questions.',
  })
  async planEventSurvey(
    @Ctx() ctx: Context,
    @Arg('summitId', () => ID, { description: 'The event.' }) summitId: string,
  ): Promise<Survey> {
    return ref(Survey, await planEventSurvey(ctx, summitId))
  }

  @Mutation(() => Survey, {
    nullable: true,
    description: 'Opens a survey and mails everybody who was there a link.',
  })
  async openSurvey(
    @Ctx() ctx: Context,
    @Arg('input', () => OpenSurveyInput, { description: 'What is needed for it.' }) input: OpenSurveyInput,
  ): Promise<Survey> {
    return ref(Survey, await openSurvey(ctx, input))
  }
}
