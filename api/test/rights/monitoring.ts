import { Readable } from 'node:stream'
import { storeFile } from '../../src/files/index.js'
import { idOf, type World } from '../world/index.js'
import type { Table, Who } from './mutations.js'

const sitInSteeringGroup: readonly Who[] = [
  ...(['integrationChair', 'mayor', 'districtSocialChair'] as const),
  ...(['foreignChair', 'districtCouncilChair', 'districtOffice'] as const),
]
const organisers: readonly Who[] = ['integrationOffice', 'townIntegrationOffice']

/** Who may enter and correct values, say where they come from and what is to be reached. */
export async function rightsOfMonitoring({ t, cast, places }: World): Promise<Table> {
  const indicatorId = await idOf(
    t,
    `select id from indicator where kind = 'DATA_EXISTS' order by position limit 1`,
  )
  const said = { publisher: 'Statistikamt', title: 'Eine Reihe' }
  const sourceOf = (bodyId: string) =>
    idOf(
      t,
      `insert into value_source (body_id, publisher, title, created_at, modified_at) values ($1, 'Amt', 'Reihe', now(), now()) returning id`,
      [bodyId],
    )
  const sourceId = await sourceOf(places.kreis)
  const value = (placeId: string, day: string) => ({ indicatorId, placeId, day, value: 1, sourceId })
  const valueOf = (placeId: string) =>
    idOf(
      t,
      `insert into indicator_value (indicator_id, place_id, day, amount, source_id, recorded_by_id, recorded_at)
       values ($1, $2, '2019-12-31', 0, $3, $4, now()) returning id`,
      [indicatorId, placeId, sourceId, cast.integrationOffice.personId],
    )
  const corrected = async (placeId: string) => ({
    replacesId: await valueOf(placeId),
    value: 1,
    sourceId,
    reason: 'Verzählt',
  })
  const kreis: readonly Who[] = ['integrationOffice']
  const ownerId = cast.integrationOffice.personId ?? ''
  const row = `${indicatorId};Neuss;31.12.2018;ja;${sourceId}`
  const bytes = Buffer.from(`Indikator;Ort;Stichtag;Wert;Quelle\n${row}\n`)
  const fileId = await t.as(cast.integrationOffice, (ctx) =>
    storeFile(ctx, { name: 'werte.csv', mediaType: 'text/csv', ownerId, bytes: Readable.from([bytes]) }),
  )
  const missed = await idOf(t, `select id from indicator where kind = 'YES_NO' order by position limit 1`)
  await t.db.query(`update indicator set due_on = '2020-01-01' where id = $1`, [missed])
  await t.db.query(
    `insert into indicator_value (indicator_id, place_id, day, amount, source_id, recorded_by_id, recorded_at)
      values ($1, $2, '2019-12-30', 0, $3, $4, now())`,
    [missed, places.kreis, sourceId, cast.integrationOffice.personId],
  )
  return {
    addValueSource: [
      { input: { ...said, bodyId: places.neuss }, may: [...organisers, 'clerk'] },
      { input: { ...said, bodyId: places.kreis }, may: [...kreis, 'districtClerk'] },
    ],
    changeValueSource: [
      { input: { ...said, id: await sourceOf(places.neuss) }, may: [...organisers, 'clerk'] },
      { input: { ...said, id: await sourceOf(places.kreis) }, may: [...kreis, 'districtClerk'] },
    ],
    recordValue: [
      { input: value(places.neuss, '2020-12-31'), may: [...organisers, 'clerk'] },
      { input: value(places.kreis, '2020-12-31'), may: [...kreis, 'districtClerk'] },
    ],
    correctValue: [
      { input: await corrected(places.neuss), may: [...organisers, 'clerk'] },
      { input: await corrected(places.kreis), may: [...kreis, 'districtClerk'] },
    ],
    reportMissed: [{ input: { indicatorId: missed }, may: [...kreis, ...sitInSteeringGroup] }],
    importValues: [{ input: { fileId }, may: kreis }],
    setTarget: [
      { input: { indicatorId, placeId: places.neuss, dueOn: '2031-12-31' }, may: organisers },
      { input: { indicatorId, placeId: places.kreis, dueOn: '2031-12-31' }, may: kreis },
    ],
  }
}
