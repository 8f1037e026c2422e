import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Days on which schools or offices are closed are entered, no longer written in the program; the seed brings the school holidays. */
export class ClosedPeriods1795900010110 implements MigrationInterface {
  name = 'ClosedPeriods1795900010110'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "closed_period" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "kind" text NOT NULL, "name" text NOT NULL, "first_day" date NOT NULL, "last_day" date NOT NULL, "source" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "removed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "ck_closed_period__kind" CHECK (kind in ('SCHOOL_HOLIDAY', 'CLOSED')), CONSTRAINT "ck_closed_period__days" CHECK (first_day <= last_day), CONSTRAINT "pk_closed_period" PRIMARY KEY ("id"))`,
    )
    await runner.query('CREATE INDEX "ix_closed_period__first_day" ON "closed_period" ("first_day")')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "closed_period"')
  }
}
