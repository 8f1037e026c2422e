import type { DraftGoalState, ItemKind } from '../contract/groupwork.lists.js'
import { proposalLimits } from '../contract/papers.js'
import { bodyName } from '../papers/index.js'
import { dayOf, dayText, text, type Ctx } from '../platform/index.js'
import { Summit } from '../summits/index.js'
import type { CouncilPaper } from './GroupTable.view.js'

/** A carried result with the name of its field. */
interface Carried {
  id: string
  field: string
  kind: ItemKind
  parent_id: string | null
  text: string
  year: number | null
  due_on: string | null
  responsible: string | null
  to_involve: string[]
  considerations: string[]
  state: DraftGoalState
  hands: number[] | null
  carried_unanimously: boolean | null
  votes_yes: number | null
  votes_no: number | null
  votes_abstained: number | null
}

// a paper is written in the language of the council
const say = (key: string, values: Record<string, string | number> = {}) =>
  text('de', `room.paper.${key}`, values)

/** The paper about what an event's plenum carried: null while it carried nothing. */
export async function composePaper(ctx: Ctx, summitId: string): Promise<CouncilPaper | null> {
  const carried = await carriedOf(ctx, summitId)
  if (carried.length === 0) return null
  const { title, startsAt, bodyId } = await ctx.db.findOneByOrFail(Summit, { id: summitId })
  const about = {
    event: title,
    day: dayText('de', dayOf(startsAt)),
    body: await bodyName(ctx, bodyId, dayOf(startsAt)),
  }
  const what = shortened(carried, (set) => `${say('what', about)}\n\n${goalsText(set)}`, proposalLimits.what)
  const why = shortened(carried, (set) => `${say('why', about)}\n\n${votesText(set)}`, proposalLimits.why)
  return {
    title: fitted(say('title', about), proposalLimits.title),
    what: what.text,
    why: why.text,
    forWhom: say('forWhom', about),
    isShortened: what.isShortened || why.isShortened,
  }
}

function carriedOf(ctx: Ctx, summitId: string): Promise<Carried[]> {
  return ctx.db.query<Carried[]>(
    `select i.*, i.due_on::text, f.text as field from group_item i join work_group g on g.id = i.group_id
       join field_of_action f on f.id = g.field_id
      where g.summit_id = $1 and i.is_carried and i.removed_at is null
      order by f.position, g.created_at, i.position, i.id`,
    [summitId],
  )
}

const goals = ['GUIDING_GOAL', 'ANNUAL_GOAL']
/** What is left out first when it gets too long: measures, then indicators, then annual goals. */
const shorter: ((one: Carried) => boolean)[] = [
  () => true,
  ({ kind }) => kind !== 'MEASURE',
  ({ kind }) => goals.includes(kind),
  ({ kind }) => kind === 'GUIDING_GOAL',
]

function shortened(
  carried: readonly Carried[],
  write: (set: readonly Carried[]) => string,
  limit: number,
): { text: string; isShortened: boolean } {
  const hint = `\n\n${say('shortened')}`
  for (const [at, keeps] of shorter.entries()) {
    const whole = write(carried.filter(keeps)) + (at > 0 ? hint : '')
    if (whole.length <= limit) return { text: whole, isShortened: at > 0 }
  }
  const least = write(carried.filter(({ kind }) => goals.includes(kind)))
  return { text: fitted(least, limit - hint.length) + hint, isShortened: true }
}

/** Cut at the end of a line, else of a word. */
function fitted(whole: string, limit: number): string {
  if (whole.length <= limit) return whole
  const cut = whole.slice(0, limit - 1)
  const end = Math.max(cut.lastIndexOf('\n'), cut.lastIndexOf(' '))
  return `${cut.slice(0, end > limit / 2 ? end : undefined)}…`
}

function goalsText(set: readonly Carried[]): string {
  const fields = [...new Set(set.map(({ field }) => field))]
  return fields
    .map((field) => {
      const own = set.filter((one) => one.field === field)
      const ids = new Set(own.map(({ id }) => id))
      const tops = own.filter(({ parent_id: parent }) => parent === null || !ids.has(parent))
      return [say('field', { field }), ...tops.map((top) => itemText(top, own, 0))].join('\n')
    })
    .join('\n\n')
}

function itemText(item: Carried, all: readonly Carried[], depth: number): string {
  const more = [
    item.responsible && say('responsible', { who: item.responsible }),
    item.to_involve.length > 0 && say('involve', { who: item.to_involve.join(', ') }),
    item.considerations.length > 0 && say('consider', { what: item.considerations.join(', ') }),
    item.due_on && say('due', { day: dayText('de', item.due_on) }),
  ].filter((part) => typeof part === 'string')
  const words = say(`kinds.${item.kind}`, { text: item.text })
  const year = item.year === null ? '' : ` (${item.year})`
  const line = `${'  '.repeat(depth)}– ${words}${year}${more.length > 0 ? ` [${more.join('; ')}]` : ''}`
  const below = all.filter(({ parent_id: parent }) => parent === item.id)
  return [line, ...below.map((one) => itemText(one, all, depth + 1))].join('\n')
}

function votesText(set: readonly Carried[]): string {
  const voted = set.filter(({ state }) => state === 'CARRIED')
  if (voted.length > 0 && voted.every((goal) => goal.carried_unanimously && !goal.votes_abstained))
    return [say('allUnanimous'), ...voted.flatMap(handsText)].join('\n')
  return voted.flatMap((goal) => [`– ${goal.text}: ${voteText(goal)}`, ...handsText(goal)]).join('\n')
}

function voteText(goal: Carried): string {
  const votes = { yes: goal.votes_yes ?? 0, no: goal.votes_no ?? 0, abstained: goal.votes_abstained ?? 0 }
  if (!goal.carried_unanimously) return say('counted', votes)
  return goal.votes_abstained ? say('unanimousBut', votes) : say('unanimous')
}

function handsText({ text: goal, hands }: Carried): string[] {
  if (!hands?.some((n) => n > 0)) return []
  const [a = 0, b = 0, c = 0, d = 0] = hands
  return [`  ${say('hands', { goal: fitted(goal, 120), a, b, c, d })}`]
}
