import { Readable } from 'node:stream'
import { bringCouncilFile } from '../../src/councilfiles/bringCouncilFile.js'
import { confirmCouncilFile } from '../../src/councilfiles/confirmCouncilFile.js'
import { readCouncilFile } from '../../src/councilfiles/readCouncilFile.js'
import { takeCouncilFile } from '../../src/councilfiles/takeCouncilFile.js'
import type { CouncilFileKind } from '../../src/contract/councilfiles.lists.js'
import { storeFile } from '../../src/files/index.js'
import type { Viewer } from '../../src/platform/index.js'
import type { World } from '../world/index.js'

/** What the preview of a file says. */
export interface Seen {
  problem: string | null
  unknown: string[]
  words: { text: string; count: number }[]
  counts: { state: string; count: number }[]
  rows: { number: number; state: string; problems: { column: string | null; message: string }[] }[]
}

/** What a clerk does with files of the council's own system; the workers' part is done at once. */
export function councilFilesOf(w: World, kind: CouncilFileKind) {
  const bring = async (bytes: Buffer | string, who: Viewer = w.cast.clerk, mediaType = 'text/csv') => {
    const fileId = await w.t.as(who, (ctx) =>
      storeFile(ctx, {
        ...{ name: 'datei.csv', mediaType, ownerId: who.personId ?? '' },
        bytes: Readable.from([Buffer.from(bytes as Buffer)]),
      }),
    )
    const id = await w.t.as(who, (ctx) => bringCouncilFile(ctx, { bodyId: w.places.neuss, kind, fileId }))
    await readCouncilFile(w.t.source, id)
    return id
  }
  const look = async (id: string, who: Viewer = w.cast.clerk): Promise<Seen> => {
    const answer = await w.t.query(
      `query ($id: ID!) { councilFileRows(id: $id) { problem unknown words { text count } counts { state count }
         rows { number state problems { column message } } } }`,
      { id },
      who,
    )
    if (answer.errors?.[0]) throw new Error(answer.errors[0].extensions?.code as string)
    return (answer.data as unknown as { councilFileRows: Seen }).councilFileRows
  }
  const counts = async (id: string) =>
    Object.fromEntries((await look(id)).counts.map(({ state, count }) => [state, count]))
  const take = async (id: string) => {
    await w.t.as(w.cast.clerk, (ctx) => confirmCouncilFile(ctx, id))
    await takeCouncilFile(w.t.source, id, new AbortController().signal)
    return counts(id)
  }
  return { bring, look, counts, take }
}

/** The meetings of a committee are counted in another system. */
export async function runElsewhere(w: World, committeeId: string): Promise<void> {
  await w.t.db.query(
    `update meeting m set number = null from meeting_committee c where c.meeting_id = m.id and c.committee_id = $1`,
    [committeeId],
  )
}
