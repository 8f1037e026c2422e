import { contents } from './content.sql.js'

/* What was signed is never rewritten, whoever asks. */
const frozen = ['minutes_part', 'minutes_signature']
  .map(
    (table) => `
create or replace trigger ${table}_append_only before update or delete on ${table} for each row execute function refuse_rewriting();
create or replace trigger ${table}_no_truncate before truncate on ${table} for each statement execute function refuse_rewriting();`,
  )
  .join('')

/* Effective minutes are never changed; a note belongs to a draft. */
const settled = `
create or replace function refuse_settled_minutes() returns trigger language plpgsql as $$
begin
  if old.state = 'EFFECTIVE' then
    raise exception 'effective minutes are never changed' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $$;
create or replace trigger minutes_settled before update or delete on minutes for each row execute function refuse_settled_minutes();
create or replace function refuse_late_notes() returns trigger language plpgsql as $$
begin
  if exists (select 1 from minutes k where k.id = coalesce(new.minutes_id, old.minutes_id) and k.state <> 'DRAFT') then
    raise exception 'signed minutes take no note' using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $$;
create or replace trigger minutes_note_late before insert or update or delete on minutes_note for each row execute function refuse_late_notes();
`

/** What minutes say, and that nobody changes what was signed. */
export const guards: string[] = [...contents, frozen, settled]
