import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Read whole until now, and growing with the years: delegates by their person, memberships by their committee, meetings that are
 * held by their state, and letters among all messages.
 */
export class FindByPersonAndCommittee1795900010730 implements MigrationInterface {
  name = 'FindByPersonAndCommittee1795900010730'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX "ix_delegate__person_id" ON "delegate" ("person_id")')
    await runner.query('CREATE INDEX "ix_membership__committee_id" ON "membership" ("committee_id")')
    await runner.query('CREATE INDEX "ix_meeting__state_starts_at" ON "meeting" ("state", "starts_at")')
    await runner.query(
      `CREATE INDEX "ix_message__letters" ON "message" ("about_id") WHERE channel = 'LETTER'`,
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "ix_message__letters"')
    await runner.query('DROP INDEX "ix_meeting__state_starts_at"')
    await runner.query('DROP INDEX "ix_membership__committee_id"')
    await runner.query('DROP INDEX "ix_delegate__person_id"')
  }
}
