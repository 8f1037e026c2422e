import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What a committee asked in a non-public sitting stays inside after it was answered. */
export class AddQuestionIsPublic1795720000000 implements MigrationInterface {
  name = 'AddQuestionIsPublic1795720000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "question" ADD "is_public" boolean NOT NULL DEFAULT true')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "question" DROP COLUMN "is_public"')
  }
}
