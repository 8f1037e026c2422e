import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The question whether an organisation applies too can be taken back. */
export class CoApplicationWithdrawn1795730000000 implements MigrationInterface {
  name = 'CoApplicationWithdrawn1795730000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "co_applicant" DROP CONSTRAINT "ck_co_applicant__state"')
    await runner.query(
      `ALTER TABLE "co_applicant" ADD CONSTRAINT "ck_co_applicant__state" CHECK ("state" IN ('INVITED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN'))`,
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "co_applicant" DROP CONSTRAINT "ck_co_applicant__state"')
    await runner.query(`DELETE FROM "co_applicant" WHERE "state" = 'WITHDRAWN'`)
    await runner.query(
      `ALTER TABLE "co_applicant" ADD CONSTRAINT "ck_co_applicant__state" CHECK ("state" IN ('INVITED', 'ACCEPTED', 'DECLINED'))`,
    )
  }
}
