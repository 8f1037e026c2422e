import { advance } from '../audit/index.js'
import { idField } from '../contract/fields.js'
import { reopenMinutesSchema } from '../contract/minutes.js'
import { Meeting } from '../meetings/index.js'
import { check, clock, DomainError, may, signedIn, type Ctx } from '../platform/index.js'
import { askToSign, askToWrite, closeAsked, tellEffective } from './ask.js'
import { Minutes } from './Minutes.js'
import { requestMinutes } from './minutesDocument.js'
import { MinutesPart, MinutesSignature } from './MinutesNote.js'
import { signersOf, type Signer } from './signers.js'
import { keepObjections } from './objectToMinutes.js'
import { minutesMachine } from './states.js'

/**
 * Chair or keeper sign, each as herself. The first signature freezes facts and text, the second makes them effective. Errors:
 * MINUTES_MEETING_RUNS, MINUTES_SIGNED_BY_YOU, MINUTES_DUTY_SIGNED, MINUTES_EFFECTIVE.
 */
export async function signMinutes(ctx: Ctx, input: unknown): Promise<string> {
  const id = check(idField, input)
  await may(ctx, 'signMinutes', Minutes, id)
  const minutes = await ctx.db.findOneByOrFail(Minutes, { id })
  if (minutes.state === 'EFFECTIVE') throw new DomainError('MINUTES_EFFECTIVE')
  const { state } = await ctx.db.findOneByOrFail(Meeting, { id: minutes.meetingId })
  if (state !== 'CLOSED') throw new DomainError('MINUTES_MEETING_RUNS')
  const signers = await signersOf(ctx, minutes)
  const { round } = minutes
  const before = await ctx.db.findBy(MinutesSignature, { minutesId: id, round })
  const { personId, duty, name } = signingAs(signedIn(ctx), signers, before)
  if (minutes.state === 'DRAFT') {
    await freeze(ctx, minutes)
    await keepObjections(ctx, id)
  }
  await ctx.db.insert(MinutesSignature, {
    ...{ minutesId: id, round, duty, personId, name, signedAt: clock.now() },
  })
  if (minutes.state === 'DRAFT') {
    await advance(ctx, minutesMachine, id, 'signMinutes', { consequence: true })
    const left = signers.filter((one) => one.duty !== duty && one.personId !== personId)
    await askToSign(ctx, minutes, { by: name, people: left.map((one) => one.personId) })
    return id
  }
  await advance(ctx, minutesMachine, id, 'completeMinutes', {
    consequence: true,
    set: { effectiveAt: clock.now() },
  })
  await closeAsked(ctx, id)
  await tellEffective(ctx, minutes, await requestMinutes(ctx, id))
  return id
}

/** The duty somebody signs for: of two, the one nobody else could sign. */
function signingAs(me: string, signers: readonly Signer[], before: readonly MinutesSignature[]): Signer {
  if (before.some(({ personId }) => personId === me)) throw new DomainError('MINUTES_SIGNED_BY_YOU')
  const others = ({ duty }: Signer) =>
    signers.filter((one) => one.duty === duty && one.personId !== me).length
  const [own] = signers
    .filter(({ personId, duty }) => personId === me && before.every((one) => one.duty !== duty))
    .sort((a, b) => others(a) - others(b))
  if (!own) throw new DomainError('MINUTES_DUTY_SIGNED')
  return own
}

/** From now on they say what they say: the public part and the other are kept as they are. */
async function freeze(ctx: Ctx, { id, meetingId, round }: Minutes): Promise<void> {
  for (const isPublic of [true, false]) {
    const [row] = await ctx.db.query<{ content: object }[]>('select minutes_facts($1, $2) as content', [
      meetingId,
      isPublic,
    ])
    await ctx.db.insert(MinutesPart, {
      ...{ minutesId: id, round, isPublic, content: row?.content ?? {}, frozenAt: clock.now() },
    })
  }
}

/** Something has to be put right before the second signature: the minutes are a draft again, the first signature counts no more. */
export async function reopenMinutes(ctx: Ctx, input: unknown): Promise<string> {
  const { id, reason } = check(reopenMinutesSchema, input)
  await may(ctx, 'reopenMinutes', Minutes, id)
  const { state, round } = await ctx.db.findOneByOrFail(Minutes, { id })
  if (state === 'EFFECTIVE') throw new DomainError('MINUTES_EFFECTIVE')
  await advance(ctx, minutesMachine, id, 'reopenMinutes', { reason, set: { round: round + 1 } })
  await closeAsked(ctx, id)
  await askToWrite(ctx, id)
  return id
}
