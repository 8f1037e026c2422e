import { nameOf, peopleWithAddresses } from '../accounts/index.js'
import { isLocale } from '../contract/index.js'
import { draftInvitationsSchema, invitationFileSchema, namesakesSchema } from '../contract/invitations.js'
import type { FileLineState, SendingKind } from '../contract/invitations.lists.js'
import { invitationPath } from '../contract/paths.js'
import { previewMail } from '../mail/index.js'
import { check, DomainError, may, runSql, sql, type Ctx } from '../platform/index.js'
import { Summit } from '../summits/index.js'
import { audienceSql } from './audience.js'
import { invitationBlocks } from './invitationBlocks.js'
import type { InvitationFile } from './InvitationFile.view.js'
import { checkFile, type CheckedLine } from './invitationFile.js'
import { namesakesOf } from './namesakesOf.js'
import { templateOf } from './sendInvitations.js'
import type { Namesake } from './Namesake.view.js'
import type { AudiencePreview, InvitationPreview } from './InvitationFigures.view.js'

/** What putting an audience on the list would do: the verb's own audience, counted. Null where the viewer may not. */
export async function previewAudience(ctx: Ctx, input: unknown): Promise<AudiencePreview | null> {
  const audience = check(draftInvitationsSchema, input)
  if (!(await mayPlan(ctx, 'draftInvitations', audience.summitId))) return null
  const [counted] = await runSql<AudiencePreview>(
    ctx.db,
    ctx.viewer,
    sql`select count(*)::int as people, count(*) filter (where a.known is not null)::int as known,
        count(*) filter (where a.known is null and not a.reachable)::int as "withoutAddress",
        count(*) filter (where a.known is null and a.reachable)::int as fresh from (${audienceSql(audience)}) a`,
  )
  return counted ?? null
}

/** The invitation or the reminder as it would be mailed in a language. Null where the viewer may not send it. */
export async function previewInvitation(
  ctx: Ctx,
  summitId: string,
  locale: string,
  kind: SendingKind,
): Promise<InvitationPreview | null> {
  if (!(await mayPlan(ctx, 'sendTestInvitation', summitId))) return null
  const summit = await ctx.db.findOneByOrFail(Summit, { id: summitId })
  return previewMail({
    template: templateOf(kind),
    locale: isLocale(locale) ? locale : 'de',
    params: invitationBlocks(summit, invitationPath('…')),
  })
}

/** A file of people and what importing it would do. Null where the viewer may not. */
export async function previewFile(ctx: Ctx, input: unknown, after: number): Promise<InvitationFile | null> {
  const which = check(invitationFileSchema, input)
  if (!(await mayPlan(ctx, 'importInvitations', which.summitId))) return null
  const { lines, ...file } = await checkFile(ctx, which)
  const of = (state: FileLineState) => lines.filter((line) => line.state === state)
  const [fresh, known, sameNames, refused] = [of('FRESH'), of('KNOWN'), of('SAME_NAME'), of('REFUSED')]
  const others = (one: CheckedLine) => one.addressOf !== null
  const plain = [...fresh, ...known].sort((a, b) => a.row - b.row)
  const from = Math.max(0, after)
  return {
    ...file,
    rows: lines.length,
    fresh: fresh.length,
    known: known.length,
    sameNames: sameNames.map(({ row }) => row),
    otherAddresses: [...sameNames, ...plain].filter(others).length,
    refused: refused.length,
    // what has to be looked at comes first
    lines: [...refused, ...sameNames, ...plain.filter(others), ...plain.filter((one) => !others(one))]
      .slice(from, from + 100)
      .map(({ givenName, familyName, ...line }) => ({
        ...line,
        name: nameOf({ title: '', givenName, familyName }),
      })),
  }
}

/** Who has the names of some people at an event already. Null where the viewer may not invite. */
export async function previewNamesakes(ctx: Ctx, input: unknown): Promise<Namesake[] | null> {
  const { summitId, people, email } = check(namesakesSchema, input)
  if (!(await mayPlan(ctx, 'invitePerson', summitId))) return null
  const [known] = email ? await peopleWithAddresses(ctx, [{ ...people[0], email }]) : []
  const found = await namesakesOf(
    ctx,
    summitId,
    people.map((one, at) => ({ ...one, personId: at === 0 ? (known?.id ?? null) : null })),
  )
  return found.flatMap(({ namesakes }) => namesakes)
}

/** Whether the viewer may do this with the event's list; a preview shows nothing to anybody else. */
export async function mayPlan(ctx: Ctx, verb: string, summitId: string): Promise<boolean> {
  try {
    await may(ctx, verb, Summit, summitId, { lock: false })
    return true
  } catch (error) {
    if (error instanceof DomainError) return false
    throw error
  }
}
