import { votingSeatsSql } from '../committees/index.js'
import type { CommitteeKind } from '../contract/committees.lists.js'
import { defaultRulesOf, type RuledMajorities, type RulesOfProcedure } from '../contract/procedure.lists.js'
import { runPreparedSql, sql, systemViewer, type Ctx } from '../platform/index.js'
import { SittingRules } from './Sitting.js'

type Fixed = Pick<
  RulesOfProcedure,
  'quorumBase' | 'statutorySeats' | 'secretShare' | 'tabletVotes' | 'voteForms' | 'sourceNote'
> &
  RuledMajorities
interface Found extends Fixed {
  committeeId: string
  kind: CommitteeKind
  /** Whether the committee entered rules of its own. */
  own: boolean
  /** Voting seats by the composition, else of those there are. */
  seats: number
}

/** Fixes the rules the committees of a meeting decide by, as they are on a day (YYYY-MM-DD). Two statements, however many committees meet. */
export async function fixRules(ctx: Ctx, meetingId: string, day: string): Promise<void> {
  const found = await runPreparedSql<Found>(ctx.db, systemViewer(), rulesOfMeeting(meetingId, day))
  await ctx.db.insert(
    SittingRules,
    found.map(({ committeeId, kind, own, seats, ...entered }) => {
      const rules: Fixed = own ? entered : defaultRulesOf(kind)
      const { quorumBase, statutorySeats, secretShare, tabletVotes, voteForms, sourceNote } = rules
      const { usualMajority, byLawMajority, mainByLawMajority, rulesMajority } = rules
      const { agendaMajority, deselectionMajority, digitalMajority } = rules
      return {
        ...{ usualMajority, byLawMajority, mainByLawMajority, rulesMajority, sourceNote },
        ...{ agendaMajority, deselectionMajority, digitalMajority },
        ...{ meetingId, committeeId, quorumBase, secretShare, tabletVotes },
        ...{ voteForms: [...voteForms], statutorySeats: statutorySeats ?? seats },
      }
    }),
  )
}

function rulesOfMeeting(meetingId: string, on: string) {
  const day = sql`${on}::date`
  return sql`select k.id as "committeeId", k.kind, r.id is not null as own, r.quorum_base as "quorumBase", r.statutory_seats as "statutorySeats",
      r.secret_share as "secretShare", r.tablet_votes as "tabletVotes", r.vote_forms as "voteForms",
      r.usual_majority as "usualMajority", r.by_law_majority as "byLawMajority", r.main_by_law_majority as "mainByLawMajority",
      r.rules_majority as "rulesMajority", r.agenda_majority as "agendaMajority", r.deselection_majority as "deselectionMajority",
      r.digital_majority as "digitalMajority", r.source_note as "sourceNote",
      coalesce((${votingSeatsSql(sql`k.id`, day)}), (select count(*)::int from seat s left join legislative_term term on term.id = s.term_id
        where s.committee_id = k.id and s.kind = 'VOTING' and s.removed_at is null
          and (term.id is null or ${day} between term.valid_from and term.valid_to))) as seats
    from meeting_committee held join committee k on k.id = held.committee_id
    left join procedure_rules r on r.committee_id = k.id and r.removed_at is null
      and r.valid_from <= ${day} and (r.valid_to is null or r.valid_to >= ${day})
    where held.meeting_id = ${meetingId}::uuid`
}
