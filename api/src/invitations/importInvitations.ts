import { peopleFor, peopleForPost } from '../accounts/index.js'
import { changed, record } from '../audit/index.js'
import { importInvitationsSchema } from '../contract/invitations.js'
import type { FileDecision } from '../contract/invitations.lists.js'
import { discardFile } from '../files/index.js'
import { check, clock, invalid, may, type Ctx } from '../platform/index.js'
import { Summit } from '../summits/index.js'
import { checkFile, type CheckedLine } from './invitationFile.js'
import { takeOverAddresses } from './takeOverAddresses.js'

/**
 * Puts the people of a file on the list, as its preview said: rows with something wrong are left out, who is on the list stays as
 * they are. Who has the name of somebody that is there already is who the decisions say; without one for each such row nothing is
 * done. The file is thrown away. Errors: NOT_FOUND, FORBIDDEN; INVALID_INPUT on `file`, UNDECIDED_ROWS on `decisions`.
 */
export async function importInvitations(ctx: Ctx, input: unknown): Promise<string> {
  const { summitId, fileId, decisions } = check(importInvitationsSchema, input)
  await may(ctx, 'importInvitations', Summit, summitId)
  const { lines, missing } = await checkFile(ctx, { summitId, fileId })
  if (missing.length > 0) throw invalid('file', 'COLUMNS_MISSING')
  const decided = new Map(decisions.map(({ row, decision }) => [row, decision]))
  const doubtful = lines.filter(({ state }) => state === 'SAME_NAME')
  if (doubtful.some(({ row }) => !decided.has(row))) throw invalid('decisions', 'UNDECIDED_ROWS')
  const which = (decision: FileDecision) => doubtful.filter(({ row }) => decided.get(row) === decision)
  await takeOverAddresses(ctx, summitId, which('SAME_NEW_ADDRESS'))
  const fresh = [...lines.filter(({ state }) => state === 'FRESH'), ...which('OTHER')]
  const people = await peopleOf(ctx, fresh)
  await keepPost(ctx, fresh, people)
  const made = await ctx.db.query<{ id: string }[]>(
    `insert into invitation (summit_id, person_id, state, source, organisation, group_id, created_at, modified_at)
     select $1, l.person, 'DRAFT', 'FILE', l.organisation, l.of_group, $3, $3
       from jsonb_to_recordset($2) as l(person uuid, organisation text, of_group uuid)
     on conflict (summit_id, person_id) do nothing returning id`,
    [
      summitId,
      JSON.stringify(
        fresh.map((line, at) => ({
          person: people[at],
          organisation: line.organisation,
          of_group: line.groupId,
        })),
      ),
      clock.now(),
    ],
  )
  if (made.length > 0)
    await record(
      ctx,
      ...made.map(({ id }) => ({
        action: 'invitations.invitation.draft',
        entity: 'Invitation',
        entityId: id,
      })),
    )
  await discardFile(ctx, fileId)
  await changed(ctx, 'Summit', summitId)
  return summitId
}

/** Who the rows are, in their order: known by e-mail address, else by name and postal address. */
async function peopleOf(ctx: Ctx, lines: readonly CheckedLine[]): Promise<string[]> {
  const byMail = lines.flatMap(({ email, ...one }) => (email ? [{ ...one, email }] : []))
  const byPost = lines.flatMap(({ email, post, ...one }) => (!email && post ? [{ ...one, post }] : []))
  const mailed = await peopleFor(ctx, byMail)
  const posted = await peopleForPost(
    ctx,
    byPost.map(({ givenName, familyName, post, locale }) => ({ givenName, familyName, post, locale })),
  )
  return lines.map(({ email }) => String((email ? mailed : posted).shift()))
}

/** A postal address completes what is known of a person and replaces nothing. */
async function keepPost(ctx: Ctx, lines: readonly CheckedLine[], people: readonly string[]): Promise<void> {
  const posts = lines.flatMap(({ post }, at) => (post ? [{ id: people[at], post }] : []))
  if (posts.length === 0) return
  await ctx.db.query(
    `update person p set post = k.post from jsonb_to_recordset($1) as k(id uuid, post text) where p.id = k.id and p.post is null`,
    [JSON.stringify(posts)],
  )
}
