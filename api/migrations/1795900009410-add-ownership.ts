import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Who sees to annual goals, measures and the values of indicators. */
export class AddOwnership1795900009410 implements MigrationInterface {
  name = 'AddOwnership1795900009410'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "ownership" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "annual_goal_id" uuid, "measure_id" uuid, "indicator_id" uuid, "unit" text NOT NULL, "person_id" uuid NOT NULL, "due_on" date NOT NULL, "done_on" date, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "removed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "ck_ownership__one_thing" CHECK (num_nonnulls(annual_goal_id, measure_id, indicator_id) = 1), CONSTRAINT "ck_ownership__values_go_on" CHECK (done_on is null or indicator_id is null), CONSTRAINT "pk_ownership" PRIMARY KEY ("id"))',
    )
    for (const [column, table] of [
      ['annual_goal_id', 'annual_goal'],
      ['measure_id', 'measure'],
      ['indicator_id', 'indicator'],
    ]) {
      await runner.query(
        `CREATE UNIQUE INDEX "ix_ownership__${column}" ON "ownership" ("${column}") WHERE removed_at is null`,
      )
      await runner.query(
        `ALTER TABLE "ownership" ADD CONSTRAINT "fk_ownership__${column}" FOREIGN KEY ("${column}") REFERENCES "${table}"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
      )
    }
    await runner.query('CREATE INDEX "ix_ownership__person_id" ON "ownership" ("person_id")')
    await runner.query(
      'CREATE INDEX "ix_ownership__due_on" ON "ownership" ("due_on") WHERE removed_at is null and done_on is null',
    )
    await runner.query(
      'ALTER TABLE "ownership" ADD CONSTRAINT "fk_ownership__person_id" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "ownership"')
  }
}
