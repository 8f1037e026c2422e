import { nameOf } from '../accounts/index.js'
import { isLocale } from '../contract/index.js'
import { draftInvitationsSchema, importInvitationsSchema } from '../contract/invitations.js'
import type { FileLineState } from '../contract/invitations.lists.js'
import { invitationPath } from '../contract/paths.js'
import { previewMail } from '../mail/index.js'
import { check, DomainError, may, runSql, sql, type Ctx } from '../platform/index.js'
import { Summit } from '../summits/index.js'
import { audienceSql } from './audience.js'
import { invitationBlocks } from './invitationBlocks.js'
import type { InvitationFile } from './InvitationFile.view.js'
import { checkFile } from './invitationFile.js'
import type { AudiencePreview, InvitationPreview } from './InvitationFigures.view.js'

/** What putting an audience on the list would do: the verb's own audience, counted. Null where the viewer may not. */
export async function previewAudience(ctx: Ctx, input: unknown): Promise<AudiencePreview | null> {
  const audience = check(draftInvitationsSchema, input)
  if (!(await plans(ctx, 'draftInvitations', audience.summitId))) return null
  const [counted] = await runSql<AudiencePreview>(
    ctx.db,
    ctx.viewer,
    sql`select count(*)::int as people, count(*) filter (where a.known is not null)::int as known,
        count(*) filter (where a.known is null and not a.reachable)::int as "withoutAddress",
        count(*) filter (where a.known is null and a.reachable)::int as fresh from (${audienceSql(audience)}) a`,
  )
  return counted ?? null
}

/** The invitation as it would be mailed in a language. Null where the viewer may not send it. */
export async function previewInvitation(
  ctx: Ctx,
  summitId: string,
  locale: string,
): Promise<InvitationPreview | null> {
  if (!(await plans(ctx, 'sendTestInvitation', summitId))) return null
  const summit = await ctx.db.findOneByOrFail(Summit, { id: summitId })
  return previewMail({
    template: 'invitations.invited',
    locale: isLocale(locale) ? locale : 'de',
    params: invitationBlocks(summit, invitationPath('…')),
  })
}

/** A file of people and what importing it would do. Null where the viewer may not. */
export async function previewFile(ctx: Ctx, input: unknown, after: number): Promise<InvitationFile | null> {
  const { summitId } = check(importInvitationsSchema, input)
  if (!(await plans(ctx, 'importInvitations', summitId))) return null
  const { lines, ...file } = await checkFile(ctx, input)
  const of = (state: FileLineState) => lines.filter((line) => line.state === state)
  const fresh = of('FRESH')
  const refused = of('REFUSED')
  const from = Math.max(0, after)
  return {
    ...file,
    rows: lines.length,
    fresh: fresh.length,
    known: of('KNOWN').length,
    refused: refused.length,
    lines: [...refused, ...lines.filter(({ state }) => state !== 'REFUSED')]
      .slice(from, from + 100)
      .map(({ givenName, familyName, ...line }) => ({
        ...line,
        name: nameOf({ title: '', givenName, familyName }),
      })),
  }
}

async function plans(ctx: Ctx, verb: string, summitId: string): Promise<boolean> {
  try {
    await may(ctx, verb, Summit, summitId, { lock: false })
    return true
  } catch (error) {
    if (error instanceof DomainError) return false
    throw error
  }
}
