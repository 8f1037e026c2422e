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
-- A transaction's first entries (about a thousand) are noted, and sealed together by the first of their triggers; the rest one by one.
create or replace function audit_note_entries() returns trigger language plpgsql as $$
declare
  noted text := coalesce(current_setting('mitsprache.unsealed', true), '');
begin
  if length(noted) < 40000 then
    perform set_config('mitsprache.unsealed', noted || (select string_agg(id::text, '') from new_rows), true);
  end if;
  return null;
end $$;
create or replace trigger audit_entry_noted after insert on audit_entry
  referencing new table as new_rows for each statement execute function audit_note_entries();

create or replace function audit_append_seal() returns trigger language plpgsql as $$
declare
  noted text := coalesce(current_setting('mitsprache.unsealed', true), '');
  entries uuid[] := array[new.id];
  head audit_head;
  one record;
  ids uuid[] := '{}'; previous text[] := '{}'; seals text[] := '{}';
  first bigint;
begin
  -- whatever was noted, an entry without a seal gets one: here, or it has it from one before
  if exists (select from audit_seal where entry_id = new.id) then return null; end if;
  if strpos(noted, new.id::text) > 0 then
    entries := array(select substr(noted, at, 36)::uuid from generate_series(1, length(noted), 36) at);
    perform set_config('mitsprache.unsealed', '', true);
  end if;
  select * into strict head from audit_head for update;
  first := head.position + 1;
  for one in select e.id, ${sealedContent} as content
    from unnest(entries) with ordinality wanted(id, at) join (${sealedRows}) on e.id = wanted.id order by wanted.at
  loop
    ids := ids || one.id; previous := previous || head.hash;
    head.hash := encode(sha256(convert_to(concat_ws(E'\\n', head.hash, (first + cardinality(ids) - 1)::text, one.content), 'UTF8')), 'hex');
    seals := seals || head.hash;
  end loop;
  insert into audit_seal (position, entry_id, previous, hash)
    select first + made.at - 1, made.id, made.previous, made.hash
    from unnest(ids, previous, seals) with ordinality made(id, previous, hash, at);
  update audit_head set position = first + cardinality(ids) - 1, hash = head.hash;
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
