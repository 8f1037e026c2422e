import type { DataSource } from 'typeorm'
import { followChanges, type ChangedThing } from '../audit/index.js'

/** Proposals that things belong to: their papers, stations, transfers, statements and invitations. */
async function proposalsOf(source: DataSource, things: readonly ChangedThing[]): Promise<string[]> {
  const found = await source.query<{ id: string }[]>(
    `with thing as (select * from unnest($1::text[], $2::uuid[]) as x(entity, id))
     select id from thing where entity = 'Proposal'
     union select p.proposal_id from thing t join paper p on p.id = t.id where t.entity = 'Paper'
     union select p.proposal_id from thing t join consultation c on c.id = t.id join paper p on p.id = c.paper_id where t.entity = 'Consultation'
     union select p.proposal_id from thing t join transfer r on r.id = t.id join paper p on p.id = r.paper_id where t.entity = 'Transfer'
     union select p.proposal_id from thing t join statement s on s.id = t.id join paper p on p.id = s.paper_id where t.entity = 'Statement'
     union select c.proposal_id from thing t join co_applicant c on c.id = t.id where t.entity = 'CoApplicant'`,
    [things.map(({ entity }) => entity), things.map(({ entityId }) => entityId)],
  )
  return found.map(({ id }) => id)
}

/** The proposal's id at once, and again whenever something about it changed. */
export const proposalChanges = followChanges(proposalsOf)
