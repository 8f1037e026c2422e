import * as v from 'valibot'
import {
  countField,
  dayField,
  filledField,
  idField,
  languageField,
  optionalField,
  reasonField,
  textField,
  webAddressField,
} from './fields.js'
import { costKinds, financialEffects, textOrigins, toldBy, waysIn } from './papers.lists.js'

/** Longest texts of a proposal. */
export const proposalLimits = { title: 150, what: 5000, why: 5000, forWhom: 2000 } as const

/** Begins a draft. Exactly one of organisation, Fraktion or office applies; with `toldBy` it is written down for someone. */
export const startDraftSchema = v.object({
  language: languageField,
  organisationId: v.nullish(idField, null),
  groupId: v.nullish(idField, null),
  officeId: v.nullish(idField, null),
  toldBy: v.nullish(v.picklist(toldBy, 'UNKNOWN_CHOICE'), null),
})

const range = v.pipe(
  v.object({ minEuro: countField(100_000_000), maxEuro: countField(100_000_000) }),
  v.forward(
    v.check((r) => r.maxEuro >= r.minEuro, 'RANGE_REVERSED'),
    ['maxEuro'],
  ),
)
const costItem = v.intersect([
  v.object({ kind: v.picklist(costKinds, 'UNKNOWN_CHOICE'), label: optionalField(200) }),
  range,
])
const goal = v.pipe(
  v.object({
    fieldId: v.nullish(idField, null),
    guidingGoalId: v.nullish(idField, null),
    annualGoalId: v.nullish(idField, null),
    measureId: v.nullish(idField, null),
  }),
  v.check((g) => Object.values(g).filter((id) => id !== null).length === 1, 'UNKNOWN_CHOICE'),
)

const budgetYear = v.pipe(
  v.number('INVALID_VALUE'),
  v.integer('INVALID_VALUE'),
  v.minValue(2000, 'NUMBER_TOO_SMALL'),
  v.maxValue(2100, 'NUMBER_TOO_LARGE'),
)

/** The fields of a draft; only those given are saved. */
export const draftFieldsSchema = v.object({
  title: v.optional(textField(proposalLimits.title)),
  what: v.optional(textField(proposalLimits.what)),
  why: v.optional(textField(proposalLimits.why)),
  forWhom: v.optional(textField(proposalLimits.forWhom)),
  language: v.optional(languageField),
  way: v.optional(v.nullable(v.picklist(waysIn, 'UNKNOWN_CHOICE'))),
  inhabitantName: v.optional(optionalField(200)),
  inhabitantAddress: v.optional(optionalField(500)),
  inhabitantConsent: v.optional(v.boolean('INVALID_VALUE')),
  bodyIds: v.optional(v.pipe(v.array(idField), v.maxLength(9, 'TOO_MANY'))),
  goals: v.optional(v.pipe(v.array(goal), v.maxLength(20, 'TOO_MANY'))),
  headcountMin: v.optional(v.nullable(countField(1_000_000))),
  headcountMax: v.optional(v.nullable(countField(1_000_000))),
  budgetFrom: v.optional(v.nullable(budgetYear)),
  budgetTo: v.optional(v.nullable(budgetYear)),
  costs: v.optional(v.pipe(v.array(costItem), v.maxLength(30, 'TOO_MANY'))),
})
/** The fields of a draft. */
export type DraftFields = v.InferOutput<typeof draftFieldsSchema>
/** Saves a draft. `revision` is the one the form was filled from. */
export const saveDraftSchema = v.object({
  id: idField,
  revision: countField(1_000_000_000),
  fields: draftFieldsSchema,
})

/** What a text must hold before it is handed in. */
export const completeTextSchema = v.object({
  title: filledField(proposalLimits.title),
  what: filledField(proposalLimits.what),
  why: filledField(proposalLimits.why),
  forWhom: filledField(proposalLimits.forWhom),
})

/** Such a text. */
export type CompleteText = v.InferOutput<typeof completeTextSchema>

/** Puts a file beside a draft. */
export const attachToProposalSchema = v.object({ proposalId: idField, fileId: idField })

/** Asks an organisation to apply together. */
export const inviteCoApplicantSchema = v.object({ proposalId: idField, organisationId: idField })
/** Answers such an invitation. */
export const answerCoApplicationSchema = v.object({ id: idField, accept: v.boolean('REQUIRED') })

/** A verb that needs a reason. */
export const withReasonSchema = v.object({ id: idField, reason: reasonField })
/** After nobody took it up: another way in. */
export const chooseAnotherWaySchema = v.object({
  id: idField,
  way: v.picklist(['SUGGESTION', 'PETITION'], 'UNKNOWN_CHOICE'),
  inhabitantName: optionalField(200),
  inhabitantAddress: optionalField(500),
  inhabitantConsent: v.optional(v.boolean('INVALID_VALUE'), false),
})

/** Sends a paper back to the applicants with questions. */
export const returnPaperSchema = v.object({
  id: idField,
  reason: reasonField,
  questions: v.pipe(v.array(filledField(2000)), v.minLength(1, 'REQUIRED'), v.maxLength(20, 'TOO_MANY')),
})
/** Answers the questions; a new version of the text that was saved goes along. */
export const answerQuestionsSchema = v.object({
  id: idField,
  answers: v.pipe(
    v.array(v.object({ questionId: idField, answer: filledField(4000) })),
    v.maxLength(20, 'TOO_MANY'),
  ),
})

/** Asks an office for the administration's statement. */
export const requestStatementSchema = v.object({
  id: idField,
  officeId: idField,
  coSigningOfficeIds: v.optional(v.pipe(v.array(idField), v.maxLength(10, 'TOO_MANY')), []),
  dueOn: dayField,
})
/** Delivers the statement with the text the body is to decide on. */
export const deliverStatementSchema = v.pipe(
  v.object({
    id: idField,
    text: filledField(20_000),
    draftResolution: filledField(10_000),
    effect: v.picklist(financialEffects, 'UNKNOWN_CHOICE'),
    minEuro: v.nullish(countField(1_000_000_000), null),
    maxEuro: v.nullish(countField(1_000_000_000), null),
    product: optionalField(100),
    account: optionalField(100),
    cover: optionalField(2000),
    isPublic: v.optional(v.boolean('INVALID_VALUE'), true),
  }),
  v.forward(
    v.check((s) => s.minEuro === null || s.maxEuro === null || s.maxEuro >= s.minEuro, 'RANGE_REVERSED'),
    ['maxEuro'],
  ),
)

/** Adds or replaces a translation of a handed-in version. */
export const translateTextSchema = v.object({
  proposalId: idField,
  version: countField(10_000),
  language: languageField,
  origin: v.picklist(textOrigins, 'UNKNOWN_CHOICE'),
  ...completeTextSchema.entries,
})

/** Number and address in the council's information system. */
export const externalReferenceSchema = v.object({
  id: idField,
  externalNumber: optionalField(100),
  externalUrl: webAddressField,
})
