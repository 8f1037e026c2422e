import { Reason } from '../../src/audit/Reason.js'
import { Transition } from '../../src/audit/Transition.js'
import { Consultation, Transfer } from '../../src/consultations/index.js'
import { Paper } from '../../src/papers/index.js'
import { committeeName } from './domain.names.js'
import type { View } from './domain.rows.js'
import { inside } from './domain.sees.js'

const unsaid = ['openConsultation', 'dropConsultation', 'publishStatement']
/** Their reason is the station's, which tells it itself where it is public. */
const repeated = ['returnToAuthor', 'withdrawMotion']

/** What happened to some papers, their stations and requests, as this viewer may read it. */
export function timeline(v: View, which: (paper: Paper) => boolean, most: number): object[] {
  const steps = v.rows
    .of(Paper)
    .filter(which)
    .flatMap((paper) => stepsOf(v, paper))
  return steps
    .sort((a, b) => a.place - b.place)
    .slice(0, most)
    .map(({ entry }) => entry)
}

function stepsOf(v: View, paper: Paper) {
  const knows = inside(v, paper)
  const stations = v.rows.of(Consultation).filter((c) => c.paperId === paper.id)
  const transfers = v.rows.of(Transfer).filter((t) => t.paperId === paper.id)
  const things = new Set([
    `Paper ${paper.id}`,
    ...stations.map((c) => `Consultation ${c.id}`),
    ...transfers.map((t) => `Transfer ${t.id}`),
  ])
  const since = paper.publicSince
  return v.rows
    .of(Transition)
    .filter((t) => things.has(`${t.entity} ${t.entityId}`) && !unsaid.includes(t.verb))
    .filter((t) => knows || (since !== null && t.recordedAt >= since))
    .map((t) => {
      const station = stations.find(({ id }) => id === t.entityId) ?? null
      const open = station ? station.isPublic : !repeated.includes(t.verb)
      return {
        place: Number(t.position),
        entry: {
          id: t.id,
          at: t.occurredAt.toISOString(),
          paperId: paper.id,
          consultationId: station?.id ?? null,
          verb: t.verb,
          from: t.from,
          to: t.to,
          outcome: t.outcome?.split('.')[2] ?? null,
          committee: station?.committeeId
            ? committeeName(v, station.committeeId, t.occurredAt.toISOString().slice(0, 10))
            : null,
          reason: open || knows ? (v.rows.get(Reason, t.reasonId)?.text ?? null) : null,
          // nobody of this world stands in for anybody
          by: null,
          inPlaceOf: null,
        },
      }
    })
}
