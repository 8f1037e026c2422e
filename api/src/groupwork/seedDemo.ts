import { randomUUID } from 'node:crypto'
import type { DataSource, EntityManager } from 'typeorm'
import { inDomainTime } from '../../seed/demo/domainTime.js'
import { demoGroups, type DemoGroup, type DemoItem } from '../../seed/demo/groupwork.js'
import { SeedRecord } from '../../seed/SeedRecord.js'
import { viewerOf } from '../accounts/index.js'
import { paperVerbs } from '../papers/index.js'
import { asImport, clock, systemViewer, type Ctx, type Viewer } from '../platform/index.js'
import { ProgrammeItem, Summit } from '../summits/index.js'
import { bringToCouncil } from './bringToCouncil.js'
import { finishGroup, openGroup } from './openGroup.js'
import { rateGoal, voteOnGoals } from './plenum.js'
import { saveGroupItem } from './saveGroupItem.js'

/** What the demo's groups are called among the records of the seeds. */
const RECORD = 'DemoGroup'
const planner = 'leyla.brueckner@demo.example'
/** How long after an event its paper is handed in. */
const daysUntilHandedIn = 4

/** Lets the demo's groups write, its plenum vote, and hands in what was carried, by the verbs and on the days of the events. Each event once. */
export async function seedDemoGroupwork(source: DataSource): Promise<void> {
  for (const event of new Set(demoGroups.map((group) => group.event)))
    await inDomainTime(source, () => source.transaction((db) => happen(db, event)))
}

async function happen(db: EntityManager, key: string): Promise<void> {
  const done = await db.findOneBy(SeedRecord, { entity: RECORD, key })
  const event = await db.findOneBy(SeedRecord, { entity: 'DemoSummit', key })
  const [person] = await db.query<{ id: string }[]>('select id from person where email = $1', [planner])
  if (done || !event || !person) return
  const viewer = await viewerOf(db, person.id)
  const { state, endsAt } = await db.findOneByOrFail(Summit, { id: event.rowId })
  if (state === 'HELD') clock.stopAt(endsAt)
  await asImport(db, viewer, (ctx) => play(ctx, event.rowId, key))
  const voted = demoGroups.some((group) => group.event === key && group.items.some(({ vote }) => vote))
  if (voted) {
    clock.stopAt(new Date(endsAt.getTime() + daysUntilHandedIn * 24 * 3_600_000))
    await handIn(db, viewer, event.rowId)
  }
  clock.stopAt(undefined)
  await db.insert(SeedRecord, { entity: RECORD, key, rowId: event.rowId, values: {} })
}

async function play(ctx: Ctx, summitId: string, key: string): Promise<void> {
  for (const group of demoGroups.filter(({ event }) => event === key)) {
    const id = await openGroup(ctx, await workshopOf(ctx, summitId, group))
    const written: [string, DemoItem][] = []
    for (const item of group.items) await write(ctx, id, null, item, written)
    const judged = written.filter(([, { vote }]) => vote)
    if (judged.length === 0) continue
    await finishGroup(ctx, id)
    for (const [goal, item] of judged) await judge(ctx, goal, item)
  }
}

/** The workshop in the programme; an event that was entered afterwards has none yet. */
async function workshopOf(ctx: Ctx, summitId: string, { field, workshop }: DemoGroup): Promise<string> {
  const fields = await ctx.db.query<{ id: string }[]>(
    'select id from field_of_action where removed_at is null order by position',
  )
  const fieldId = fields[field]?.id ?? null
  const known = await ctx.db.findOneBy(ProgrammeItem, { summitId, title: workshop })
  if (known) {
    await ctx.db.update(ProgrammeItem, { id: known.id }, { fieldId })
    return known.id
  }
  const { startsAt } = await ctx.db.findOneByOrFail(Summit, { id: summitId })
  const made = await ctx.db.insert(ProgrammeItem, { summitId, startsAt, title: workshop, fieldId })
  return String(made.identifiers[0]?.id)
}

async function write(
  ctx: Ctx,
  groupId: string,
  parentId: string | null,
  item: DemoItem,
  written: [string, DemoItem][],
): Promise<void> {
  const { kind, text, year = null, dueOn = null, responsible = null } = item
  const id = randomUUID()
  const lists = { toInvolve: [...(item.toInvolve ?? [])], considerations: [...(item.considerations ?? [])] }
  const fields = { text, year, dueOn, responsible, ...lists }
  await saveGroupItem(ctx, { groupId, id, kind, parentId, revision: 0, fields })
  written.push([id, item])
  for (const below of item.below ?? []) await write(ctx, groupId, id, below, written)
}

async function judge(ctx: Ctx, id: string, { hands, vote, note }: DemoItem): Promise<void> {
  if (hands) await rateGoal(ctx, { id, hands: [...hands] })
  if (vote === 'unanimous') await voteOnGoals(ctx, { ids: [id], unanimous: true, note })
  else if (vote) await voteOnGoals(ctx, { ids: [id], yes: vote[0], no: vote[1], abstained: vote[2], note })
}

/** The paper is handed in, and the clerk of the Kreis finds it in order: everybody can read it. */
async function handIn(db: EntityManager, viewer: Viewer, summitId: string): Promise<void> {
  const proposalId = await asImport(db, viewer, (ctx) => bringToCouncil(ctx, summitId))
  const papers = await db.query<{ id: string }[]>('select id from paper where proposal_id = $1', [proposalId])
  for (const { id } of papers) await asImport(db, systemViewer(), (ctx) => paperVerbs.admitPaper(ctx, id))
}
