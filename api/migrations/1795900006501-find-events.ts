import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Events that come and events that were are found without reading all there ever were. */
export class FindEvents1795900006501 implements MigrationInterface {
  name = 'FindEvents1795900006501'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX "ix_summit__starts_at_id" ON "summit" ("starts_at", "id")')
    await runner.query('CREATE INDEX "ix_summit__ends_at" ON "summit" ("ends_at")')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "ix_summit__ends_at"')
    await runner.query('DROP INDEX "ix_summit__starts_at_id"')
  }
}
