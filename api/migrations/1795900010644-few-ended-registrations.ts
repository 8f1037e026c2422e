import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Whose registration ended is found without looking at who is coming; who registers adds nothing to what is mostly empty. */
export class FewEndedRegistrations1795900010644 implements MigrationInterface {
  name = 'FewEndedRegistrations1795900010644'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "ix_registration__organisation_id"')
    await runner.query('DROP INDEX "ix_registration__entered_by_id"')
    await runner.query(
      'CREATE INDEX "ix_registration__organisation_id" ON "registration" ("organisation_id") WHERE organisation_id is not null',
    )
    await runner.query(
      'CREATE INDEX "ix_registration__entered_by_id" ON "registration" ("entered_by_id") WHERE entered_by_id is not null',
    )
    await runner.query(
      `CREATE INDEX "ix_registration__ended" ON "registration" ("summit_id", "person_id") WHERE state in ('LAPSED','CANCELLED')`,
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "ix_registration__ended"')
    await runner.query('DROP INDEX "ix_registration__entered_by_id"')
    await runner.query('DROP INDEX "ix_registration__organisation_id"')
    await runner.query('CREATE INDEX "ix_registration__entered_by_id" ON "registration" ("entered_by_id")')
    await runner.query(
      'CREATE INDEX "ix_registration__organisation_id" ON "registration" ("organisation_id")',
    )
  }
}
