import { idField } from '../contract/fields.js'
import { check, DomainError, may, type Ctx } from '../platform/index.js'
import { Summit, titleWords } from '../summits/index.js'
import { askPeople, planSurvey, type Asked, type Survey } from '../surveys/index.js'

/** Plans a survey about an event. Returns the survey. Errors: SURVEY_EXISTS, SUMMIT_OVER when it was called off. */
export async function planEventSurvey(ctx: Ctx, input: unknown): Promise<string> {
  const summitId = check(idField, input)
  await may(ctx, 'planEventSurvey', Summit, summitId)
  const event = await ctx.db.findOneByOrFail(Summit, { id: summitId })
  if (event.state === 'CALLED_OFF') throw new DomainError('SUMMIT_OVER')
  return planSurvey(ctx, { entity: 'Summit', id: summitId, bodyId: event.bodyId, title: titleWords(event) })
}

/**
 * Asks everybody who was at the event, once it took place: where tickets were read at the door those who came, else everybody
 * who had a place. Where only was counted how many came, nobody is mailed: they are given codes on paper. Errors: SUMMIT_NOT_HELD, SURVEY_NOBODY, INVALID_INPUT on `closesOn`.
 */
export function openSurvey(ctx: Ctx, input: unknown): Promise<string> {
  return askPeople(ctx, input, (survey) => whoWasThere(ctx, survey))
}

async function whoWasThere(ctx: Ctx, { subjectEntity, subjectId }: Survey): Promise<Asked[]> {
  const event = subjectEntity === 'Summit' && (await ctx.db.findOneBy(Summit, { id: subjectId }))
  if (!event || event.state !== 'HELD') throw new DomainError('SUMMIT_NOT_HELD')
  const there = await ctx.db.query<Asked[]>(
    `select r.person_id as "personId", who.email is not null as "byMail", array_agg(concat_ws(' ', p.given_name, p.family_name) order by p.position) as names
     from registration r join participant p on p.registration_id = r.id join person who on who.id = r.person_id
       left join ticket t on t.participant_id = p.id
     where r.summit_id = $1 and r.state = 'CONFIRMED' and who.erased_at is null
       and (t.state = 'CHECKED_IN' or not exists (select 1 from ticket came where came.summit_id = $1 and came.state = 'CHECKED_IN'))
     group by r.id, r.person_id, who.email order by r.rank`,
    [subjectId],
  )
  if (there.length === 0 && !event.attendance) throw new DomainError('SURVEY_NOBODY')
  return there
}
