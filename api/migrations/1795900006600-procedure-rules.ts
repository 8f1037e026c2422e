import type { MigrationInterface, QueryRunner } from 'typeorm'

const units = `in ('CALENDAR', 'WORKING')`

/** A committee has rules of procedure, from one day to another. */
export class ProcedureRules1795900006600 implements MigrationInterface {
  name = 'ProcedureRules1795900006600'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "procedure_rules" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "committee_id" uuid NOT NULL,
      "valid_from" date NOT NULL,
      "valid_to" date,
      "source_note" text,
      "confirmed" boolean NOT NULL DEFAULT false,
      "notice_days" integer NOT NULL,
      "notice_unit" text NOT NULL,
      "urgent_days" integer NOT NULL,
      "urgent_unit" text NOT NULL,
      "addition_days" integer NOT NULL,
      "addition_unit" text NOT NULL,
      "cut_off_days" integer NOT NULL,
      "counts_dispatch_day" boolean NOT NULL DEFAULT false,
      "counts_meeting_day" boolean NOT NULL DEFAULT false,
      "quorum_base" text NOT NULL,
      "statutory_seats" integer,
      "secret_share" integer NOT NULL,
      "vote_forms" text array NOT NULL,
      "tablet_votes" boolean NOT NULL DEFAULT false,
      "meeting_forms" text array NOT NULL,
      "public_by_default" boolean NOT NULL DEFAULT true,
      "minutes_days" integer NOT NULL,
      "is_demo" boolean NOT NULL DEFAULT false,
      "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "removed_at" TIMESTAMP WITH TIME ZONE,
      CONSTRAINT "ex_procedure_rules__one_a_day" EXCLUDE using gist (committee_id with =, daterange(valid_from, valid_to, '[]') with &&) where (removed_at is null),
      CONSTRAINT "ck_procedure_rules__figures" CHECK (least(notice_days, urgent_days, addition_days, cut_off_days, minutes_days) >= 0 and secret_share > 0 and statutory_seats > 0),
      CONSTRAINT "ck_procedure_rules__meeting_forms" CHECK (cardinality(meeting_forms) > 0 and meeting_forms <@ array['IN_PERSON', 'HYBRID', 'DIGITAL']),
      CONSTRAINT "ck_procedure_rules__vote_forms" CHECK (cardinality(vote_forms) > 0 and vote_forms <@ array['OPEN', 'BY_NAME', 'SECRET']),
      CONSTRAINT "ck_procedure_rules__quorum_base" CHECK (quorum_base in ('STATUTORY', 'MEMBERS')),
      CONSTRAINT "ck_procedure_rules__addition_unit" CHECK (addition_unit ${units}),
      CONSTRAINT "ck_procedure_rules__urgent_unit" CHECK (urgent_unit ${units}),
      CONSTRAINT "ck_procedure_rules__notice_unit" CHECK (notice_unit ${units}),
      CONSTRAINT "ck_procedure_rules__days" CHECK (valid_from <= valid_to),
      CONSTRAINT "pk_procedure_rules" PRIMARY KEY ("id"))`)
    await runner.query(`ALTER TABLE "procedure_rules" ADD CONSTRAINT "fk_procedure_rules__committee_id"
      FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "procedure_rules"')
  }
}
