import { In, Not } from 'typeorm'
import type { Ctx } from '../platform/index.js'
import { OrganisationText } from './OrganisationText.js'

/** Replaces an organisation's own descriptions; a language that is left out goes, with a machine's words for it. */
export async function describeOrganisation(
  ctx: Ctx,
  organisationId: string,
  descriptions: readonly { language: string; text: string }[],
): Promise<void> {
  const languages = descriptions.map(({ language }) => language)
  await ctx.db.delete(OrganisationText, { organisationId, language: Not(In(languages)) })
  if (descriptions.length === 0) return
  const rows = [...new Map(descriptions.map((one) => [one.language, one])).values()]
  await ctx.db.upsert(
    OrganisationText,
    rows.map(({ language, text }) => ({ organisationId, language, text, origin: 'AUTHOR' as const })),
    ['organisationId', 'language'],
  )
}
