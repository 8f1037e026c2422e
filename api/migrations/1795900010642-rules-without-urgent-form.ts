import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Rules of procedure may know no urgent form of the invitation. */
export class RulesWithoutUrgentForm1795900010642 implements MigrationInterface {
  name = 'RulesWithoutUrgentForm1795900010642'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "procedure_rules" ALTER COLUMN "urgent_days" DROP NOT NULL')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'UPDATE "procedure_rules" SET urgent_days = notice_days, urgent_unit = notice_unit WHERE urgent_days IS NULL',
    )
    await runner.query('ALTER TABLE "procedure_rules" ALTER COLUMN "urgent_days" SET NOT NULL')
  }
}
