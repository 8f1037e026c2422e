import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The meetings of a committee are planned a year ahead. */
export class MeetingSeries1795900006700 implements MigrationInterface {
  name = 'MeetingSeries1795900006700'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "meeting_series" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "committee_id" uuid NOT NULL,
      "rhythm" text NOT NULL,
      "weekday" integer NOT NULL,
      "week" integer NOT NULL,
      "months" integer array NOT NULL,
      "days" date array NOT NULL,
      "skips_school_holidays" boolean NOT NULL,
      "valid_from" date NOT NULL,
      "valid_to" date NOT NULL,
      "time" text NOT NULL,
      "place" text NOT NULL,
      "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT "ck_meeting_series__days" CHECK (valid_from <= valid_to),
      CONSTRAINT "ck_meeting_series__rhythm" CHECK (rhythm in ('MONTHLY', 'LISTED')),
      CONSTRAINT "pk_meeting_series" PRIMARY KEY ("id"))`)
    await runner.query('CREATE INDEX "ix_meeting_series__committee_id" ON "meeting_series" ("committee_id")')
    await runner.query(`ALTER TABLE "meeting_series" ADD CONSTRAINT "fk_meeting_series__committee_id"
      FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "meeting_series"')
  }
}
