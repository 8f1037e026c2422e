import type { DataSource } from 'typeorm'
import { changed, record } from '../audit/index.js'
import { tell } from '../mail/index.js'
import { Apart, asSystem, clock, type Ctx } from '../platform/index.js'
import { lockPlaces, Summit, titleWords, waysFor, type ProgrammeItem, type Way } from '../summits/index.js'
import { WorkshopDraw } from './WorkshopDraw.js'

/**
 * Draws the places of every event whose time has come, and tells each who wished. An event that fails holds up no other. Running
 * twice draws once. Errors: AggregateError naming the events that failed.
 */
export async function drawWorkshops(source: DataSource): Promise<number> {
  const due = await source.query<{ id: string }[]>(
    `select d.summit_id as id from workshop_draw d join summit s on s.id = d.summit_id
      where d.drawn_at is null and d.draws_at <= $1 and s.state = 'ANNOUNCED'`,
    [clock.now()],
  )
  const apart = new Apart()
  for (const { id } of due) await apart.run(id, () => asSystem(source, (ctx) => draw(ctx, id)))
  apart.end()
  return due.length
}

async function draw(ctx: Ctx, summitId: string): Promise<void> {
  await lockPlaces(ctx, summitId)
  const plan = await ctx.db.findOneBy(WorkshopDraw, { summitId })
  if (!plan || plan.drawnAt || plan.drawsAt > clock.now()) return
  const summit = await ctx.db.findOneByOrFail(Summit, { id: summitId })
  const [drawn] = await ctx.db.query<{ entrants: number }[]>('select draw_workshops($1, $2) as entrants', [
    summitId,
    plan.seed,
  ])
  const entrants = drawn?.entrants ?? 0
  await ctx.db.update(WorkshopDraw, { summitId }, { drawnAt: clock.now(), entrants })
  await record(ctx, { action: 'workshops.draw', entity: 'Summit', entityId: summitId })
  const results = await ctx.db.query<Result[]>(
    `select r.id, r.person_id as "personId", s.number, case when i.id is not null then jsonb_build_object('title', i.title, 'translations', i.translations) end as workshop from workshop_seat s
       join registration r on r.id = s.registration_id left join programme_item i on i.id = s.item_id
      where r.summit_id = $1 and s.number is not null order by s.number`,
    [summitId],
  )
  const people = results.map(({ personId }) => personId)
  const wayOf = await waysFor(ctx, summitId, people)
  await tell(ctx, ...results.map((result) => notice(summit, result, entrants, wayOf(result.personId))))
  await changed(ctx, 'Summit', summitId)
}

interface Result {
  id: string
  personId: string
  number: number
  workshop: Pick<ProgrammeItem, 'title' | 'translations'> | null
}

const notice = (summit: Summit, { id, personId, number, workshop }: Result, entrants: number, way: Way) => ({
  template: workshop ? ('workshops.given' as const) : ('workshops.none' as const),
  to: personId,
  about: { entity: 'Registration', id },
  key: `workshops.drawn:${id}`,
  params: {
    values: { title: titleWords(summit), workshop: workshop ? titleWords(workshop) : '', number, entrants },
    ...way,
  },
})
