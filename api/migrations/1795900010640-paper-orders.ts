import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The orders a list of papers can have are read from an index: what waits longest, what is due first, the numbers. */
export class PaperOrders1795900010640 implements MigrationInterface {
  name = 'PaperOrders1795900010640'

  async up(runner: QueryRunner): Promise<void> {
    for (const column of ['waits_since', 'waits_until', 'number'])
      await runner.query(`CREATE INDEX "ix_paper__${column}" ON "paper" ("${column}", "id")`)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of ['waits_since', 'waits_until', 'number'])
      await runner.query(`DROP INDEX "ix_paper__${column}"`)
  }
}
