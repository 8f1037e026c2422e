import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What the system of a council says is fetched from its address. */
export class FetchCouncilFiles1795900010500 implements MigrationInterface {
  name = 'FetchCouncilFiles1795900010500'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "council_file" ADD "url" text')
    await runner.query('ALTER TABLE "council_file" ALTER COLUMN "file_id" DROP NOT NULL')
    await runner.query(`ALTER TABLE "council_file" ALTER COLUMN "sha256" SET DEFAULT ''`)
    await runner.query('ALTER TABLE "council_file" DROP CONSTRAINT "ck_council_file__state"')
    await runner.query(
      `ALTER TABLE "council_file" ADD CONSTRAINT "ck_council_file__state" CHECK (state in ('FETCHING', 'READING', 'CHECKED', 'TAKING', 'DONE', 'UNREADABLE', 'DISCARDED'))`,
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM "council_file" WHERE "file_id" IS NULL')
    await runner.query('ALTER TABLE "council_file" DROP CONSTRAINT "ck_council_file__state"')
    await runner.query(
      `ALTER TABLE "council_file" ADD CONSTRAINT "ck_council_file__state" CHECK (state in ('READING', 'CHECKED', 'TAKING', 'DONE', 'UNREADABLE', 'DISCARDED'))`,
    )
    await runner.query('ALTER TABLE "council_file" ALTER COLUMN "sha256" DROP DEFAULT')
    await runner.query('ALTER TABLE "council_file" ALTER COLUMN "file_id" SET NOT NULL')
    await runner.query('ALTER TABLE "council_file" DROP COLUMN "url"')
  }
}
