import { counts } from './counts.sql.js'
import { search } from './search.sql.js'

/*
 * What predicates ask of walled tables. The owner's views, so that a predicate inside a policy does not ask a policy again:
 * only whom a row belongs to and how it stands.
 */
const keys = `
create or replace view proposal_key as
  select id, state, author_id, organisation_id, entered_by_id, public_since from proposal;
create or replace view statement_key as select id, paper_id, office_id, state, is_public from statement;
`

/* The order a list of papers has unless told otherwise. */
const orders = `
create index if not exists ix_paper__arrival on paper (coalesce(submitted_at, created_at), id);
`

/** The search's table and functions, what predicates read, the order of lists, and the counts. */
export const guards: string[] = [keys, search, orders, counts]
