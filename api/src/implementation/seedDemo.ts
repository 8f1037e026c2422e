import type { DataSource } from 'typeorm'
import { demoImplementations } from '../../seed/demo/implementations.js'
import { SeedRecord } from '../../seed/SeedRecord.js'
import { addDays, asImport, clock, dayOf, systemViewer, type Ctx } from '../platform/index.js'
import { followResolution } from './followResolution.js'
import { Implementation } from './Implementation.js'
import { reportImplementation } from './reportImplementation.js'

const RECORD = 'DemoImplementation'

interface Decided {
  id: string
  office_id: string
  decided_on: string
}

/** Hands the demo's older resolutions to offices, which report on them; the newest waits for its clerk. */
export async function seedDemoImplementations(source: DataSource): Promise<void> {
  if (await source.manager.existsBy(SeedRecord, { entity: RECORD })) return
  try {
    await source.transaction(async (db) => {
      const decided = await db.query<Decided[]>(
        `select r.id, o.id as office_id, r.decided_on::text from resolution r
           join consultation c on c.id = r.consultation_id join paper p on p.id = c.paper_id
           join proposal s on s.id = p.proposal_id
           join lateral (select o.id from office o where o.body_id = p.body_id and o.removed_at is null
             order by o.id = p.lead_office_id desc nulls last, o.is_integration_office, o.created_at, o.id limit 1) o on true
         where c.role = 'DECISION' and r.outcome in ('ADOPTED', 'ADOPTED_AMENDED', 'PARTLY_ADOPTED') and s.is_demo
           and not exists (select from implementation i where i.resolution_id = r.id)
           and not exists (select from suspension held where r.id in (held.resolution_id, held.decided_anew_id))
         order by r.decided_on, r.id`,
      )
      const [first] = decided
      if (!first) return
      for (const [at, one] of decided.slice(0, -1).entries())
        await asImport(db, systemViewer(), (ctx) => happen(ctx, one, at))
      await db.insert(SeedRecord, { entity: RECORD, key: 'all', rowId: first.id, values: {} })
    })
  } finally {
    clock.stopAt(undefined)
  }
}

async function happen(ctx: Ctx, { id, office_id, decided_on }: Decided, at: number): Promise<void> {
  const told = demoImplementations[at % demoImplementations.length]
  if (!told) return
  clock.stopAt(new Date(`${decided_on}T12:00:00Z`))
  const made = await followResolution(ctx, {
    resolutionId: id,
    officeId: office_id,
    dueOn: addDays(decided_on, told.days),
    executableFrom: told.from === undefined ? null : addDays(decided_on, told.from),
  })
  if (!told.report) return
  const { state, percent, note, reason, after, earlier = [] } = told.report
  for (const before of earlier)
    await report(ctx, addDays(decided_on, before.after), { ...before, id: made, state: 'IN_PROGRESS' })
  await report(ctx, addDays(decided_on, after), { id: made, state, percent, note, reason })
}

/** Reports on a day, at the latest today, as the office does. */
async function report(ctx: Ctx, day: string, input: { id: string; [field: string]: unknown }): Promise<void> {
  clock.stopAt(undefined)
  const today = dayOf(clock.now())
  clock.stopAt(new Date(`${day < today ? day : today}T12:00:00Z`))
  const { officeId } = await ctx.db.findOneByOrFail(Implementation, { id: input.id })
  const viewer = { ...ctx.viewer, roles: [...ctx.viewer.roles, `OFFICE@${officeId}`] }
  await asImport(ctx.db, viewer, (as) => reportImplementation(as, input))
}
