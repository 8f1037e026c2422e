import { summitPath } from '../contract/paths.js'
import { isImport, type Ctx } from '../platform/index.js'

/** Where a mail about somebody's place leads them. */
export interface Way {
  /** Path of a page, without its language. */
  link: string
  /** What opens it from a letter, where there is no e-mail address. */
  code?: string
}
/** Ways of their own to an event, by person; who has none is left out. */
export type FindWays = (ctx: Ctx, summitId: string, personIds: readonly string[]) => Promise<Map<string, Way>>
let find: FindWays | undefined

/** The module that invites says which guests have a link of their own: events do not know of it. Told once, at load. */
export function guestWays(own: FindWays): void {
  find = own
}

/**
 * Where mails about their places lead these guests: by a link of their own where they have one, for they need no account then; else
 * to the page of the event, or another one. One statement, however many they are.
 */
export async function waysFor(
  ctx: Ctx,
  summitId: string,
  personIds: readonly string[],
  page = summitPath(summitId),
): Promise<(personId: string) => Way> {
  // an import tells nobody, so nobody would ever hold its links
  const own =
    find && personIds.length > 0 && !isImport(ctx)
      ? await find(ctx, summitId, personIds)
      : new Map<string, Way>()
  return (personId) => own.get(personId) ?? { link: page }
}
