import type { Locale } from '../contract/index.js'
import type { Ctx } from '../platform/index.js'

/** Whom a message goes to, as it is frozen into the message. */
export interface Recipient {
  personId?: string | null
  name: string
  locale: Locale
  /** E-mail address; without one the message becomes a letter. */
  email?: string | null
  /** Lines of the postal address. */
  post?: string | null
}

type Lookup = (ctx: Ctx, personIds: readonly string[]) => Promise<Recipient[]>
let lookup: Lookup | undefined

/** The module that knows people says how an id becomes an address. Told once, at load: mail stands below it and cannot ask. */
export function addressBook(find: Lookup): void {
  lookup = find
}

/** The recipients of these people; who is unknown is left out. */
export async function recipientsOf(ctx: Ctx, personIds: readonly string[]): Promise<Recipient[]> {
  if (personIds.length === 0) return []
  if (!lookup) throw new TypeError('No module has told mail how to find people (addressBook).')
  return lookup(ctx, personIds)
}
