import type { ConsultationRole, StationSource } from '../../src/contract/consultations.lists.js'
import type { TestInstallation } from '../harness/index.js'

/** Something with a state. */
export interface Thing {
  id: string
  state: string
}
/** What there is to act upon. */
export interface Scene {
  proposal: Thing & { revision: number }
  papers: (Thing & { body_id: string; return_to: string | null; district: boolean })[]
  stations: (Thing & {
    paper_id: string
    role: ConsultationRole
    source: StationSource
    position: number
    committee_id: string
  })[]
  statements: (Thing & { paper_id: string; office_id: string })[]
  signatures: { id: string; statement_id: string; office_id: string; signed_at: Date | null }[]
  transfers: Thing[]
  invitations: (Thing & { organisation_id: string })[]
  questions: { id: string; paper_id: string; answered_at: Date | null }[]
}

/** Reads it as it is now. */
export async function sceneOf(t: TestInstallation, proposalId: string): Promise<Scene> {
  const of = async <T>(query: string) => (await t.db.query(query, [proposalId])) as T[]
  const papers = 'select id from paper where proposal_id = $1'
  const [proposal] = await of<Scene['proposal']>('select id, state, revision from proposal where id = $1')
  return {
    proposal: proposal as Scene['proposal'],
    papers: await of(
      'select p.*, b.district_id is null as district from paper p join body b on b.id = p.body_id where p.proposal_id = $1 order by p.number',
    ),
    stations: await of(`select * from consultation where paper_id in (${papers}) order by position, id`),
    statements: await of(`select * from statement where paper_id in (${papers}) order by id`),
    signatures: await of(
      `select c.* from co_signature c join statement s on s.id = c.statement_id where s.paper_id in (${papers}) order by c.id`,
    ),
    transfers: await of(`select * from transfer where paper_id in (${papers}) order by id`),
    invitations: await of('select * from co_applicant where proposal_id = $1 order by id'),
    questions: await of(`select * from question where paper_id in (${papers}) order by position`),
  }
}
