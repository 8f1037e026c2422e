import * as v from 'valibot'
import { badgeFields } from './badges.js'
import { idField } from './fields.js'
import { longestDays } from './followup.lists.js'
import { needsField } from './needs.js'
import { answersField, choicesFit, mostQuestions, questionEntries } from './questions.js'
import { wishesField } from './workshops.js'

/** A question of an event; its answers may be erased before those of the others. */
const entries = {
  ...questionEntries,
  /** Days after the event its answers are kept at most; null = as the rule for all says. */
  keptDays: v.nullish(
    v.pipe(v.number('NOT_A_NUMBER'), v.integer('NOT_A_NUMBER'), v.minValue(1, 'NUMBER_TOO_SMALL')),
    null,
  ),
}
const daysFit = ({ special, keptDays }: { special: boolean; keptDays: number | null }) =>
  keptDays === null || keptDays <= longestDays[special ? 'needs' : 'answers']

/** Adds a question to what an event asks of those who register. */
export const addEventQuestionSchema = v.pipe(
  v.object({ summitId: idField, ...entries }),
  v.forward(v.partialCheck([['kind'], ['choices']], choicesFit, 'CHOICES_NEEDED'), ['choices']),
  v.forward(v.partialCheck([['special'], ['keptDays']], daysFit, 'NUMBER_TOO_LARGE'), ['keptDays']),
)
/** Changes it. */
export const changeEventQuestionSchema = v.pipe(
  v.object({ id: idField, ...entries }),
  v.forward(v.partialCheck([['kind'], ['choices']], choicesFit, 'CHOICES_NEEDED'), ['choices']),
  v.forward(v.partialCheck([['special'], ['keptDays']], daysFit, 'NUMBER_TOO_LARGE'), ['keptDays']),
)
/** Puts the questions of an event into another order: all that are asked, the first first. */
export const orderEventQuestionsSchema = v.object({
  summitId: idField,
  ids: v.pipe(v.array(idField), v.maxLength(mostQuestions, 'TOO_MANY')),
})
/** Takes over the questions another event asks. */
export const copyEventQuestionsSchema = v.object({ summitId: idField, fromId: idField })

/** Answers the questions of an event for a registration. */
export const answerEventQuestionsSchema = v.object({
  registrationId: idField,
  consent: v.boolean('REQUIRED'),
  answers: answersField,
  keepSpecial: v.optional(v.boolean(), false),
})

/**
 * What belongs to a registration beside who comes: answers, what is needed, workshops. A part that is not told stays as it is.
 * One consent for everything that is special: it is asked for once on the form.
 */
export const registrationFormSchema = v.pipe(
  v.object({
    answers: v.nullish(answersField, null),
    consent: v.boolean('REQUIRED'),
    /** Special answers stay as they were told. */
    keepSpecial: v.optional(v.boolean(), false),
    needs: v.nullish(needsField, null),
    /** Wishes while the draw is open, the dearest first; else the one workshop that is chosen. */
    itemIds: v.nullish(wishesField, null),
    /** What the badge of who registered says beside the name. */
    badge: v.nullish(v.object(badgeFields), null),
  }),
  v.forward(
    v.partialCheck(
      [['consent'], ['needs']],
      ({ consent, needs }) => consent || !needs?.length,
      'CONSENT_NEEDED',
    ),
    ['consent'],
  ),
)
/** What belongs to a registration beside who comes, as checked. */
export type RegistrationForm = v.InferOutput<typeof registrationFormSchema>
