import { registrationFormSchema, type RegistrationForm } from '../contract/registrationForm.js'
import { tellNeeds } from '../needs/index.js'
import { check, type Ctx } from '../platform/index.js'
import { enterRegistration, register, Registration, seating, setOwnBadge } from '../summits/index.js'
import { chooseWorkshop, wishWorkshops, WorkshopDraw, WorkshopSeat } from '../workshops/index.js'
import { keepAnswers } from './answerEventQuestions.js'

/** Keeps what a form asks beside who comes, each part by its own verb; a part that was not told stays as it is. What is
 * demanded may be answered later only where an office takes down what it is told. */
export async function fillForm(
  ctx: Ctx,
  registrationId: string,
  form: RegistrationForm,
  later = false,
): Promise<void> {
  const { answers, consent, keepSpecial, needs, itemIds, badge } = form
  if (badge) await setOwnBadge(ctx, registrationId, badge)
  if (answers) await keepAnswers(ctx, { registrationId, answers, consent, keepSpecial, later })
  if (needs) await tellNeeds(ctx, { registrationId, consent, needs })
  if (itemIds) await takeWorkshops(ctx, registrationId, itemIds)
}

/** Wishes while there is a draw to come, else the one workshop, also of who had chosen it before a draw was planned; who waits for a place chooses one when they have it. The mail about the registration is the one they get. */
async function takeWorkshops(ctx: Ctx, registrationId: string, itemIds: string[]): Promise<void> {
  const { summitId, state } = await ctx.db.findOneByOrFail(Registration, { id: registrationId })
  const draw = await ctx.db.findOneBy(WorkshopDraw, { summitId })
  const held = await ctx.db.existsBy(WorkshopSeat, { registrationId })
  if (draw && !draw.drawnAt && !held) await wishWorkshops(ctx, { registrationId, itemIds }, true)
  else if (state === 'CONFIRMED')
    await chooseWorkshop(ctx, { registrationId, itemId: itemIds[0] ?? null }, true)
}

interface WithForm {
  registration: { summitId: string }
  form: unknown
}

/**
 * Registers the viewer with everything the form asks: all of it, or nothing. Errors: those of `register`, `keepAnswers`, `tellNeeds`,
 * `wishWorkshops` and `chooseWorkshop`, by their own fields.
 */
export async function registerWithForm(ctx: Ctx, { registration, form }: WithForm): Promise<string> {
  const checked = check(registrationFormSchema, form)
  const id = await register(ctx, registration, seating({ answersFollow: checked.answers !== null }))
  await fillForm(ctx, id, checked)
  return id
}

/** The Integrationsbuero enters a registration with everything the form asks. Errors: as `enterRegistration` and `registerWithForm`. */
export async function enterWithForm(ctx: Ctx, { registration, form }: WithForm): Promise<string> {
  const checked = check(registrationFormSchema, form)
  const id = await enterRegistration(ctx, registration, checked.answers !== null)
  await fillForm(ctx, id, checked)
  return id
}
