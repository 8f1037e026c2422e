import type { MigrationInterface, QueryRunner } from 'typeorm'

const check = (sources: string) =>
  `ALTER TABLE "consultation" ADD CONSTRAINT "ck_consultation__source" CHECK (source in (${sources}))`
const sources = `'TEMPLATE', 'REFERRAL', 'SECOND_READING', 'RETURN', 'INSERTED', 'TAKE_UP'`

/** Objections to resolutions: they are suspended and come back to who decided. */
export class SuspendResolutions1795900007800 implements MigrationInterface {
  name = 'SuspendResolutions1795900007800'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "suspension" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "resolution_id" uuid NOT NULL, "review_id" uuid NOT NULL, "decided_anew_id" uuid, "ground" text NOT NULL, "state" text NOT NULL DEFAULT 'SUSPENDED', "by_name" text NOT NULL, "reason" text NOT NULL, "suspended_on" date NOT NULL, "ended_on" date, "supervision" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "uq_suspension__resolution_id" UNIQUE ("resolution_id"), CONSTRAINT "ck_suspension__ended" CHECK ((state in ('SUSPENDED', 'WITH_SUPERVISION')) = (ended_on is null)), CONSTRAINT "ck_suspension__state" CHECK (state in ('SUSPENDED', 'WITH_SUPERVISION', 'CONFIRMED', 'CHANGED', 'LIFTED')), CONSTRAINT "ck_suspension__ground" CHECK (ground in ('OBJECTION', 'COMPLAINT')), CONSTRAINT "pk_suspension" PRIMARY KEY ("id"))`,
    )
    for (const column of ['review_id', 'decided_anew_id'])
      await runner.query(`CREATE INDEX "ix_suspension__${column}" ON "suspension" ("${column}")`)
    for (const [column, table] of [
      ['resolution_id', 'resolution'],
      ['review_id', 'consultation'],
      ['decided_anew_id', 'resolution'],
    ])
      await runner.query(
        `ALTER TABLE "suspension" ADD CONSTRAINT "fk_suspension__${column}" FOREIGN KEY ("${column}") REFERENCES "${table}"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
      )
    await runner.query('ALTER TABLE "consultation" DROP CONSTRAINT "ck_consultation__source"')
    await runner.query(check(`${sources}, 'REVIEW'`))
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "consultation" DROP CONSTRAINT "ck_consultation__source"')
    await runner.query(check(sources))
    await runner.query('DROP TABLE "suspension" CASCADE')
  }
}
