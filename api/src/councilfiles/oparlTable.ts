import {
  councilHeadings,
  type CouncilColumn,
  type CouncilFileKind,
  type MeetingColumn,
  type OutcomeColumn,
} from '../contract/councilfiles.lists.js'
import { cleaned } from '../files/index.js'
import { isObject, jsonObjects, OparlIndex, typeOf } from '../opendata/index.js'
import { clock, invalid, type Ctx } from '../platform/index.js'
import { knownStations } from './knownStations.js'

type Json = Record<string, unknown>
type Cells = Partial<Record<CouncilColumn, string | null | undefined>>
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/**
 * The rows of a file of OParl 1.x objects, as if somebody had written them in our columns: dates of meetings to come, or results of
 * papers that are dealt with here. What is over and what nobody here knows brings nothing and is passed over.
 * Errors: INVALID_INPUT on `file` (FILE_UNREADABLE, OPARL_NOTHING, TOO_MANY_ROWS).
 */
export async function oparlTable(
  ctx: Ctx,
  bodyId: string,
  bytes: Buffer,
  kind: CouncilFileKind,
  mostRows: number,
): Promise<string[][]> {
  const objects = await objectsIn(bytes)
  const rows = kind === 'MEETINGS' ? meetingsIn(objects) : await outcomesIn(ctx, bodyId, objects)
  if (rows.length === 0) throw invalid('file', 'OPARL_NOTHING')
  if (rows.length > mostRows) throw invalid('file', 'TOO_MANY_ROWS', { limit: mostRows })
  const columns = columnsOf[kind]
  return [
    columns.map((column) => councilHeadings[column]),
    ...rows.map((row) => columns.map((column) => cleaned(row[column]))),
  ]
}

const columnsOf = {
  MEETINGS: ['committee', 'day', 'place', 'reference', 'state'] satisfies MeetingColumn[],
  OUTCOMES: ['number', 'committee', 'day', 'result', 'text'] satisfies OutcomeColumn[],
} as const satisfies Record<CouncilFileKind, readonly CouncilColumn[]>

/** The objects that are there: what was deleted in the other system is none. */
async function objectsIn(bytes: Buffer): Promise<Json[]> {
  const objects: Json[] = []
  try {
    for await (const object of jsonObjects(whole(new TextDecoder('utf-8', { fatal: true }).decode(bytes))))
      if (typeOf(object) && object.deleted !== true) objects.push(object)
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) throw invalid('file', 'FILE_UNREADABLE')
    throw error
  }
  return objects
}
/** In one piece: the reader takes files piece by piece. */
async function* whole(content: string): AsyncGenerator<string> {
  yield await Promise.resolve(content)
}

/** Meetings to come, by the name of the committee that leads them. */
function meetingsIn(objects: readonly Json[]): Cells[] {
  const named = (type: string, name: (object: Json) => string | null) =>
    new Map(
      objects
        .filter((object) => typeOf(object) === type)
        .map((object) => [text(object.id) ?? '', name(object)]),
    )
  const committees = named('Organization', ({ name }) => text(name))
  const places = named('Location', placeOf)
  return objects
    .filter((object) => typeOf(object) === 'Meeting' && !isOver(object))
    .map((meeting) => {
      const lead: unknown = Array.isArray(meeting.organization)
        ? meeting.organization[0]
        : meeting.organization
      const { location } = meeting
      return {
        committee: isObject(lead) ? text(lead.name) : (committees.get(text(lead) ?? '') ?? text(lead)),
        day: text(meeting.start),
        place: isObject(location) ? placeOf(location) : places.get(text(location) ?? ''),
        reference: text(meeting.id),
        state: meeting.cancelled === true ? 'abgesagt' : text(meeting.meetingState),
      }
    })
}

const isOver = ({ start }: Json): boolean => Date.parse(text(start) ?? '') < clock.now().getTime()
const placeOf = ({ room, description, streetAddress, locality }: Json): string | null =>
  [text(room), text(description) ?? text(streetAddress), text(description) ? null : text(locality)]
    .filter((part) => part !== null)
    .join(', ') || null

/** Results of papers that are dealt with here, by the number both systems know them by. */
async function outcomesIn(ctx: Ctx, bodyId: string, objects: readonly Json[]): Promise<Cells[]> {
  const index = new OparlIndex()
  for (const object of objects) index.add(object)
  const papers = objects.filter((object) => typeOf(object) === 'Paper').map((paper) => index.paperOf(paper))
  const known = await knownStations(
    ctx,
    bodyId,
    papers.map(({ reference }) => reference),
  )
  return papers
    .filter(({ reference }) => known.has(reference))
    .flatMap(({ reference, steps }) =>
      steps.flatMap(({ start, committee, result, text: wording }) =>
        result === null ? [] : [{ number: reference, committee, day: start, result, text: wording ?? null }],
      ),
    )
}
