import type { MigrationInterface, QueryRunner } from 'typeorm'

/** It is kept when a meeting came to an item, and when one that deals with no paper ended. */
export class CallAndEndItems1795900010600 implements MigrationInterface {
  name = 'CallAndEndItems1795900010600'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "agenda_item" ADD "called_at" TIMESTAMP WITH TIME ZONE')
    await runner.query('ALTER TABLE "agenda_item" ADD "ended_at" TIMESTAMP WITH TIME ZONE')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "agenda_item" DROP COLUMN "ended_at"')
    await runner.query('ALTER TABLE "agenda_item" DROP COLUMN "called_at"')
  }
}
