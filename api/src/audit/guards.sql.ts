/** What a seal covers of an entry (e), its move (t) and the move's reason (r): one line a value. Verifier and database share it. */
export const sealedContent = `concat_ws(E'\\n', e.id::text, e.action, e.entity, e.entity_id::text, array_to_string(e.fields, ','),
  coalesce(e.actor_id::text, '-'), to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
  coalesce(t.id::text, '-'), coalesce(t.position::text, '-'), coalesce(t.entity, '-'), coalesce(t.entity_id::text, '-'),
  coalesce(t.machine, '-'), coalesce(t.verb, '-'), coalesce(t."from", '-'), coalesce(t."to", '-'), coalesce(t.outcome, '-'),
  coalesce(t.actor_id::text, '-'), coalesce(to_char(t.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), '-'),
  coalesce(to_char(t.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), '-'), coalesce(r.hash, '-'))`

/** Joins of an entry with what its seal covers. */
export const sealedRows = `audit_entry e left join transition t on t.id = e.transition_id left join reason r on r.id = t.reason_id`

/*
 * The chain's order is the order of commits: a deferred trigger runs as the last thing of a transaction, locks the head
 * row and appends. Locking earlier (when the entry is written) would let two verbs wait for each other's rows; numbering
 * without a lock would leave gaps and forks. The lock is held for the commit alone.
 */
const chain = `
insert into audit_head (single, position, hash) values (true, 0, '') on conflict do nothing;
create or replace function audit_append_seal() returns trigger language plpgsql as $$
declare
  head audit_head;
  sealed text;
  seal text;
begin
  select * into strict head from audit_head for update;
  select ${sealedContent} into strict sealed from ${sealedRows} where e.id = new.id;
  seal := encode(sha256(convert_to(concat_ws(E'\\n', head.hash, (head.position + 1)::text, sealed), 'UTF8')), 'hex');
  insert into audit_seal (position, entry_id, previous, hash) values (head.position + 1, new.id, head.hash, seal);
  update audit_head set position = head.position + 1, hash = seal;
  return null;
end $$;
drop trigger if exists audit_entry_seal on audit_entry;
create constraint trigger audit_entry_seal after insert on audit_entry
  deferrable initially deferred for each row execute function audit_append_seal();`

const appendOnly = `
create or replace function refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = 'restrict_violation';
end $$;
${['transition', 'audit_entry', 'audit_seal']
  .map(
    (table) => `
create or replace trigger ${table}_append_only before update or delete on ${table} for each row execute function refuse_rewriting();
create or replace trigger ${table}_no_truncate before truncate on ${table} for each statement execute function refuse_rewriting();`,
  )
  .join('')}`

/** Sealing at commit, and tables that only grow. */
/** A change knows the transaction that wrote it: readers stop below the oldest one still running. */
const changeOrder = `
alter table change alter column xid set default ((pg_current_xact_id())::text)::bigint;
`

/** All guards of the module. */
export const auditGuards = changeOrder + chain + appendOnly
