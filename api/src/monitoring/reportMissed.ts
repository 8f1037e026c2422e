import { record } from '../audit/index.js'
import { idField } from '../contract/fields.js'
import { Indicator } from '../goals/index.js'
import { actsAs, check, clock, dayOf, dayText, DomainError, may, text, type Ctx } from '../platform/index.js'
import { draftProposal, officeOfKreis } from '../strategy/index.js'

interface Missed {
  text: string
  goal: string
  measured: number | null
  target: number | null
  dueOn: string | null
}

/**
 * Begins the proposal that tells the councils that an indicator was missed, in German as papers are: of the Integrationsbuero where its
 * people do it, else of the member of the Steuerungsgruppe who does. Errors: NOT_FOUND, FORBIDDEN, NOT_MISSED, NO_INTEGRATION_OFFICE.
 */
export async function reportMissed(ctx: Ctx, input: unknown): Promise<string> {
  const id = check(idField, input)
  await may(ctx, 'reportMissed', Indicator, id)
  const { annualGoalId, guidingGoalId, fieldId } = await ctx.db.findOneByOrFail(Indicator, { id })
  const [missed] = await ctx.db.query<Missed[]>(
    `select i.text, coalesce(a.text, g.text, f.text) as goal, l.shown as measured, l.target, l.due_on::text as "dueOn"
      from indicator i join field_of_action f on f.id = i.field_id left join guiding_goal g on g.id = i.guiding_goal_id
        left join annual_goal a on a.id = i.annual_goal_id cross join lateral indicator_lights(i.id, $2) l
      where i.id = $1 and l.is_region and l.light = 'MISSED' limit 1`,
    [id, dayOf(clock.now())],
  )
  if (!missed) throw new DomainError('NOT_MISSED')
  const office = await officeOfKreis(ctx)
  const ofOffice = actsAs(ctx, 'INTEGRATION_OFFICE', office.bodyId)
  const proposalId = await draftProposal(
    ctx,
    { officeId: ofOffice ? office.id : null, bodyId: office.bodyId },
    {
      title: text('de', 'monitoring.missed.draft.title', { goal: missed.goal }),
      what: text('de', 'monitoring.missed.draft.what', { goal: missed.goal }),
      why: whyOf(missed),
      goal: annualGoalId ? { annualGoalId } : guidingGoalId ? { guidingGoalId } : { fieldId },
    },
  )
  await record(ctx, { action: 'monitoring.indicator.reportMissed', entity: 'Proposal', entityId: proposalId })
  return proposalId
}

/** The indicator, and the figures it was missed by, as far as they are shown. */
function whyOf({ text: indicator, measured, target, dueOn }: Missed): string {
  const number = (n: number) => new Intl.NumberFormat('de-DE', { maximumFractionDigits: 2 }).format(n)
  return [
    text('de', 'monitoring.missed.draft.indicator', { indicator }),
    measured !== null &&
      target !== null &&
      text('de', 'monitoring.missed.draft.figures', { measured: number(measured), target: number(target) }),
    dueOn && text('de', 'monitoring.missed.draft.due', { day: dayText('de', dueOn) }),
  ]
    .filter((line): line is string => Boolean(line))
    .join('\n')
}
