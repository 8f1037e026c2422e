import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Departments called in to the Steuerungsgruppe; rows of a composition carry on those of the one before. */
export class AddSeats1795900008800 implements MigrationInterface {
  name = 'AddSeats1795900008800'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "seat_group" ADD "continues_id" uuid')
    await runner.query('CREATE INDEX "ix_seat_group__continues_id" ON "seat_group" ("continues_id")')
    await runner.query(
      'ALTER TABLE "seat_group" ADD CONSTRAINT "fk_seat_group__continues_id" FOREIGN KEY ("continues_id") REFERENCES "seat_group"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'CREATE TABLE "called_area" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "committee_id" uuid NOT NULL, "name" text NOT NULL, "topic" text NOT NULL, "valid_from" date NOT NULL, "valid_to" date, "is_demo" boolean NOT NULL DEFAULT false, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "ck_called_area__days" CHECK (valid_from <= valid_to), CONSTRAINT "pk_called_area" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_called_area__committee_id" ON "called_area" ("committee_id")')
    await runner.query(
      'ALTER TABLE "called_area" ADD CONSTRAINT "fk_called_area__committee_id" FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW IF EXISTS seat_continuity')
    await runner.query('DROP TRIGGER IF EXISTS seats_of_row ON seat')
    await runner.query('DROP TRIGGER IF EXISTS seats_resolved ON seat_group')
    await runner.query('DROP FUNCTION IF EXISTS seats_of_row()')
    await runner.query('DROP FUNCTION IF EXISTS seats_resolved()')
    await runner.query('DROP TABLE "called_area"')
    await runner.query('ALTER TABLE "seat_group" DROP COLUMN "continues_id"')
  }
}
