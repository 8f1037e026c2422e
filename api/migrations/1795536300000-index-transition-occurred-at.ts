import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What moved lately is found by its day, not by reading the whole history. */
export class IndexTransitionOccurredAt1795536300000 implements MigrationInterface {
  name = 'IndexTransitionOccurredAt1795536300000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX "ix_transition__occurred_at" ON "transition"  ("occurred_at") ')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "public"."ix_transition__occurred_at"')
  }
}
