import type { Ctx } from '../platform/index.js'

/** Ids of those who apply: the author, the delegates of the organisation and of those that apply with it. */
export async function applicantsOf(ctx: Ctx, proposalId: string): Promise<string[]> {
  const people = await ctx.db.query<{ id: string }[]>(
    `select p.author_id as id from proposal p where p.id = $1 and p.author_id is not null
     union
     select d.person_id from proposal p join delegate d on d.organisation_id = p.organisation_id
      where p.id = $1 and d.valid_to is null
     union
     select d.person_id from co_applicant c join delegate d on d.organisation_id = c.organisation_id
      where c.proposal_id = $1 and c.state = 'ACCEPTED' and d.valid_to is null`,
    [proposalId],
  )
  return people.map((person) => person.id)
}

/** Ids of those who follow the proposal and do not apply for it. */
export async function followersOf(
  ctx: Ctx,
  proposalId: string,
  except: readonly string[],
): Promise<string[]> {
  const people = await ctx.db.query<{ id: string }[]>(
    `select f.person_id as id from follow f where f.proposal_id = $1 and not f.person_id = any($2::uuid[])`,
    [proposalId, except],
  )
  return people.map((person) => person.id)
}
