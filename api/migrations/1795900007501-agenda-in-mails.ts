import type { MigrationInterface, QueryRunner } from 'typeorm'

/** A document can go along with a mail: the agenda with the invitation. */
export class AgendaInMails1795900007501 implements MigrationInterface {
  name = 'AgendaInMails1795900007501'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "message" ADD "document_id" uuid`)
    await runner.query(
      `CREATE INDEX "ix_message__document_id" ON "message" ("document_id") WHERE document_id is not null`,
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "message" DROP COLUMN "document_id"`)
  }
}
