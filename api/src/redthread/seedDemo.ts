import type { DataSource, EntityManager } from 'typeorm'
import { demoBinding } from '../../seed/demo/binding.js'
import { inDomainTime } from '../../seed/demo/domainTime.js'
import { firstStart } from '../../seed/demo/firstStart.js'
import { SeedRecord } from '../../seed/SeedRecord.js'
import { viewerOf } from '../accounts/index.js'
import { routeVerbs } from '../consultations/index.js'
import { AnnualGoal, rewordGoal } from '../goals/index.js'
import { paperVerbs } from '../papers/index.js'
import { addDays, asImport, clock, type Ctx } from '../platform/index.js'

/** What it is called among the records of the seeds. */
const RECORD = 'DemoBinding'

/** The Kreistag resolves on the goals of the demo's last summit, which bind from then on; one is worded more exactly. Done once. */
export async function seedDemoBinding(source: DataSource): Promise<void> {
  await inDomainTime(source, () => source.transaction(resolve))
}

async function resolve(db: EntityManager): Promise<void> {
  const [paper] = await db.query<{ id: string }[]>(
    `select p.id from seed_record e join summit_paper s on s.summit_id = e.row_id join paper p on p.proposal_id = s.proposal_id
      where e.entity = 'DemoSummit' and e.key = $1 and p.state = 'ADMITTED'
        and not exists (select 1 from seed_record where entity = $2)`,
    [demoBinding.event, RECORD],
  )
  if (!paper) return
  const start = await firstStart(db)
  const on = (daysAgo: number) => clock.stopAt(new Date(`${addDays(start, -daysAgo)}T15:00:00Z`))
  on(demoBinding.stations[0].daysAgo + 1)
  await by(db, demoBinding.clerk, (ctx) => startRoute(ctx, paper.id))
  for (const { daysAgo, outcome, votes } of demoBinding.stations) {
    on(daysAgo)
    await by(db, demoBinding.clerk, (ctx) => decide(ctx, paper.id, addDays(start, -daysAgo), outcome, votes))
  }
  const { reworded } = demoBinding
  on(reworded.daysAgo)
  await by(db, reworded.by, (ctx) => reword(ctx, addDays(start, -reworded.daysAgo)))
  await db.insert(SeedRecord, { entity: RECORD, key: demoBinding.event, rowId: paper.id, values: {} })
}

async function by(db: EntityManager, email: string, work: (ctx: Ctx) => Promise<unknown>): Promise<void> {
  const [person] = await db.query<{ id: string }[]>('select id from person where email = $1', [email])
  await asImport(db, await viewerOf(db, person?.id ?? ''), work)
}

async function startRoute(ctx: Ctx, id: string): Promise<void> {
  const [template] = await ctx.db.query<{ id: string }[]>('select id from route_template where key = $1', [
    demoBinding.template,
  ])
  await paperVerbs.skipStatement(ctx, { id, reason: demoBinding.withoutStatement })
  await routeVerbs.startRoute(ctx, { id, templateId: template?.id })
}

async function decide(
  ctx: Ctx,
  paperId: string,
  decidedOn: string,
  outcome: string,
  [votesFor, votesAgainst, abstentions]: readonly [number, number, number],
): Promise<void> {
  const [station] = await ctx.db.query<{ id: string }[]>(
    `select id from consultation where paper_id = $1 and state = 'OPEN' order by position limit 1`,
    [paperId],
  )
  await routeVerbs.recordOutcome(ctx, {
    ...{ id: station?.id, outcome, decidedOn, votesFor, votesAgainst, abstentions },
    ...{ text: null, reason: null, groupVotes: [], dueOn: null, committeeId: null },
  })
}

async function reword(ctx: Ctx, day: string): Promise<void> {
  const { from, to, reason, translations } = demoBinding.reworded
  const goal = await ctx.db.findOneBy(AnnualGoal, { text: from })
  if (!goal) return
  await rewordGoal(ctx, {
    ...{ kind: 'ANNUAL_GOAL', id: goal.id, version: goal.textVersion, text: to, day, reason },
    translations: [...translations],
  })
}
