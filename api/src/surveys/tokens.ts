import { hashOf, wrongCodes } from '../accounts/index.js'
import { letterCodeLength, letterCodeOf } from '../contract/letters.js'
import { shuffled, type Ctx } from '../platform/index.js'

const wrong = wrongCodes()
/** Longest way a code is typed, with dashes and blanks; a link's token is far longer. */
const longestTyped = 20

/** The code somebody typed, as it was printed; null for the token of a link. */
const codeOf = (token: string): string | null => {
  const code = letterCodeOf(token)
  return token.length <= longestTyped && code.length === letterCodeLength ? code : null
}

/** What is kept of the token of a link, or of a code from paper. No row says which of the two it stands for. */
export function tokenHash(token: string): string {
  const code = codeOf(token)
  return hashOf(code === null ? token : `survey/${code}`)
}

/** Keeps new links or codes, in an order of their own: where one lies says nothing of whose it is, nor of where it was printed. */
export async function keepTokens(ctx: Ctx, surveyId: string, tokens: readonly string[]): Promise<void> {
  await ctx.db.query(
    'insert into survey_token (survey_id, token_hash) select $1, hash from unnest($2::text[]) hash',
    [surveyId, shuffled(tokens.map(tokenHash))],
  )
}

/** Looks a token up; whoever tries codes that nobody was given is refused after a while. Errors: TOO_MANY_ATTEMPTS. */
export async function knownToken<T>(
  ctx: Ctx,
  token: string,
  look: (hash: string) => Promise<T | null>,
): Promise<T | null> {
  const sender = ctx.sender ?? ''
  const typed = codeOf(token) !== null
  if (typed) await wrong.refuse(sender)
  const found = await look(tokenHash(token))
  if (!found && typed) await wrong.count(sender)
  return found
}
