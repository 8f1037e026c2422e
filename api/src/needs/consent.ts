import { needsConsentVersion } from '../contract/needs.js'
import { clock, dayOf, sql, text, type Ctx, type Sql } from '../platform/index.js'
import { ConsentText } from './Need.js'

/** A consent given now, in the reader's language; its words are kept as they were read. */
export async function consentGiven(ctx: Ctx): Promise<{ version: number; locale: string; givenOn: string }> {
  const { locale } = ctx.viewer
  const words = `${text(locale, 'needs.consent.label')} ${text(locale, 'needs.consent.text')}`
  await ctx.db
    .createQueryBuilder()
    .insert()
    .into(ConsentText)
    .values({ version: needsConsentVersion, locale, text: words })
    .orIgnore()
    .execute()
  return { version: needsConsentVersion, locale, givenOn: dayOf(clock.now()) }
}

/** SQL of the words somebody agreed to. */
export const wordsAgreedTo = (consent: { version: Sql; locale: Sql }): Sql =>
  sql`(select said.text from consent_text said where said.version = ${consent.version} and said.locale = ${consent.locale})`
