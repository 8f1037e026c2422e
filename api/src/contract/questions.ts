import * as v from 'valibot'
import type { ErrorCode } from './errors.js'
import { filledField, idField, optionalField, textField } from './fields.js'
import { defaultLocale, locales, type Locale } from './locales.js'
import { questionKinds, yesOrNo, type QuestionKind } from './questions.lists.js'

/*
 * Questions that a form asks, and what an answer to them has to be. Said once for who types and for who checks; of whoever asks
 * (an event, a survey) nothing is known here.
 */

/** What must be known of a question to say whether it is asked and whether an answer fits. */
export interface Asked {
  id: string
  kind: QuestionKind
  required: boolean
  /** Keys of what can be chosen; none for questions that are answered in words or numbers. */
  choices: readonly string[]
  /** Asked only of who answered an earlier question with one of these. */
  onlyIf: { questionId: string; values: readonly string[] } | null
  /** Asked only of these groups of actors; of all when there are none. */
  actorGroupIds: readonly string[]
}

/** Answers by question: words, a number as typed, or keys of what was chosen. Nothing, or an empty list, is no answer. */
export type Answers = Readonly<Record<string, readonly string[]>>

/** Most letters of a line and of a text that answers, and the largest number. */
export const answerLimits = { SHORT_TEXT: 300, LONG_TEXT: 4000, NUMBER: 1_000_000 } as const
/** Fewest and most things to choose from. */
export const choiceLimits = { least: 2, most: 30 } as const
/** Most questions of one form. */
export const mostQuestions = 40

/** What is wrong with an answer: the code of a text under `errors`, with its parameters. */
export interface AnswerProblem {
  questionId: string
  code: ErrorCode
  params?: { limit: number }
}

/** Whether answers of a kind are chosen from a list of the question's own. */
export const isChoice = (kind: QuestionKind): boolean => kind === 'ONE_OF' || kind === 'SEVERAL_OF'
/** Whether another question may depend on one of this kind. */
export const mayDecide = (kind: QuestionKind): boolean => isChoice(kind) || kind === 'YES_NO'
/** What a question that others may depend on can be answered with. */
export const valuesOf = ({ kind, choices }: Pick<Asked, 'kind' | 'choices'>): readonly string[] =>
  kind === 'YES_NO' ? yesOrNo : choices

/**
 * The questions that are asked of somebody, given what they answered so far, in their order. Who was never asked the question
 * another one depends on is not asked that one either, whatever was typed before.
 */
export function askedOf<Q extends Asked>(
  questions: readonly Q[],
  answers: Answers,
  actorGroupId: string | null,
): Q[] {
  const asked = new Set<string>()
  return questions.filter(({ id, onlyIf, actorGroupIds }) => {
    const forGroup =
      actorGroupIds.length === 0 || (actorGroupId !== null && actorGroupIds.includes(actorGroupId))
    const forAnswer =
      onlyIf === null ||
      (asked.has(onlyIf.questionId) &&
        (answers[onlyIf.questionId] ?? []).some((value) => onlyIf.values.includes(value)))
    if (forGroup && forAnswer) asked.add(id)
    return forGroup && forAnswer
  })
}

/** Digits as they are written in Arabic and Persian, too. */
const latin = (text: string) =>
  text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))

type Read = { values: string[] } | { code: ErrorCode; params?: { limit: number } }

function readText(kind: 'SHORT_TEXT' | 'LONG_TEXT', [first = '']: readonly string[]): Read {
  const text = (kind === 'SHORT_TEXT' ? first.replace(/\s+/g, ' ') : first).trim()
  const limit = answerLimits[kind]
  return text.length > limit ? { code: 'TOO_LONG', params: { limit } } : { values: text ? [text] : [] }
}

function readNumber([first = '']: readonly string[]): Read {
  const typed = latin(first).replace(/\s/g, '')
  if (typed === '') return { values: [] }
  if (!/^\d{1,12}$/.test(typed)) return { code: 'NOT_A_NUMBER' }
  const limit = answerLimits.NUMBER
  return Number(typed) > limit
    ? { code: 'NUMBER_TOO_LARGE', params: { limit } }
    : { values: [String(Number(typed))] }
}

function readChoice({ kind, choices }: Asked, values: readonly string[]): Read {
  const chosen = new Set(values.filter((value) => value !== ''))
  const known = valuesOf({ kind, choices }).filter((value) => chosen.has(value))
  const fits = known.length === chosen.size && (kind === 'SEVERAL_OF' || known.length < 2)
  return fits ? { values: known } : { code: 'UNKNOWN_CHOICE' }
}

/** An answer as it is kept, or what is wrong with it; whether it is demanded is not looked at. */
export function readAnswer(question: Asked, values: readonly string[]): Read {
  switch (question.kind) {
    case 'SHORT_TEXT':
    case 'LONG_TEXT':
      return readText(question.kind, values)
    case 'NUMBER':
      return readNumber(values)
    default:
      return readChoice(question, values)
  }
}

/**
 * Checks all answers of somebody: those to questions that are not asked of them are dropped, one that is demanded is missed, and
 * everything that is wrong is named with its question.
 */
export function readAnswers(
  questions: readonly Asked[],
  answers: Answers,
  actorGroupId: string | null,
): { answers: Record<string, string[]>; problems: AnswerProblem[] } {
  const kept: Record<string, string[]> = {}
  const problems: AnswerProblem[] = []
  for (const question of askedOf(questions, answers, actorGroupId)) {
    const read = readAnswer(question, answers[question.id] ?? [])
    if ('code' in read) problems.push({ questionId: question.id, ...read })
    else if (read.values.length > 0) kept[question.id] = read.values
    else if (question.required)
      problems.push({
        questionId: question.id,
        code: isWritten(question.kind) ? 'REQUIRED' : 'UNKNOWN_CHOICE',
      })
  }
  return { answers: kept, problems }
}
const isWritten = (kind: QuestionKind) => !mayDecide(kind)

/** A question in one language: its words, what helps to answer it, and what its choices are called, in their order. */
export interface QuestionWords {
  locale: string
  text: string
  help: string | null
  choices: string[]
}

/** A question as somebody reads it. */
export interface ReadQuestion {
  text: string
  help: string | null
  choices: { value: string; label: string }[]
  /** The language the words are in: the reader's, or German where a translation is missing. */
  locale: Locale
}

/**
 * The words of a question for a reader; the whole question is in one language, so that nobody reads half of it. Leichte Sprache
 * falls back to German as all do.
 */
export function questionFor(
  { choices, words }: { choices: readonly string[]; words: readonly QuestionWords[] },
  locale: Locale,
): ReadQuestion {
  const of = (wanted: Locale) => words.find((one) => one.locale === wanted)
  const own = of(locale)
  const whole = own && own.text !== '' && choices.every((_, at) => own.choices[at])
  const shown = whole ? own : of(defaultLocale)
  return {
    text: shown?.text ?? '',
    help: shown?.help ?? null,
    choices: choices.map((value, at) => ({ value, label: shown?.choices[at] ?? value })),
    locale: whole ? locale : defaultLocale,
  }
}

const words = v.object({
  locale: v.picklist(locales, 'UNKNOWN_CHOICE'),
  text: textField(300),
  help: optionalField(600),
  choices: v.pipe(v.array(textField(200)), v.maxLength(choiceLimits.most, 'TOO_MANY')),
})
const german = v.object(
  {
    locale: v.literal(defaultLocale, 'REQUIRED'),
    text: filledField(300),
    help: optionalField(600),
    choices: v.pipe(v.array(filledField(200)), v.maxLength(choiceLimits.most, 'TOO_MANY')),
  },
  'REQUIRED',
)
const keyField = v.pipe(v.string('REQUIRED'), v.regex(/^[a-z0-9]{1,20}$/, 'INVALID_VALUE'))

/** What a question consists of, whoever asks it; German comes first. */
export const questionEntries = {
  kind: v.picklist(questionKinds, 'UNKNOWN_CHOICE'),
  required: v.boolean('REQUIRED'),
  special: v.boolean('REQUIRED'),
  choices: v.pipe(
    v.array(keyField),
    v.maxLength(choiceLimits.most, 'TOO_MANY'),
    v.check((keys) => new Set(keys).size === keys.length, 'INVALID_VALUE'),
  ),
  words: v.pipe(
    v.tupleWithRest([german], words, 'REQUIRED'),
    v.check((all) => new Set(all.map(({ locale }) => locale)).size === all.length, 'INVALID_VALUE'),
    v.transform((all): QuestionWords[] =>
      all.filter(({ text, choices }) => text !== '' || choices.some((label) => label !== '')),
    ),
  ),
  onlyIf: v.nullish(
    v.object({
      questionId: idField,
      values: v.pipe(
        v.array(v.string('REQUIRED')),
        v.minLength(1, 'UNKNOWN_CHOICE'),
        v.maxLength(30, 'TOO_MANY'),
      ),
    }),
    null,
  ),
  actorGroupIds: v.optional(v.pipe(v.array(idField), v.maxLength(30, 'TOO_MANY')), () => []),
}

/** A question whose choices fit its kind: at least two, each with German words, or none at all. */
export function choicesFit({ kind, choices }: { kind: QuestionKind; choices: readonly string[] }): boolean {
  return isChoice(kind) ? choices.length >= choiceLimits.least : choices.length === 0
}

/** Answers as they are sent. */
export const answersField = v.pipe(
  v.array(
    v.object({
      questionId: idField,
      values: v.pipe(
        v.array(v.pipe(v.string('REQUIRED'), v.maxLength(answerLimits.LONG_TEXT, 'TOO_LONG'))),
        v.maxLength(choiceLimits.most, 'TOO_MANY'),
      ),
    }),
  ),
  v.maxLength(mostQuestions, 'TOO_MANY'),
  v.transform((all): Answers =>
    Object.fromEntries(all.map(({ questionId, values }) => [questionId, values])),
  ),
)
