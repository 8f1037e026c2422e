import type { MigrationInterface, QueryRunner } from 'typeorm'

/** demand answers */
export class DemandAnswers1795791000000 implements MigrationInterface {
  name = 'DemandAnswers1795791000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "summit_places" ADD "demands_answers" boolean NOT NULL DEFAULT false')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "summit_places" DROP COLUMN "demands_answers"')
  }
}
