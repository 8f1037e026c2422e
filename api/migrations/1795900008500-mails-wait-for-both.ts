import type { MigrationInterface, QueryRunner } from 'typeorm'

/** A mail that waits for its document and for a moment waits for both. */
export class MailsWaitForBoth1795900008500 implements MigrationInterface {
  name = 'MailsWaitForBoth1795900008500'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "message" ADD "earliest" TIMESTAMP WITH TIME ZONE`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "message" DROP COLUMN "earliest"`)
  }
}
