import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Files of the systems councils keep their committees in, row by row, and what those systems call a meeting. */
export class AddCouncilFiles1795900007700 implements MigrationInterface {
  name = 'AddCouncilFiles1795900007700'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "council_file" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "body_id" uuid NOT NULL, "kind" text NOT NULL, "state" text NOT NULL DEFAULT \'READING\', "name" text NOT NULL, "sha256" text NOT NULL, "file_id" uuid NOT NULL, "problem" jsonb, "unknown" text array NOT NULL DEFAULT \'{}\', "brought_by_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "ck_council_file__state" CHECK (state in (\'READING\', \'CHECKED\', \'TAKING\', \'DONE\', \'UNREADABLE\', \'DISCARDED\')), CONSTRAINT "ck_council_file__kind" CHECK (kind in (\'MEETINGS\')), CONSTRAINT "pk_council_file" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE INDEX "ix_council_file__body_id_created_at" ON "council_file"  ("body_id", "created_at") ',
    )
    await runner.query(
      'CREATE TABLE "council_file_row" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "file_id" uuid NOT NULL, "number" integer NOT NULL, "cells" jsonb NOT NULL, "state" text NOT NULL, "problems" jsonb NOT NULL DEFAULT \'[]\', CONSTRAINT "uq_council_file_row__file_id_number" UNIQUE ("file_id", "number"), CONSTRAINT "ck_council_file_row__state" CHECK (state in (\'NEW\', \'CHANGED\', \'UNCHANGED\', \'REFUSED\', \'TAKEN\')), CONSTRAINT "pk_council_file_row" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE INDEX "ix_council_file_row__file_id_state_number" ON "council_file_row"  ("file_id", "state", "number") ',
    )
    await runner.query(
      'CREATE TABLE "meeting_reference" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "committee_id" uuid NOT NULL, "reference" text NOT NULL, "meeting_id" uuid NOT NULL, CONSTRAINT "uq_meeting_reference__committee_id_reference" UNIQUE ("committee_id", "reference"), CONSTRAINT "pk_meeting_reference" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE INDEX "ix_meeting_reference__meeting_id" ON "meeting_reference"  ("meeting_id") ',
    )
    await runner.query(
      'ALTER TABLE "council_file" ADD CONSTRAINT "fk_council_file__body_id" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "council_file" ADD CONSTRAINT "fk_council_file__brought_by_id" FOREIGN KEY ("brought_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "council_file_row" ADD CONSTRAINT "fk_council_file_row__file_id" FOREIGN KEY ("file_id") REFERENCES "council_file"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "meeting_reference" ADD CONSTRAINT "fk_meeting_reference__committee_id" FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "meeting_reference" ADD CONSTRAINT "fk_meeting_reference__meeting_id" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "meeting_reference" DROP CONSTRAINT "fk_meeting_reference__meeting_id"')
    await runner.query('ALTER TABLE "meeting_reference" DROP CONSTRAINT "fk_meeting_reference__committee_id"')
    await runner.query('ALTER TABLE "council_file_row" DROP CONSTRAINT "fk_council_file_row__file_id"')
    await runner.query('ALTER TABLE "council_file" DROP CONSTRAINT "fk_council_file__brought_by_id"')
    await runner.query('ALTER TABLE "council_file" DROP CONSTRAINT "fk_council_file__body_id"')
    await runner.query('DROP INDEX "public"."ix_meeting_reference__meeting_id"')
    await runner.query('DROP TABLE "meeting_reference" CASCADE')
    await runner.query('DROP INDEX "public"."ix_council_file_row__file_id_state_number"')
    await runner.query('DROP TABLE "council_file_row" CASCADE')
    await runner.query('DROP INDEX "public"."ix_council_file__body_id_created_at"')
    await runner.query('DROP TABLE "council_file" CASCADE')
  }
}
