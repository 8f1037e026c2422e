import { correctValue } from '../../src/monitoring/correctValue.js'
import { recordValue } from '../../src/monitoring/recordValue.js'
import { setTarget } from '../../src/monitoring/setTarget.js'
import { addValueSource } from '../../src/monitoring/valueSources.js'
import type { Viewer } from '../../src/platform/index.js'
import type { TestInstallation } from '../harness/index.js'
import { call, demoViewer } from '../stories/people.js'
import { idOf } from '../world/index.js'

/** A light as it is read. */
export interface SeenLight {
  light: string
  measured: number | null
  compared: number | null
  met: number
  counted: number
}

/** Indicators made for a test, and short ways to fill them. */
export async function stageOf(t: TestInstallation) {
  const office = await demoViewer(t, 'leyla.brueckner@demo.example')
  const clerk = await demoViewer(t, 'petra.aktenberg@demo.example')
  const placeOf = (ags: string) => idOf(t, 'select id from body where ags = $1', [ags])
  const places = {
    kreis: await placeOf('05162'),
    neuss: await placeOf('05162024'),
    dormagen: await placeOf('05162004'),
    juechen: await placeOf('05162012'),
  }
  const source = (over: object = {}, by: Viewer = office) =>
    t.as(by, (ctx) =>
      addValueSource(ctx, { bodyId: places.kreis, publisher: 'Statistikamt', title: 'Reihe', ...over }),
    )
  const open = await source()
  const record = (indicatorId: string, over: object, by: Viewer = office) =>
    t.as(by, (ctx) =>
      recordValue(ctx, { indicatorId, placeId: places.kreis, day: '2030-01-31', sourceId: open, ...over }),
    )
  return {
    office,
    clerk,
    places,
    open,
    source,
    record,
    /** An indicator of a kind with its own parameters, in a field of its own choosing. */
    indicator: (kind: string, set: Record<string, unknown> = {}) => {
      const columns = Object.keys(set)
      return idOf(
        t,
        `insert into indicator (text, position, field_id, kind${columns.map((c) => `, ${c}`).join('')})
         select 'Ein Indikator', 1000, f.id, $1${columns.map((_, i) => `, $${i + 2}`).join('')}
           from field_of_action f order by f.position limit 1 returning id`,
        [kind, ...Object.values(set)],
      )
    },
    correct: (replacesId: string, over: object, by: Viewer = office) =>
      t.as(by, (ctx) => correctValue(ctx, { replacesId, sourceId: open, reason: 'Verzählt', ...over })),
    target: (indicatorId: string, over: object = {}, by: Viewer = office) =>
      t.as(by, (ctx) => setTarget(ctx, { indicatorId, placeId: places.kreis, ...over })),
    async light(indicatorId: string, placeId = places.kreis, by?: Viewer): Promise<SeenLight> {
      const { lights } = await call<{ lights: (SeenLight & { placeId: string })[] }>(
        t,
        by,
        `query ($id: ID!) { indicator(id: $id) { lights { placeId light measured compared met counted } } }`,
        { id: indicatorId },
      )
      const found = lights.find((one) => one.placeId === placeId)
      if (!found) throw new Error('no light there')
      const { light, measured, compared, met, counted } = found
      return { light, measured, compared, met, counted }
    },
  }
}
/** Type of the stage. */
export type Stage = Awaited<ReturnType<typeof stageOf>>
