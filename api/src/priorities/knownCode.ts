import { wrongCodes } from '../accounts/index.js'
import type { Ctx } from '../platform/index.js'

/** A whole hall shares one network, and mistypes more than a club's room; of its many codes it still guesses none. */
const wrong = wrongCodes(200)

/** Looks a code up; whoever tries codes that nobody was given is refused after a while. Errors: TOO_MANY_ATTEMPTS. */
export async function knownCode<T>(ctx: Ctx, look: () => Promise<T | null>): Promise<T | null> {
  const sender = ctx.sender ?? ''
  await wrong.refuse(sender)
  const found = await look()
  if (!found) await wrong.count(sender)
  return found
}
