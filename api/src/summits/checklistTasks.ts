import { IsNull } from 'typeorm'
import { summitDeskPath } from '../contract/paths.js'
import { addDays, clock, dayOf, type Ctx } from '../platform/index.js'
import { closeTasks, openTask } from '../tasks/index.js'
import { ChecklistItem } from './ChecklistItem.js'
import { defaultChecklist } from './defaultChecklist.js'
import { Summit } from './Summit.js'
import { titleAfter } from './words.js'

/** What nobody was asked by name to do comes on the office's desk so many days before it is due. */
const EARLY_DAYS = 14

/** Gives a planned event the list of what is usually to be done; what should have been done already is due today. */
export async function layChecklist(ctx: Ctx, summitId: string): Promise<void> {
  const summit = await ctx.db.findOneByOrFail(Summit, { id: summitId })
  const today = dayOf(clock.now())
  const day = dayOf(summit.startsAt)
  const items = Object.entries(defaultChecklist[summit.kind]).map(([key, days], position) => {
    const due = addDays(day, days)
    return { summitId, position, key: key as ChecklistItem['key'], dueOn: due < today ? today : due }
  })
  await ctx.db.insert(ChecklistItem, items)
  await followChecklist(ctx, summit)
}

/** Moves what is still to be done along with the event's day. */
export async function moveChecklist(ctx: Ctx, before: Summit, after: Summit): Promise<void> {
  const days = Math.round(
    (Date.parse(dayOf(after.startsAt)) - Date.parse(dayOf(before.startsAt))) / 86_400_000,
  )
  if (days !== 0)
    await ctx.db.query(
      `update checklist_item set due_on = due_on + $2::int where summit_id = $1 and done_at is null and due_on is not null`,
      [after.id, days],
    )
  await followChecklist(ctx, after)
}

/** Takes what an event that does not take place needed off all desks. */
export async function closeChecklist(ctx: Ctx, summitId: string): Promise<void> {
  for (const { id } of await ctx.db.findBy(ChecklistItem, { summitId, doneAt: IsNull() }))
    await closeTasks(ctx, { subject: { entity: 'ChecklistItem', id } })
}

/** Puts everything on the list of an event on the right desks, as it is called now. */
export async function followChecklist(ctx: Ctx, summit: Summit): Promise<void> {
  const open = await ctx.db.find(ChecklistItem, {
    where: { summitId: summit.id },
    order: { position: 'ASC' },
  })
  for (const item of open) await followItem(ctx, item, summit)
}

/** Puts what is to be done on the right desk, or takes it off. Asked twice it does the same. */
export async function followItem(ctx: Ctx, item: ChecklistItem, summit: Summit): Promise<void> {
  const subject = { entity: 'ChecklistItem', id: item.id }
  const soon = item.dueOn !== null && item.dueOn <= addDays(dayOf(clock.now()), EARLY_DAYS)
  const waits = item.doneAt === null && summit.state !== 'CALLED_OFF' && (item.ownerId !== null || soon)
  if (!waits) return closeTasks(ctx, { subject })
  await openTask(ctx, {
    kind: `summits.${item.key ?? 'checklist'}`,
    subject,
    assignee: item.ownerId ? `DESK@${item.ownerId}` : `INTEGRATION_OFFICE@${summit.bodyId}`,
    due: item.dueOn,
    params: {
      title: titleAfter(item.title, summit),
      path: summitDeskPath(summit.id),
    },
  })
}

/** Brings on the desks what has become due soon. Running twice is harmless. */
export async function openDueItems(ctx: Ctx): Promise<void> {
  const due = await ctx.db.find(ChecklistItem, {
    where: { doneAt: IsNull() },
    relations: { summit: true },
    order: { dueOn: 'ASC', id: 'ASC' },
  })
  for (const item of due) await followItem(ctx, item, item.summit)
}
