import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Expert residents only advise: no way of entering a seat gives them a vote. */
export class ResidentsAdvise1795900007900 implements MigrationInterface {
  name = 'ResidentsAdvise1795900007900'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE "seat" SET kind = 'ADVISORY' WHERE mandate = 'EXPERT_RESIDENT' AND kind <> 'ADVISORY'`,
    )
    await runner.query(
      `ALTER TABLE "seat" ADD CONSTRAINT "ck_seat__residents_advise" CHECK (mandate <> 'EXPERT_RESIDENT' or kind = 'ADVISORY')`,
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "seat" DROP CONSTRAINT "ck_seat__residents_advise"')
  }
}
