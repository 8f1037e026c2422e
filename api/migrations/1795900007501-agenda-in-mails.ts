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
    // made with the guards, over columns that earlier migrations take away
    await runner.query('DROP VIEW IF EXISTS meeting_notice')
    await runner.query(`ALTER TABLE "message" DROP COLUMN "document_id"`)
  }
}
