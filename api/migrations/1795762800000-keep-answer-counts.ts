import type { MigrationInterface, QueryRunner } from 'typeorm'

/** keep answer counts */
export class KeepAnswerCounts1795762800000 implements MigrationInterface {
  name = 'KeepAnswerCounts1795762800000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "event_question" ADD "kept" jsonb')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "event_question" DROP COLUMN "kept"')
  }
}
