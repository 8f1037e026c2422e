import type { MigrationInterface, QueryRunner } from 'typeorm'

const figures = (more: string) =>
  `ALTER TABLE "procedure_rules" ADD CONSTRAINT "ck_procedure_rules__figures" CHECK (least(notice_days, urgent_days, addition_days, cut_off_days, minutes_days${more}) >= 0 and secret_share > 0 and statutory_seats > 0)`

/** Objections to minutes, and within how many days they can be raised. */
export class MinutesObjections1795900008101 implements MigrationInterface {
  name = 'MinutesObjections1795900008101'

  async up(runner: QueryRunner): Promise<void> {
    // rules that were entered before say nothing of it: the default, to be confirmed
    await runner.query('ALTER TABLE "procedure_rules" ADD "objection_days" integer NOT NULL DEFAULT 14')
    await runner.query('ALTER TABLE "procedure_rules" ALTER "objection_days" DROP DEFAULT')
    await runner.query('ALTER TABLE "procedure_rules" DROP CONSTRAINT "ck_procedure_rules__figures"')
    await runner.query(figures(', objection_days'))
    await runner.query(
      `CREATE TABLE "minutes_objection" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "minutes_id" uuid NOT NULL, "person_id" uuid NOT NULL, "name" text NOT NULL, "text" text NOT NULL, "is_public" boolean NOT NULL, "raised_at" TIMESTAMP WITH TIME ZONE NOT NULL, "recorded_in_id" uuid, "finding" text, CONSTRAINT "ck_minutes_objection__found" CHECK (finding is null or recorded_in_id is not null), CONSTRAINT "pk_minutes_objection" PRIMARY KEY ("id"))`,
    )
    for (const [column, table] of [
      ['minutes_id', 'minutes'],
      ['person_id', 'person'],
      ['recorded_in_id', 'minutes'],
    ]) {
      await runner.query(
        `CREATE INDEX "ix_minutes_objection__${column}" ON "minutes_objection" ("${column}")`,
      )
      await runner.query(
        `ALTER TABLE "minutes_objection" ADD CONSTRAINT "fk_minutes_objection__${column}" FOREIGN KEY ("${column}") REFERENCES "${table}"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
      )
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION IF EXISTS minutes_record(uuid, uuid)')
    await runner.query('DROP TABLE "minutes_objection" CASCADE')
    await runner.query('ALTER TABLE "procedure_rules" DROP CONSTRAINT "ck_procedure_rules__figures"')
    await runner.query('ALTER TABLE "procedure_rules" DROP "objection_days"')
    await runner.query(figures(''))
  }
}
