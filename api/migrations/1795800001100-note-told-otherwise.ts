import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Who has no e-mail address may be told by telephone instead of by letter. */
export class NoteToldOtherwise1795800001100 implements MigrationInterface {
  name = 'NoteToldOtherwise1795800001100'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "message" ADD "told_at" TIMESTAMP WITH TIME ZONE')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "message" DROP COLUMN "told_at"')
  }
}
