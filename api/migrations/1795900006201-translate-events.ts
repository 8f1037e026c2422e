import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What organisers write about an event and its programme is there in more languages than German. */
export class TranslateEvents1795900006201 implements MigrationInterface {
  name = 'TranslateEvents1795900006201'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "summit" ADD "translations" jsonb NOT NULL DEFAULT '{}'`)
    await runner.query(`ALTER TABLE "programme_item" ADD "translations" jsonb NOT NULL DEFAULT '{}'`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "programme_item" DROP COLUMN "translations"`)
    await runner.query(`ALTER TABLE "summit" DROP COLUMN "translations"`)
  }
}
