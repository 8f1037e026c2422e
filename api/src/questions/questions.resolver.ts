import { FieldResolver, Int, Resolver } from 'type-graphql'
import {
  allowed,
  availableActionsSql,
  list,
  one,
  rows,
  sql,
  value,
  type Row,
  type Sql,
  type ViewerSql,
} from '../platform/index.js'
import { wordsAgreedTo } from '../needs/index.js'
import { Registration, Summit } from '../summits/index.js'
import { mostQuestions } from '../contract/questions.js'
import { AnswersConsent, EventAnswer } from './EventAnswer.js'
import { EventQuestion } from './EventQuestion.js'
import { questionMachine } from './states.js'
import { AnswerCount, QuestionCondition, QuestionText } from './views.js'
import { plansEvent } from './visibility.js'

const notOver = (summitId: Sql) =>
  sql`exists (select 1 from summit e where e.id = ${summitId} and e.state in ('DRAFT', 'ANNOUNCED'))`

/** What an event asks of those who register. */
@Resolver(() => Summit)
export class SummitQuestions {
  @FieldResolver(() => [EventQuestion], { description: 'What it asks of those who register, in order.' })
  questions(): EventQuestion[] {
    return list<EventQuestion, Summit>(
      EventQuestion,
      ({ row, parent }) => sql`${row.summitId} = ${parent.id} and ${row.state} = 'ASKED'`,
      ({ row }) => [{ by: row.position }],
      mostQuestions,
    )
  }

  @FieldResolver(() => [EventQuestion], {
    description: 'Questions that are not asked any more; none for who does not plan it.',
  })
  retiredQuestions(): EventQuestion[] {
    return list<EventQuestion, Summit>(
      EventQuestion,
      ({ row, parent }) => sql`${row.summitId} = ${parent.id} and ${row.state} = 'RETIRED'`,
      ({ row }) => [{ by: row.position }],
      mostQuestions,
    )
  }

  @FieldResolver(() => Boolean, { description: 'The viewer may change what it asks now.' })
  mayAskQuestions(): boolean {
    return value<boolean, Summit>(
      ({ parent }) =>
        sql`(${parent.state} in ('DRAFT', 'ANNOUNCED') and ${allowed(Summit, 'addEventQuestion', parent)})`,
    )
  }

  @FieldResolver(() => Boolean, {
    description: 'Somebody answered already, as far as the viewer may know: further questions are optional.',
  })
  hasAnswers(): boolean {
    return value<boolean, Summit>(
      ({ parent }) =>
        sql`exists (select 1 from event_answer a join event_question q on q.id = a.question_id where q.summit_id = ${parent.id})`,
    )
  }
}

/** Answers to a question of those who have a place. */
const counted = (q: Row<EventQuestion>, v: ViewerSql, what: Sql) =>
  sql`(select ${what} from event_answer a join registration r on r.id = a.registration_id
    where a.question_id = ${q.id} and r.state = 'CONFIRMED' and ${plansEvent(q.summitId, v)})`

/** The same, kept when the answers were erased. */
const kept = (q: Row<EventQuestion>, v: ViewerSql) =>
  sql`(${q.kept} is not null and ${plansEvent(q.summitId, v)})`

/** A question's words, what it depends on, and how it was answered. */
@Resolver(() => EventQuestion)
export class QuestionFields {
  @FieldResolver(() => [QuestionText], { description: 'Its words by language, German first.' })
  words(): QuestionText[] {
    return value<QuestionText[], EventQuestion>(({ parent }) => sql`${parent.texts}`)
  }

  @FieldResolver(() => QuestionCondition, {
    nullable: true,
    description: 'On which earlier answer it depends; null = it is asked of all.',
  })
  onlyIf(): QuestionCondition {
    return value<QuestionCondition, EventQuestion>(
      ({ parent }) =>
        sql`(case when ${parent.onlyIfId} is not null then jsonb_build_object('questionId', ${parent.onlyIfId}, 'values', to_jsonb(${parent.onlyIfValues})) end)`,
    )
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How many of the registrations with a place answered it; 0 for who does not plan the event; null when that was special, would tell of single people and is erased.',
  })
  answered(): number {
    return value<number, EventQuestion>(
      ({ parent, viewer }) =>
        sql`(case when ${kept(parent, viewer)} then (${parent.kept} ->> 'answered')::int else ${counted(parent, viewer, sql`count(*)::int`)} end)`,
    )
  }

  @FieldResolver(() => Boolean, {
    description: 'Somebody answered it, as far as the viewer may know: only its words can be changed.',
  })
  isAnswered(): boolean {
    return value<boolean, EventQuestion>(
      ({ parent }) => sql`exists (select 1 from event_answer a where a.question_id = ${parent.id})`,
    )
  }

  @FieldResolver(() => [AnswerCount], {
    description: 'How often each choice was taken; none for who does not plan the event.',
  })
  counts(): AnswerCount[] {
    return rows<AnswerCount, EventQuestion>(
      AnswerCount,
      ({ parent, viewer }) =>
        sql`select told.value, told.count from (
            select c.value, count(*)::int as count from event_answer a join registration r on r.id = a.registration_id
              cross join lateral unnest(a."values") as c(value)
              where a.question_id = ${parent.id} and r.state = 'CONFIRMED' and ${parent.kind} in ('ONE_OF', 'SEVERAL_OF', 'YES_NO')
                and ${parent.kept} is null and ${plansEvent(parent.summitId, viewer)} group by c.value
            union all select k.value, k.count from jsonb_to_recordset(${parent.kept} -> 'counts') as k(value text, count int)
              where ${kept(parent, viewer)}) told
          order by told.count desc nulls last, told.value`,
      30,
    )
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Sum of the numbers that were answered; null for other kinds and who does not plan the event.',
  })
  sum(): number {
    return value<number, EventQuestion>(({ parent, viewer }) => {
      const sum = sql`sum(case when ${parent.kind} = 'NUMBER' then a."values"[1]::bigint end)::int`
      return sql`(case when ${kept(parent, viewer)} then (${parent.kept} ->> 'sum')::int else ${counted(parent, viewer, sum)} end)`
    })
  }

  @FieldResolver(() => [String], {
    description: 'What was written, without names, the latest last; none for who does not plan the event.',
  })
  written(): string[] {
    return value<string[], EventQuestion>(({ parent, viewer }) =>
      counted(
        parent,
        viewer,
        sql`coalesce(array_agg(a."values"[1] order by r.rank) filter (where ${parent.kind} in ('SHORT_TEXT', 'LONG_TEXT')), '{}')`,
      ),
    )
  }

  @FieldResolver(() => [String], { description: 'What the viewer may do now.' })
  availableActions(): string[] {
    const unanswered = (q: Row<EventQuestion>) =>
      sql`not exists (select 1 from event_answer a where a.question_id = ${q.id}) and not exists (select 1 from event_question d where d.only_if_id = ${q.id})`
    return value<string[], EventQuestion>(
      ({
        parent,
      }) => sql`(case when ${notOver(parent.summitId)} then ${availableActionsSql(questionMachine, parent)} || array_remove(array[
        case when ${parent.state} = 'ASKED' and ${allowed(EventQuestion, 'changeEventQuestion', parent)} then 'changeEventQuestion' end,
        case when ${unanswered(parent)} and ${allowed(EventQuestion, 'removeEventQuestion', parent)} then 'removeEventQuestion' end]::text[], null) else '{}'::text[] end)`,
    )
  }
}

/** The words of a consent. */
@Resolver(() => AnswersConsent)
export class AnswersConsentWords {
  @FieldResolver(() => String, { description: 'The words they agreed to.' })
  text(): string {
    return value<string, AnswersConsent>(({ parent }) => wordsAgreedTo(parent))
  }
}

/** What was answered with a registration. */
@Resolver(() => Registration)
export class RegistrationAnswers {
  @FieldResolver(() => [EventAnswer], {
    description: 'What they answered; only they and the organisers see it.',
  })
  answers(): EventAnswer[] {
    return list<EventAnswer, Registration>(
      EventAnswer,
      ({ row, parent }) => sql`${row.registrationId} = ${parent.id}`,
      ({ row }) => [
        { by: sql`(select q.position from event_question q where q.id = ${row.questionId})`, nullable: true },
      ],
      mostQuestions,
    )
  }

  @FieldResolver(() => AnswersConsent, {
    nullable: true,
    description: 'That they agreed to special answers being kept.',
  })
  answersConsent(): AnswersConsent {
    return one<AnswersConsent, Registration>(
      AnswersConsent,
      ({ row, parent }) => sql`${row.registrationId} = ${parent.id}`,
    )
  }

  @FieldResolver(() => Boolean, { description: 'The viewer may answer what the event asks now.' })
  mayAnswerQuestions(): boolean {
    return value<boolean, Registration>(
      ({ parent }) =>
        sql`(${parent.state} in ('CONFIRMED', 'WAITLISTED', 'OFFERED') and ${allowed(Registration, 'answerEventQuestions', parent)})`,
    )
  }
}
