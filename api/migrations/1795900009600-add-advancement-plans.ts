import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Migrantenförderpläne: which languages and origins the staff of a municipality have, and surveys that are parts of a whole. */
export class AddAdvancementPlans1795900009600 implements MigrationInterface {
  name = 'AddAdvancementPlans1795900009600'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "survey" ADD "is_part" boolean NOT NULL DEFAULT false')
    await runner.query(
      `CREATE TABLE "advancement_plan" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "body_id" uuid NOT NULL, "title" text NOT NULL, "state" text NOT NULL DEFAULT 'DRAFT', "closes_on" date, "consent" integer NOT NULL DEFAULT '1', "aim_percent" integer, "aim_year" integer, "answers" integer, "counts" jsonb, "keep_until" date NOT NULL, "is_demo" boolean NOT NULL DEFAULT false, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "ck_advancement_plan__aim" CHECK ((aim_percent is null) = (aim_year is null)), CONSTRAINT "ck_advancement_plan__state" CHECK (state in ('DRAFT', 'OPEN', 'CLOSED', 'PUBLISHED')), CONSTRAINT "pk_advancement_plan" PRIMARY KEY ("id"))`,
    )
    await runner.query(
      'CREATE TABLE "advancement_office" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "plan_id" uuid NOT NULL, "office_id" uuid NOT NULL, "headcount" integer, CONSTRAINT "uq_advancement_office__plan_id_office_id" UNIQUE ("plan_id", "office_id"), CONSTRAINT "pk_advancement_office" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_advancement_plan__body_id" ON "advancement_plan" ("body_id")')
    await runner.query(
      'CREATE INDEX "ix_advancement_office__office_id" ON "advancement_office" ("office_id")',
    )
    for (const [table, column, to, gone] of [
      ['advancement_plan', 'body_id', 'body', 'NO ACTION'],
      ['advancement_office', 'plan_id', 'advancement_plan', 'CASCADE'],
      ['advancement_office', 'office_id', 'office', 'NO ACTION'],
    ])
      await runner.query(
        `ALTER TABLE "${table}" ADD CONSTRAINT "fk_${table}__${column}" FOREIGN KEY ("${column}") REFERENCES "${to}"("id") ON DELETE ${gone} ON UPDATE NO ACTION`,
      )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "advancement_office"')
    await runner.query('DROP TABLE "advancement_plan"')
    await runner.query('ALTER TABLE "survey" DROP "is_part"')
  }
}
