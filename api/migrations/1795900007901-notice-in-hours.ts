import type { MigrationInterface, QueryRunner } from 'typeorm'

const columns = ['notice', 'urgent', 'addition']

/** Periods of notice can be hours: 48 h before the meeting begins. */
export class NoticeInHours1795900007901 implements MigrationInterface {
  name = 'NoticeInHours1795900007901'

  async up(runner: QueryRunner): Promise<void> {
    await allow(runner, `'CALENDAR', 'WORKING', 'HOURS'`)
  }

  async down(runner: QueryRunner): Promise<void> {
    // full days, rounded to the safe side
    for (const column of columns)
      await runner.query(
        `UPDATE "procedure_rules" SET ${column}_days = ceil(${column}_days / 24.0), ${column}_unit = 'CALENDAR' WHERE ${column}_unit = 'HOURS'`,
      )
    await allow(runner, `'CALENDAR', 'WORKING'`)
  }
}

async function allow(runner: QueryRunner, units: string): Promise<void> {
  for (const column of columns) {
    const name = `ck_procedure_rules__${column}_unit`
    await runner.query(`ALTER TABLE "procedure_rules" DROP CONSTRAINT "${name}"`)
    await runner.query(
      `ALTER TABLE "procedure_rules" ADD CONSTRAINT "${name}" CHECK (${column}_unit in (${units}))`,
    )
  }
}
