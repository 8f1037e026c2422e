import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The thing a task is about is called in each reader's language, where it has a name there. */
export class WordsOfTasks1795900008000 implements MigrationInterface {
  name = 'WordsOfTasks1795900008000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "task" ADD "words" jsonb`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "task" DROP COLUMN "words"`)
  }
}
