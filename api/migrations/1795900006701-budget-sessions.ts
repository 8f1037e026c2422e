import type { MigrationInterface, QueryRunner } from 'typeorm'

/** A meeting may be marked as the one that decides on the budget. */
export class BudgetSessions1795900006701 implements MigrationInterface {
  name = 'BudgetSessions1795900006701'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "budget_session" (
      "meeting_id" uuid NOT NULL,
      "is_marked" boolean NOT NULL,
      "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT "pk_budget_session" PRIMARY KEY ("meeting_id"))`)
    await runner.query(`ALTER TABLE "budget_session" ADD CONSTRAINT "fk_budget_session__meeting_id"
      FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "budget_session"')
  }
}
