/*
 * Counts over all registrations, whoever asks: how many wait is public, who waits is not. Doors through the second wall, each as
 * narrow as what it is for; an owner that is walled itself steps out meanwhile.
 */
const opened = (type: string, counted: string) => `
  declare
    seen text := coalesce(current_setting('mitsprache.walled', true), '');
    answer ${type};
  begin
    if seen = 'on' then perform set_config('mitsprache.walled', '', true); end if;
    ${counted}
    if seen = 'on' then perform set_config('mitsprache.walled', 'on', true); end if;
    return answer;
  end`

/** How many people wait for an event, of one group or (null) of all. */
const waiting = `
create or replace function people_waiting(wanted uuid, of_group uuid) returns int
  language plpgsql stable security definer set search_path from current as $$ ${opened(
    'int',
    `select coalesce(sum(size), 0)::int into answer from registration
      where summit_id = wanted and state = 'WAITLISTED' and (of_group is null or group_id = of_group);`,
  )} $$;`

/** How many registrations wait up to this order of arrival. */
const rank = `
create or replace function waiting_rank(wanted uuid, arrived int) returns int
  language plpgsql stable security definer set search_path from current as $$ ${opened(
    'int',
    `select count(*)::int into answer from registration
      where summit_id = wanted and state = 'WAITLISTED' and rank <= arrived;`,
  )} $$;`

/** The most people that can ever be seated together; null = no limit. */
const most = `
create or replace function most_together(wanted uuid, of_group uuid) returns int language sql stable as $$
  select least(p.capacity, (select g.capacity from summit_group g where g.id = of_group)) from summit_places p where p.summit_id = wanted;
$$;`

/** Who works in an Integrationsbuero that looks after a body, by id. */
const staff = `
create or replace function office_staff(of_body uuid, moment timestamptz) returns uuid[]
  language plpgsql stable security definer set search_path from current as $$ ${opened(
    'uuid[]',
    `select array_agg(distinct person_id) into answer from role_assignment
      where role = 'INTEGRATION_OFFICE' and (scope_id is null or scope_id = of_body) and valid_from <= moment and (valid_to is null or valid_to > moment);`,
  )} $$;`

/** Functions that count. */
export const countingGuards = [waiting, rank, most, staff].join('\n')
