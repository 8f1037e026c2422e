import { handlesPaper, seesPaperId } from '../papers/index.js'
import { and, existing, or, raw, sql, type Row, type Sql, type ViewerSql } from '../platform/index.js'
import type { Consultation } from './Consultation.js'
import type { GroupVote, Resolution } from './Resolution.js'
import type { Route } from './Route.js'
import type { Suspension } from './Suspension.js'
import type { Transfer } from './Transfer.js'

/** Sits in the committee or keeps its files. */
function inCommittee(committeeId: Sql, v: ViewerSql): Sql {
  return or(v.holds('MEMBER', committeeId), v.holds('CHAIR', committeeId), v.holds('CLERK', committeeId))
}

/**
 * Sees a station: whoever sees the paper. That a committee has its turn and how it ended is public even when it sat in private (§ 52 (2) GO NRW: the essence of such a
 * decision is made known); its wording, reason and votes are not.
 */
export function seesConsultation(c: Row<Consultation>, v: ViewerSql): Sql {
  return or(inCommittee(c.committeeId, v), seesPaperId(c.paperId, v))
}

/** Sees a result: of a public station with the paper, of a non-public one the committee and those who handle the paper. */
export function seesResolution(r: Row<Resolution>, v: ViewerSql): Sql {
  return seesResolutionOf(r.consultationId, v)
}

function seesResolutionOf(consultationId: Sql, v: ViewerSql): Sql {
  const near = v.near('consultation', consultationId)
  const station = near ?? 'station'
  const column = (name: string) => raw(`"${station}"."${name}"`)
  const sees = or(
    and(column('is_public'), seesPaperId(column('paper_id'), v)),
    inCommittee(column('committee_id'), v),
    handlesPaper(column('paper_id'), v),
  )
  return near ? sees : existing(sql`consultation station`, sql`station.id = ${consultationId}`, sees)
}

/** Sees how a Fraktion voted: whoever sees the result. */
export function seesGroupVote(g: Row<GroupVote>, v: ViewerSql): Sql {
  return existing(
    sql`resolution decided`,
    sql`decided.id = ${g.resolutionId}`,
    seesResolutionOf(sql`decided.consultation_id`, v),
  )
}

/** Sees that a resolution was suspended and why: whoever sees the resolution, and the office that carries it out. */
export function seesSuspension(s: Row<Suspension>, v: ViewerSql): Sql {
  return or(
    existing(
      sql`resolution decided`,
      sql`decided.id = ${s.resolutionId}`,
      seesResolutionOf(sql`decided.consultation_id`, v),
    ),
    existing(
      sql`implementation given`,
      sql`given.resolution_id in (${s.resolutionId}, ${s.decidedAnewId})`,
      v.holds('OFFICE', sql`given.office_id`),
    ),
  )
}

/** Sees a transfer: whoever sees the town's paper, and the Kreis it was sent to. */
export function seesTransfer(t: Row<Transfer>, v: ViewerSql): Sql {
  return or(
    seesPaperId(t.paperId, v),
    v.holds('CLERK', t.toBodyId),
    v.holds('INTEGRATION_OFFICE', t.toBodyId),
  )
}

/** Sees that a route was started: whoever sees the paper. */
export function seesRoute(r: Row<Route>, v: ViewerSql): Sql {
  return seesPaperId(r.paperId, v)
}
