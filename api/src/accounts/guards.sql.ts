/*
 * The demo people one may become are listed to everybody where there are any, though a delegate's name is not public:
 * the one door through the second wall.
 */
const demoPeople = `
create or replace function demo_people() returns table (id text, name text, family_name text, email text, locale text)
  language sql stable security definer set search_path from current as $$
  select p.id::text, concat_ws(' ', nullif(p.given_name, ''), p.family_name), p.family_name, p.email, p.locale
    from person p where p.is_demo and p.erased_at is null and p.email is not null
$$;
`

/** Functions of the module. */
export const guards: string[] = [demoPeople]
