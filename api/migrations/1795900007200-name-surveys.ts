import type { MigrationInterface, QueryRunner } from 'typeorm'

/** A survey about an event is called by the event's name in the reader's language. */
export class NameSurveys1795900007200 implements MigrationInterface {
  name = 'NameSurveys1795900007200'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "survey" ADD "titles" jsonb NOT NULL DEFAULT '{}'`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "survey" DROP COLUMN "titles"')
  }
}
