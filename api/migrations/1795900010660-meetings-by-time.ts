import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The meetings of all bodies are read by their time: before, each page of those that are over sorted all there ever were. */
export class MeetingsByTime1795900010660 implements MigrationInterface {
  name = 'MeetingsByTime1795900010660'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX "ix_meeting__starts_at" ON "meeting" ("starts_at", "id")')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "ix_meeting__starts_at"')
  }
}
