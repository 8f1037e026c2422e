import type { EntityManager } from 'typeorm'
import { firstStart } from '../../../seed/demo/firstStart.js'
import { idOf, upsertByKey } from '../../../seed/upsert.js'
import { Organisation, Person } from '../../accounts/index.js'
import { Body, committeeOfKind, ParliamentaryGroup } from '../../committees/index.js'
import { RouteTemplate } from '../../consultations/index.js'
import type { CommitteeKind } from '../../contract/committees.lists.js'
import { AnnualGoal, FieldOfAction, GuidingGoal, Measure } from '../../goals/index.js'
import { clock, dayOf, type Ctx } from '../../platform/index.js'

type Ids = ReadonlyMap<string, string>

/** What earlier seeds wrote, by key, and the day the demo counts from. */
export interface World {
  start: string
  people: Ids
  organisations: Ids
  groups: Ids
  bodies: Ids
  templates: Ids
  /** What of the strategy a key names, as the input of a draft has it. */
  served(key: string): Record<string, string>
  committee(ctx: Ctx, ags: string, kind: CommitteeKind): Promise<string | null>
  today(): string
}

/** Reads it; no rows are written. */
export async function readWorld(db: EntityManager): Promise<World> {
  const ids = <T extends { id: string }>(type: new () => T) => upsertByKey(db, type, [])
  const bodies = await ids(Body)
  const goals: [string, Ids][] = [
    ['fieldId', await ids(FieldOfAction)],
    ['guidingGoalId', await ids(GuidingGoal)],
    ['annualGoalId', await ids(AnnualGoal)],
    ['measureId', await ids(Measure)],
  ]
  return {
    start: await firstStart(db),
    people: await ids(Person),
    organisations: await ids(Organisation),
    groups: await ids(ParliamentaryGroup),
    bodies,
    templates: await ids(RouteTemplate),
    served(key) {
      const [column, known] = goals.find(([, of]) => of.has(key)) ?? ['fieldId', new Map<string, string>()]
      return { [column]: idOf(known, key) }
    },
    committee: (ctx, ags, kind) => committeeOfKind(ctx.db, idOf(bodies, ags), kind, dayOf(clock.now())),
    today: () => dayOf(clock.now()),
  }
}
