import { peopleWithAddresses, peopleWithPost, postKey } from '../accounts/index.js'
import { importInvitationsSchema } from '../contract/invitations.js'
import type { FileColumn, FileLineState } from '../contract/invitations.lists.js'
import { readOwnFile } from '../files/index.js'
import { check, type Ctx } from '../platform/index.js'
import { lettersOf } from './fileColumns.js'
import { fileContent, type FileLine } from './fileLines.js'
import { readTable } from './readTable.js'

const mostBytes = 5 * 1024 * 1024

/** A row and what would become of it. */
export interface CheckedLine extends FileLine {
  state: FileLineState
  /** Who it is, when the installation knows them. */
  personId: string | null
}
/** A file and what importing it would do. */
export interface CheckedFile {
  name: string
  columns: FileColumn[]
  unknown: string[]
  missing: FileColumn[]
  lines: CheckedLine[]
}

/**
 * Reads a file of people for an event and says of each row what importing would do; does nothing.
 * Errors: NOT_FOUND; INVALID_INPUT on `file` (FILE_TOO_LARGE, FILE_UNREADABLE, TOO_MANY_ROWS).
 */
export async function checkFile(ctx: Ctx, input: unknown): Promise<CheckedFile> {
  const { summitId, fileId } = check(importInvitationsSchema, input)
  const { name, mediaType, bytes } = await readOwnFile(ctx, fileId, mostBytes)
  const content = fileContent(await readTable(bytes, mediaType), await groupsOf(ctx, summitId))
  const people = await peopleWithAddresses(
    ctx,
    content.lines.flatMap(({ email }) => email ?? []),
  )
  const byPost = await peopleWithPost(
    ctx,
    content.lines.flatMap(({ email, post, givenName, familyName }) =>
      !email && post ? [{ post, givenName, familyName }] : [],
    ),
  )
  const invited = await onTheList(ctx, summitId)
  const twice = new Set<string>()
  const lines = content.lines.map((line): CheckedLine => {
    const posted = line.post ? byPost.get(postKey({ ...line, post: line.post })) : undefined
    const personId = (line.email ? people.get(line.email) : posted) ?? null
    // two addresses of one person are one invitation
    if (personId && line.problems.length === 0 && twice.has(personId)) line.problems.push('TWICE')
    if (personId && line.problems.length === 0) twice.add(personId)
    const known = personId !== null && invited.has(personId)
    return { ...line, personId, state: line.problems.length > 0 ? 'REFUSED' : known ? 'KNOWN' : 'FRESH' }
  })
  return { name, ...content, lines }
}

/** The event's groups of actors by the letters of their names, in every language. */
async function groupsOf(ctx: Ctx, summitId: string): Promise<Map<string, string>> {
  const rows = await ctx.db.query<{ id: string; name: string }[]>(
    `select g.id, w.text as name from summit_group g join actor_group a on a.id = g.actor_group_id
       cross join lateral (select a.text union select r.text from reference_text r where r.subject_id = a.id) w
      where g.summit_id = $1`,
    [summitId],
  )
  return new Map(rows.map(({ id, name }) => [lettersOf(name), id]))
}

/** Who is on the list. */
async function onTheList(ctx: Ctx, summitId: string): Promise<Set<string>> {
  const rows = await ctx.db.query<{ id: string }[]>(
    'select person_id as id from invitation where summit_id = $1',
    [summitId],
  )
  return new Set(rows.map(({ id }) => id))
}
