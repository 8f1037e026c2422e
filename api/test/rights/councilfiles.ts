import { randomUUID } from 'node:crypto'
import { idOf, type World } from '../world/index.js'
import type { Table } from './mutations.js'

/** Who may bring files of the council's own system, and let loose what is in them. */
export async function rightsOfCouncilFiles({ t, cast, places }: World): Promise<Table> {
  const brought = (state: string) =>
    idOf(
      t,
      `insert into council_file (body_id, kind, state, name, sha256, file_id, brought_by_id)
       values ($1, 'MEETINGS', $2, 'sitzungen.csv', repeat('0', 64), $3, $4) returning id`,
      [places.neuss, state, randomUUID(), cast.clerk.personId],
    )
  const confirmed = await brought('CHECKED')
  await t.db.query(
    `insert into council_file_row (file_id, number, cells, state) values ($1, 2, '{}', 'NEW')`,
    [confirmed],
  )
  const unreached = await brought('UNREADABLE')
  await t.db.query(`update council_file set url = 'https://ris.example.org/' where id = $1`, [unreached])
  const fileId = await idOf(
    t,
    `insert into attachment (name, media_type, size, sha256, owner_id, created_at)
     values ('sitzungen.csv', 'text/csv', 1, repeat('0', 64), $1, now()) returning id`,
    [cast.clerk.personId],
  )
  return {
    bringCouncilFile: [
      { input: { bodyId: places.neuss, kind: 'MEETINGS', fileId }, may: ['clerk'] },
      { input: { bodyId: places.dormagen, kind: 'MEETINGS', fileId }, may: [] },
    ],
    fetchCouncilFile: [
      {
        input: { bodyId: places.neuss, kind: 'MEETINGS', url: 'https://ris.example.org/' },
        may: ['clerk', 'committeeClerk'],
      },
      {
        input: { bodyId: places.dormagen, kind: 'MEETINGS', url: 'https://ris.example.org/' },
        may: ['foreignClerk'],
      },
    ],
    fetchCouncilFileAgain: [{ input: { id: unreached }, may: ['clerk'] }],
    reviewResultWord: [
      {
        input: { id: await brought('CHECKED'), text: 'ganz anders', meaning: 'NOTED' },
        may: ['clerk'],
      },
    ],
    confirmCouncilFile: [{ input: { id: confirmed }, may: ['clerk'] }],
    discardCouncilFile: [{ input: { id: await brought('CHECKED') }, may: ['clerk'] }],
  }
}
