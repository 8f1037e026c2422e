import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What was sent to another committee is on the desk of the body's clerk too, also what was sent before. */
export class WatchReferralsByBodies1795900010641 implements MigrationInterface {
  name = 'WatchReferralsByBodies1795900010641'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE "task" t SET assignees = t.assignees || ('CLERK@' || p.body_id)
       FROM consultation c JOIN paper p ON p.id = c.paper_id
       WHERE t.kind = 'consultations.watchReferral' AND t.closed_at IS NULL AND c.id = t.subject_id
         AND NOT ('CLERK@' || p.body_id) = any(t.assignees)`,
    )
  }

  // who has a debt on the desk keeps it
  async down(): Promise<void> {}
}
