import { record } from '../audit/index.js'
import { tell, type Notice, type Value, type ValuesOf } from '../mail/index.js'
import type { Ctx } from '../platform/index.js'
import {
  followsProgramme,
  titleWords,
  waysFor,
  type Summit,
  type Way,
  type WorkshopChange,
} from '../summits/index.js'
import { WorkshopWish } from './WorkshopWish.js'

/** Who has a place in a workshop, or wishes for it as long as it is not drawn; or wished for one that has room again. */
interface Concerned {
  itemId: string
  id: string
  personId: string
  seated: boolean
  hasRoom?: boolean
}

/*
 * A workshop that has another name or time keeps its places and wishes; one that falls away takes them along. Whoever they belong
 * to is told, by one mail; so is who wished for one that has room again after the draw. Of an event that is not announced nobody wishes anything yet, and of one that is over nothing changes for them.
 */
followsProgramme(async (ctx, summit, changes) => {
  const people = [
    ...(await concernedBy(
      ctx,
      summit.id,
      changes.filter(({ differs }) => differs),
    )),
    ...(await findingRoom(
      ctx,
      summit.id,
      changes.filter(({ grows }) => grows),
    )),
  ]
  await release(
    ctx,
    changes.flatMap(({ before, after }) => (after ? [] : [before.id])),
    people,
  )
  if (summit.state !== 'ANNOUNCED') return
  const wayOf = await waysFor(
    ctx,
    summit.id,
    people.map(({ personId }) => personId),
  )
  const changeOf = new Map(changes.map((change) => [change.before.id, change]))
  const partsOf = new Map<string, { one: Concerned; parts: Part[] }>()
  for (const one of people) {
    const change = changeOf.get(one.itemId)
    const known = partsOf.get(one.id) ?? { one, parts: [] }
    if (change) partsOf.set(one.id, { one, parts: [...known.parts, partOf(summit, change, one)] })
  }
  const all = [...partsOf.values()]
  await tell(ctx, ...all.flatMap(({ one, parts }) => alone(one, parts, wayOf(one.personId))))
  await tell(ctx, ...all.flatMap(({ one, parts }) => together(summit, one, parts, wayOf(one.personId))))
})

async function concernedBy(
  ctx: Ctx,
  summitId: string,
  changes: readonly WorkshopChange[],
): Promise<Concerned[]> {
  return ctx.db.query<Concerned[]>(
    `select i.id as "itemId", r.id, r.person_id as "personId", s.item_id is not null as seated
       from programme_item i join registration r on r.summit_id = i.summit_id and r.state in ('CONFIRMED', 'WAITLISTED', 'OFFERED')
         left join workshop_seat s on s.registration_id = r.id and s.item_id = i.id
      where i.summit_id = $1 and i.id = any($2) and (s.item_id is not null or (
        exists (select 1 from workshop_wish w where w.registration_id = r.id and w.item_id = i.id)
        and not exists (select 1 from workshop_draw d where d.summit_id = i.summit_id and d.drawn_at is not null)))
      order by r.rank, i.starts_at, i.title, i.id`,
    [summitId, changes.map(({ before }) => before.id)],
  )
}

/**
 * Who wished for a workshop in the draw and has none, or one that was less dear to them, and for whom there is room now where there
 * was none before: who chooses first has it.
 */
async function findingRoom(
  ctx: Ctx,
  summitId: string,
  changes: readonly WorkshopChange[],
): Promise<Concerned[]> {
  if (changes.length === 0) return []
  return ctx.db.query<Concerned[]>(
    `select i.id as "itemId", r.id, r.person_id as "personId", false as seated, true as "hasRoom"
       from unnest($2::uuid[], $3::int[]) as more (item_id, capacity) join programme_item i on i.id = more.item_id
         join workshop_wish w on w.item_id = i.id join registration r on r.id = w.registration_id and r.state = 'CONFIRMED'
         left join workshop_seat s on s.registration_id = r.id
         left join workshop_wish held on held.registration_id = r.id and held.item_id = s.item_id
      where i.summit_id = $1 and r.summit_id = $1
        and exists (select 1 from workshop_draw d where d.summit_id = $1 and d.drawn_at is not null)
        and (s.item_id is null or s.item_id <> i.id and coalesce(held.place > w.place, true))
        and i.capacity - i.taken < r.size and (more.capacity is null or more.capacity - i.taken >= r.size)
      order by r.rank, w.place`,
    [summitId, changes.map(({ before }) => before.id), changes.map(({ after }) => after?.capacity ?? null)],
  )
}

/** Places and wishes go with their workshop; that there was a place in the draw stays. Until it, the next wishes move up. */
async function release(ctx: Ctx, gone: readonly string[], people: readonly Concerned[]): Promise<void> {
  if (gone.length === 0) return
  await ctx.db.query('delete from workshop_seat where item_id = any($1) and number is null', [gone])
  await ctx.db.query('update workshop_seat set item_id = null where item_id = any($1)', [gone])
  const wishing = 'select w.registration_id from workshop_wish w where w.item_id = any($1)'
  const left = await ctx.db.query<Pick<WorkshopWish, 'registrationId' | 'itemId' | 'place' | 'roomThen'>[]>(
    `select registration_id as "registrationId", item_id as "itemId", room_then as "roomThen",
       case when exists (select 1 from registration r join workshop_draw d on d.summit_id = r.summit_id where r.id = registration_id and d.drawn_at is not null)
         then place else row_number() over (partition by registration_id order by place)::int end as place
     from workshop_wish where registration_id in (${wishing}) and not item_id = any($1)`,
    [gone],
  )
  await ctx.db.query(`delete from workshop_wish where registration_id in (${wishing})`, [gone])
  if (left.length > 0) await ctx.db.insert(WorkshopWish, left)
  const lose = new Set(people.flatMap(({ itemId, id }) => (gone.includes(itemId) ? [id] : [])))
  const entry = { action: 'workshops.gone', entity: 'Registration', fields: ['workshop', 'wishes'] }
  await record(ctx, ...[...lose].map((entityId) => ({ ...entry, entityId })))
}

const instant = (moment: Date): Value => ({ instant: moment.toISOString() })
const endOf = (moment: Date | null): Value => (moment ? instant(moment) : { text: 'mail.common.openEnd' })

type Part = {
  template: 'workshops.changed' | 'workshops.placeGone' | 'workshops.wishGone' | 'workshops.roomAgain'
} & {
  values: Record<ValuesOf<'workshops.changed'>, Value>
}

/** What somebody is told of one workshop. */
function partOf(summit: Summit, { before, after }: WorkshopChange, { seated, hasRoom }: Concerned): Part {
  const now = after ?? before
  return {
    template: hasRoom
      ? 'workshops.roomAgain'
      : after
        ? 'workshops.changed'
        : seated
          ? 'workshops.placeGone'
          : 'workshops.wishGone',
    values: {
      title: titleWords(summit),
      workshop: titleWords(hasRoom ? { ...before, title: now.title } : before),
      starts: instant(before.startsAt),
      ends: endOf(before.endsAt),
      newName: titleWords({ ...before, title: now.title }),
      newStarts: instant(now.startsAt),
      newEnds: endOf(now.endsAt),
    },
  }
}

const about = ({ id, personId }: Concerned) => ({ to: personId, about: { entity: 'Registration', id } })

/** The mail of who is concerned by one workshop. */
function alone(one: Concerned, parts: readonly Part[], way: Way): Notice<Part['template']>[] {
  const [only, ...others] = parts
  if (!only || others.length > 0) return []
  return [{ ...about(one), template: only.template, params: { values: only.values, ...way } }]
}

/** The one mail of who is concerned by several. */
function together(
  summit: Summit,
  one: Concerned,
  parts: readonly Part[],
  way: Way,
): Notice<'workshops.several'>[] {
  if (parts.length < 2) return []
  const values = { title: titleWords(summit), n: parts.length }
  return [{ ...about(one), template: 'workshops.several', params: { values, parts: [...parts], ...way } }]
}
