/*
 * Writers of entries wait for nobody: the chain is appended to by `sealAudit`, behind them. An entry knows the transaction that wrote it,
 * so that the order of the chain is settled when all older transactions have ended.
 */
const chain = `
insert into audit_head (single, position, hash) values (true, 0, '') on conflict do nothing;
alter table audit_entry alter column xid set default ((pg_current_xact_id())::text)::bigint;
`

const appendOnly = `
create or replace function refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = 'restrict_violation';
end $$;
${['transition', 'audit_entry', 'audit_seal', 'signed_head', 'audit_key']
  .map(
    (table) => `
create or replace trigger ${table}_append_only before update or delete on ${table} for each row execute function refuse_rewriting();
create or replace trigger ${table}_no_truncate before truncate on ${table} for each statement execute function refuse_rewriting();`,
  )
  .join('')}`

/** A change knows the transaction that wrote it: readers stop below the oldest one still running. */
const changeOrder = `
alter table change alter column xid set default ((pg_current_xact_id())::text)::bigint;
`

/** Steps that were done for somebody who was away: readers may know of these, and of no other entry. */
const deeds = `
create or replace view deed_for_absent as
  select entity, entity_id, transition_id, actor_id, for_id from audit_entry where for_id is not null and transition_id is not null;
`

/** What entries know of their transaction, and tables that only grow. */
export const auditGuards = changeOrder + chain + appendOnly + deeds
