/*
 * The demo people one may become are listed to everybody where there are any, though a delegate's name is not public.
 */
const demoPeople = `
create or replace function demo_people() returns table (id text, name text, family_name text, email text, locale text)
  language sql stable security definer set search_path from current as $$
  select p.id::text, concat_ws(' ', nullif(p.given_name, ''), p.family_name), p.family_name, p.email, p.locale
    from person p where p.is_demo and p.erased_at is null and p.email is not null
$$;
`

/* A mailed link shows its invitation to whoever holds it: asked by the whole token, answered for that one. */
const invitation = `
create or replace function invitation_by_token(token text)
  returns table (organisation_id uuid, organisation_name text, role text, email text,
    accepted_at timestamptz, withdrawn_at timestamptz, expires_at timestamptz)
  language sql stable security definer set search_path from current as $$
  select i.organisation_id, o.name, i.role, i.email::text, i.accepted_at, i.withdrawn_at, i.expires_at
    from delegate_invitation i join organisation o on o.id = i.organisation_id
   where i.token_hash = encode(sha256(convert_to(token, 'UTF8')), 'hex')
$$;
`

/* Names alone, for fields that say by themselves who reads them; how to reach someone stays behind the wall. */
const names = `
create or replace view person_name as
  select id, concat_ws(' ', nullif(title, ''), nullif(given_name, ''), family_name) as name, family_name, given_name from person;
`

/*
 * A name as it is compared, whoever wrote it: words in any order, small letters, without accents; an umlaut and what is written for it
 * (ü, ue, u) are the same. Two different people may have one; whoever asks shows both and lets a person decide.
 */
const nameKey = `
create or replace function name_key(name text) returns text language sql immutable parallel safe as $$
  select coalesce(string_agg(word, ' ' order by word collate "C"), '') from regexp_split_to_table(
    regexp_replace(translate(replace(regexp_replace(
      normalize(lower(normalize(name, NFKC)), NFD), '[\u0300-\u036f]', '', 'g'), 'ß', 'ss'), 'ıłøđ', 'ilod'), '([aou])e', '\\1', 'g'),
    '[[:space:][:punct:]‐–’´]+') word where word <> ''
$$;
`

/** Doors through the second wall, each as narrow as what it is for. */
export const guards: string[] = [demoPeople, invitation, names, nameKey]
