const children = ['annual_goal', 'indicator', 'measure']

/** A child's field is its guiding goal's field: no row can hang in two fields. */
export const guards: string[] = children.map(
  (table) => `
do $$ begin
  if not exists (select 1 from pg_constraint where conname = 'fk_${table}__goal_in_field') then
    alter table ${table} add constraint fk_${table}__goal_in_field
      foreign key (guiding_goal_id, field_id) references guiding_goal (id, field_id);
  end if;
end $$`,
)
