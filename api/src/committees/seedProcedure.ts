import type { EntityManager } from 'typeorm'
import { demoRulesSource } from '../../seed/demo/committees.js'
import { SCHOOL_HOLIDAYS, SCHOOL_HOLIDAYS_SOURCE } from '../../seed/reference/index.js'
import { upsertByKey, type SeedRow } from '../../seed/upsert.js'
import { defaultRules, realRuleSets, type RulesOfProcedure } from '../contract/procedure.lists.js'
import { ClosedPeriod } from './ClosedPeriod.js'
import { ProcedureRules } from './ProcedureRules.js'

/** First day of the term in which the rules were read; since when they hold before it, the source does not say. */
const READ_IN_TERM_FROM = '2025-11-01'

/** Rules of a committee as a row: lists are copied, for a column may be written to. */
export const rulesRow = (
  key: string,
  committeeId: string,
  rules: RulesOfProcedure,
  isDemo = false,
): SeedRow<ProcedureRules> => ({
  key,
  values: {
    ...rules,
    committeeId,
    validFrom: READ_IN_TERM_FROM,
    voteForms: [...rules.voteForms],
    meetingForms: [...rules.meetingForms],
    isDemo,
  },
})

/** Invented rules for the committees of the demo: those of the Kreistag are real, a steering group sets its own. */
export async function seedDemoRules(
  db: EntityManager,
  committees: ReadonlyMap<string, string>,
): Promise<void> {
  const invented: RulesOfProcedure = { ...defaultRules, sourceNote: demoRulesSource }
  const rows = [...committees]
    .filter(([key]) => key !== 'district-council' && key !== 'steering-group')
    .map(([key, id]) => {
      const quorumBase = key === 'district-committee' ? 'MEMBERS' : invented.quorumBase
      const membersInquire = key.includes('INTEGRATION_BODY')
      return rulesRow(`demo-rules-${key}`, id, { ...invented, quorumBase, membersInquire }, true)
    })
  await upsertByKey(db, ProcedureRules, rows)
}

/** Loads the rules of procedure the Kreistag published. */
export async function seedProcedure(db: EntityManager, districtCouncilId: string): Promise<void> {
  const known = realRuleSets.filter(({ key }) => key === 'rhein-kreis-neuss')
  await upsertByKey(
    db,
    ProcedureRules,
    known.map(({ key, rules }) => rulesRow(`rules-${key}`, districtCouncilId, rules)),
  )
}

/** Loads the school holidays that are known; the operator corrects them and adds what comes later. */
export async function seedSchoolHolidays(db: EntityManager): Promise<void> {
  await upsertByKey(
    db,
    ClosedPeriod,
    SCHOOL_HOLIDAYS.map(([name, firstDay, lastDay]) => ({
      key: `school-holiday-${firstDay}`,
      values: { kind: 'SCHOOL_HOLIDAY' as const, name, firstDay, lastDay, source: SCHOOL_HOLIDAYS_SOURCE },
    })),
  )
}
