import type { MigrationInterface, QueryRunner } from 'typeorm'

const tables = ['guiding_goal', 'annual_goal', 'measure']

const carried = `select i.id, i.text, i.year, i.due_on, i.responsible, i.to_involve, i.considerations, i.parent_id, i.kind,
    i.carried_unanimously, w.field_id, case s.kind when 'WORKSHOP' then 'WORKSHOP' else 'SUMMIT' end as carried_by,
    least((s.starts_at at time zone 'Europe/Berlin')::date, (coalesce(i.voted_at, now()) at time zone 'Europe/Berlin')::date) as carried_on,
    row_number() over (partition by w.field_id, i.kind order by w.created_at, i.position, i.id) as nth
  from group_item i join work_group w on w.id = i.group_id join summit s on s.id = w.summit_id
  where i.is_carried and i.removed_at is null`

/** What plenums have carried stands in the tree of goals: from now on by their vote, and here what they carried before. */
export class GoalsComeFromEvents1795900008900 implements MigrationInterface {
  name = 'GoalsComeFromEvents1795900008900'

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) {
      await runner.query(
        `ALTER TABLE "${table}" ADD "carried_on" date, ADD "group_item_id" uuid, ADD CONSTRAINT "uq_${table}__group_item_id" UNIQUE ("group_item_id")`,
      )
      // the workshop of 2010/11 met for the last time on this day
      await runner.query(`update ${table} set carried_on = '2011-04-05' where key is not null`)
    }
    await runner.query(
      `insert into guiding_goal (group_item_id, field_id, number, position, text, state, carried_by, carried_on, carried_unanimously)
        select c.id, c.field_id, h.number + c.nth, h.position + c.nth, c.text, 'CARRIED', c.carried_by, c.carried_on, c.carried_unanimously
          from (${carried}) c cross join lateral (select coalesce(max(g.number), 0) as number, coalesce(max(g.position), 0) as position
            from guiding_goal g where g.field_id = c.field_id) h where c.kind = 'GUIDING_GOAL'`,
    )
    await runner.query(
      `insert into annual_goal (group_item_id, field_id, guiding_goal_id, position, text, year, state, carried_by, carried_on, carried_unanimously)
        select c.id, c.field_id, g.id, h.position + c.nth, c.text, c.year, 'CARRIED', c.carried_by, c.carried_on, c.carried_unanimously
          from (${carried}) c left join guiding_goal g on g.group_item_id = c.parent_id
          cross join lateral (select coalesce(max(a.position), 0) as position from annual_goal a where a.field_id = c.field_id) h
         where c.kind = 'ANNUAL_GOAL'`,
    )
    await runner.query(
      `insert into measure (group_item_id, field_id, guiding_goal_id, annual_goal_id, position, text, responsible, to_involve, due_on, carried_on)
        select c.id, c.field_id, g.id, a.id, h.position + c.nth, c.text, c.responsible, c.to_involve, c.due_on, c.carried_on
          from (${carried}) c left join guiding_goal g on g.group_item_id = c.parent_id
          left join annual_goal a on a.group_item_id = c.parent_id
          cross join lateral (select coalesce(max(m.position), 0) as position from measure m where m.field_id = c.field_id) h
         where c.kind = 'MEASURE'`,
    )
    await runner.query(
      `insert into consideration (measure_id, position, text)
        select m.id, said.nth, said.text from measure m join group_item i on i.id = m.group_item_id
          cross join lateral unnest(i.considerations) with ordinality said(text, nth)`,
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'delete from consideration where measure_id in (select id from measure where group_item_id is not null)',
    )
    for (const table of ['measure', 'annual_goal', 'guiding_goal']) {
      await runner.query(`delete from ${table} where group_item_id is not null`)
      await runner.query(`ALTER TABLE "${table}" DROP COLUMN "group_item_id", DROP COLUMN "carried_on"`)
    }
  }
}
