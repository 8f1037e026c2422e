import { votingSeatsSql } from '../committees/index.js'
import type { CommitteeKind } from '../contract/committees.lists.js'
import { defaultRulesOf, type RulesOfProcedure } from '../contract/procedure.lists.js'
import { runPreparedSql, sql, systemViewer, type Ctx } from '../platform/index.js'
import { SittingRules } from './Sitting.js'

type Fixed = Pick<
  RulesOfProcedure,
  'quorumBase' | 'statutorySeats' | 'secretShare' | 'tabletVotes' | 'voteForms'
>
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
      const { quorumBase, statutorySeats, secretShare, tabletVotes, voteForms } = own
        ? entered
        : defaultRulesOf(kind)
      return {
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
      coalesce((${votingSeatsSql(sql`k.id`, day)}), (select count(*)::int from seat s left join legislative_term term on term.id = s.term_id
        where s.committee_id = k.id and s.kind = 'VOTING' and s.removed_at is null
          and (term.id is null or ${day} between term.valid_from and term.valid_to))) as seats
    from meeting_committee held join committee k on k.id = held.committee_id
    left join procedure_rules r on r.committee_id = k.id and r.removed_at is null
      and r.valid_from <= ${day} and (r.valid_to is null or r.valid_to >= ${day})
    where held.meeting_id = ${meetingId}::uuid`
}
