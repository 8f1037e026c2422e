import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Goals and measures serve further guiding goals. */
export class LinkGoals1795900009800 implements MigrationInterface {
  name = 'LinkGoals1795900009800'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "goal_link" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "from_goal_id" uuid, "from_measure_id" uuid, "to_id" uuid NOT NULL, CONSTRAINT "ck_goal_link__one_from" CHECK (num_nonnulls(from_goal_id, from_measure_id) = 1), CONSTRAINT "pk_goal_link" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_goal_link__to_id" ON "goal_link" ("to_id")')
    await runner.query(
      'CREATE UNIQUE INDEX "ix_goal_link__from_goal_id_to_id" ON "goal_link" ("from_goal_id", "to_id") WHERE from_goal_id is not null',
    )
    await runner.query(
      'CREATE UNIQUE INDEX "ix_goal_link__from_measure_id_to_id" ON "goal_link" ("from_measure_id", "to_id") WHERE from_measure_id is not null',
    )
    for (const [column, to] of [
      ['from_goal_id', 'guiding_goal'],
      ['from_measure_id', 'measure'],
      ['to_id', 'guiding_goal'],
    ])
      await runner.query(
        `ALTER TABLE "goal_link" ADD CONSTRAINT "fk_goal_link__${column}" FOREIGN KEY ("${column}") REFERENCES "${to}"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
      )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "goal_link"')
  }
}
