import { setProgrammeSchema } from '../contract/summits.js'
import { check, type Ctx } from '../platform/index.js'
import type { ProgrammeForecast } from './ProgrammeForecast.view.js'
import { setProgramme } from './setProgramme.js'
import { tryOut } from './tryOut.js'

/** A mail says it alone or among other things. */
const says = (template: string) =>
  `(m.template = '${template}' or m.params -> 'parts' @> '[{"template": "${template}"}]')`

/** Says whom writing the programme so would concern, by trying it. Null where the viewer may not write it. */
export async function forecastProgramme(ctx: Ctx, input: unknown): Promise<ProgrammeForecast | null> {
  const { id } = check(setProgrammeSchema, input)
  return tryOut(ctx, async (trial) => {
    const about = `from registration r join message m on m.about_entity = 'Registration' and m.about_id = r.id where r.summit_id = $1`
    const known = await trial.db.query<{ id: string }[]>(`select m.id ${about}`, [id])
    await setProgramme(trial, input)
    const [found] = await trial.db.query<ProgrammeForecast[]>(
      `select count(distinct r.id)::int as told, count(distinct r.id) filter (where m.channel = 'LETTER')::int as "withoutMail",
         count(distinct r.id) filter (where ${says('workshops.placeGone')})::int as "placesGone",
         count(distinct r.id) filter (where ${says('workshops.wishGone')})::int as "wishesGone",
         count(distinct r.id) filter (where ${says('workshops.roomAgain')})::int as "roomAgain"
       ${about} and not m.id = any($2::uuid[])`,
      [id, known.map((message) => message.id)],
    )
    return found ?? null
  })
}
