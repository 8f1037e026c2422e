import { peopleWithAddresses, peopleWithPost, postKey } from '../accounts/index.js'
import type { FileColumn, FileLineState } from '../contract/invitations.lists.js'
import { lettersOf, readOwnFile, readTable } from '../files/index.js'
import type { Ctx } from '../platform/index.js'
import { fileContent, type FileLine } from './fileLines.js'
import { namesakesOf, type FoundNamesake } from './namesakesOf.js'

const mostBytes = 5 * 1024 * 1024

/** A row and what would become of it. */
export interface CheckedLine extends FileLine {
  state: FileLineState
  /** Who it is, when the installation knows them. */
  personId: string | null
  /** Who has its name already, for a row that may be one of them. */
  namesakes: FoundNamesake[]
  /** Whose address it may become; null where that is not sure, or not for an office to say. */
  addressFor: string | null
  addressIsNew: boolean
  /** Who is known by its address, when they are called something else. */
  addressOf: string | null
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
 * Reads a file of people for an event and says of each row what importing would do; does nothing. A row whose name is on the list, or
 * comes, with another address is nobody's to decide but the organiser's. Errors: NOT_FOUND; INVALID_INPUT on `file` (FILE_TOO_LARGE,
 * FILE_UNREADABLE, FILE_QUOTES, TOO_MANY_ROWS).
 */
export async function checkFile(
  ctx: Ctx,
  { summitId, fileId }: { summitId: string; fileId: string },
): Promise<CheckedFile> {
  const { name, mediaType, bytes } = await readOwnFile(ctx, fileId, mostBytes)
  const content = fileContent(await readTable(bytes, mediaType), await groupsOf(ctx, summitId))
  const people = await peopleOfFile(ctx, content.lines)
  const wanted = content.lines.map((line, at) => ({ ...line, personId: people[at] ?? null }))
  const names = await namesakesOf(ctx, summitId, wanted)
  const invited = await onTheList(ctx, summitId)
  const seen = { people: new Set<string>(), names: new Map<string, FileLine[]>() }
  const lines = wanted.map((line, at): CheckedLine => {
    // two addresses of one person are one invitation; an address nobody is known by is one person's
    const who = line.personId ?? line.email?.toLowerCase()
    if (who && line.problems.length === 0 && seen.people.has(who)) line.problems.push('TWICE')
    const { key, calledElse, namesakes } = names[at] ?? { key: '', calledElse: null, namesakes: [] }
    const checked = { ...line, namesakes: [], addressFor: null, addressIsNew: false, addressOf: calledElse }
    if (line.problems.length > 0) return { ...checked, state: 'REFUSED' }
    const above = seen.names.get(key) ?? []
    seen.names.set(key, [...above, line])
    if (who) seen.people.add(who)
    if (line.personId && invited.has(line.personId)) return { ...checked, state: 'KNOWN' }
    const doubtful = [...namesakes, ...above.filter((one) => sameHouse(one, line)).map(inFile)]
    const addressFor = addressFits(line, doubtful)
    const doubt = { namesakes: doubtful, addressFor, addressIsNew: addressFor !== null }
    return { ...checked, ...doubt, state: doubtful.length > 0 ? 'SAME_NAME' : 'FRESH' }
  })
  return { name, ...content, lines }
}

/** Two of one name in one file are two people only when the file names two organisations. */
function sameHouse(one: FileLine, other: FileLine): boolean {
  const [first, second] = [lettersOf(one.organisation ?? ''), lettersOf(other.organisation ?? '')]
  return first === '' || second === '' || first === second
}
const inFile = (one: FileLine): FoundNamesake => ({
  place: 'IN_FILE',
  personId: null,
  name: `${one.givenName} ${one.familyName}`.trim(),
  organisation: one.organisation,
  address: one.email ?? one.post,
  broughtBy: null,
  signsIn: false,
})

/** Whose address the one of a row may become: of one who is on the list, alone of that name, and does not sign in with their own. */
function addressFits(
  line: FileLine & { personId: string | null },
  namesakes: readonly FoundNamesake[],
): string | null {
  const [one, another] = namesakes
  if (!one || another || line.personId || one.place !== 'INVITED' || one.signsIn) return null
  return one.personId
}

/** Who the rows are as far as the installation knows, in their order: by e-mail address, else by name and postal address. */
async function peopleOfFile(ctx: Ctx, lines: readonly FileLine[]): Promise<(string | null)[]> {
  const byMail = await peopleWithAddresses(
    ctx,
    lines.flatMap(({ email, ...name }) => (email ? [{ ...name, email }] : [])),
  )
  const byPost = await peopleWithPost(
    ctx,
    lines.flatMap(({ email, post, givenName, familyName }) =>
      !email && post ? [{ post, givenName, familyName }] : [],
    ),
  )
  return lines.map(({ email, post, ...name }) => {
    if (email) return byMail.shift()?.id ?? null
    return post ? (byPost.get(postKey({ ...name, post })) ?? null) : null
  })
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
