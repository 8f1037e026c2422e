import type { MigrationInterface, QueryRunner } from 'typeorm'

const references = [
  ['minutes', 'meeting_id', 'meeting'],
  ['minutes', 'committee_id', 'committee'],
  ['minutes_note', 'minutes_id', 'minutes'],
  ['minutes_note', 'item_id', 'agenda_item'],
  ['minutes_part', 'minutes_id', 'minutes'],
  ['minutes_signature', 'minutes_id', 'minutes'],
  ['minutes_signature', 'person_id', 'person'],
]

/** Minutes of meetings: notes, what was frozen, signatures. */
export class Minutes1795900008100 implements MigrationInterface {
  name = 'Minutes1795900008100'

  async up(runner: QueryRunner): Promise<void> {
    for (const query of [
      `CREATE TABLE "minutes" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "meeting_id" uuid NOT NULL, "committee_id" uuid NOT NULL, "body_id" uuid NOT NULL, "number" text NOT NULL, "day" date NOT NULL, "state" text NOT NULL DEFAULT 'DRAFT', "round" integer NOT NULL DEFAULT '1', "effective_at" TIMESTAMP WITH TIME ZONE, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "uq_minutes__meeting_id" UNIQUE ("meeting_id"), CONSTRAINT "ck_minutes__effective" CHECK ((state = 'EFFECTIVE') = (effective_at is not null)), CONSTRAINT "ck_minutes__state" CHECK (state in ('DRAFT', 'SIGNED', 'EFFECTIVE')), CONSTRAINT "pk_minutes" PRIMARY KEY ("id"))`,
      'CREATE INDEX "ix_minutes__body_id" ON "minutes" ("body_id")',
      `CREATE INDEX "ix_minutes__effective" ON "minutes" ("day") WHERE state = 'EFFECTIVE'`,
      'CREATE INDEX "ix_minutes__committee_id_day" ON "minutes" ("committee_id", "day")',
      `CREATE TABLE "minutes_note" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "minutes_id" uuid NOT NULL, "item_id" uuid, "kind" text NOT NULL, "speaker" text, "text" text NOT NULL, "is_public" boolean NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "withdrawn_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "ck_minutes_note__speaker" CHECK (kind = 'NOTE' or speaker is not null), CONSTRAINT "ck_minutes_note__kind" CHECK (kind in ('NOTE', 'STATEMENT', 'RECORD')), CONSTRAINT "pk_minutes_note" PRIMARY KEY ("id"))`,
      'CREATE INDEX "ix_minutes_note__minutes_id" ON "minutes_note" ("minutes_id")',
      'CREATE INDEX "ix_minutes_note__item_id" ON "minutes_note" ("item_id")',
      `CREATE TABLE "minutes_part" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "minutes_id" uuid NOT NULL, "round" integer NOT NULL, "is_public" boolean NOT NULL, "content" jsonb NOT NULL, "frozen_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "uq_minutes_part__minutes_id_round_is_public" UNIQUE ("minutes_id", "round", "is_public"), CONSTRAINT "pk_minutes_part" PRIMARY KEY ("id"))`,
      `CREATE TABLE "minutes_signature" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "minutes_id" uuid NOT NULL, "round" integer NOT NULL, "duty" text NOT NULL, "person_id" uuid NOT NULL, "name" text NOT NULL, "signed_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "uq_minutes_signature__minutes_id_round_person_id" UNIQUE ("minutes_id", "round", "person_id"), CONSTRAINT "uq_minutes_signature__minutes_id_round_duty" UNIQUE ("minutes_id", "round", "duty"), CONSTRAINT "ck_minutes_signature__duty" CHECK (duty in ('CHAIR', 'KEEPER')), CONSTRAINT "pk_minutes_signature" PRIMARY KEY ("id"))`,
      'CREATE INDEX "ix_minutes_signature__person_id" ON "minutes_signature" ("person_id")',
      ...references.map(
        ([table, column, target]) =>
          `ALTER TABLE "${table}" ADD CONSTRAINT "fk_${table}__${column}" FOREIGN KEY ("${column}") REFERENCES "${target}"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
      ),
    ])
      await runner.query(query)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['minutes_signature', 'minutes_part', 'minutes_note', 'minutes'])
      await runner.query(`DROP TABLE "${table}" CASCADE`)
    // the numbers that were given belong to the minutes
    await runner.query(`DELETE FROM "number_series" WHERE "period" LIKE 'minutes/%'`)
    for (const made of ['minutes_facts', 'minutes_content'])
      await runner.query(`DROP FUNCTION IF EXISTS ${made}(uuid, boolean)`)
    for (const made of ['refuse_settled_minutes', 'refuse_late_notes'])
      await runner.query(`DROP FUNCTION IF EXISTS ${made}()`)
  }
}
