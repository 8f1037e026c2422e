import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Who stands in for somebody who is away; what is done so goes down for both. */
export class Substitutions1795900008200 implements MigrationInterface {
  name = 'Substitutions1795900008200'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "substitution" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "absent_id" uuid NOT NULL,
      "substitute_id" uuid NOT NULL,
      "scope_id" uuid,
      "valid_from" date NOT NULL,
      "valid_to" date NOT NULL,
      "ended_at" TIMESTAMP WITH TIME ZONE,
      "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT "ex_substitution__one_a_scope" EXCLUDE using gist (absent_id with =, coalesce(scope_id, '00000000-0000-0000-0000-000000000000'::uuid) with =, daterange(valid_from, valid_to, '[]') with &&) where (ended_at is null),
      CONSTRAINT "ck_substitution__two" CHECK (absent_id <> substitute_id),
      CONSTRAINT "ck_substitution__days" CHECK (valid_from <= valid_to),
      CONSTRAINT "pk_substitution" PRIMARY KEY ("id"))`)
    for (const column of ['absent_id', 'substitute_id']) {
      await runner.query(`CREATE INDEX "ix_substitution__${column}" ON "substitution" ("${column}")`)
      await runner.query(`ALTER TABLE "substitution" ADD CONSTRAINT "fk_substitution__${column}"
        FOREIGN KEY ("${column}") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`)
    }
    await runner.query('ALTER TABLE "audit_entry" ADD "for_id" uuid')
    // what is somebody's by office lies on the desk, not with the person alone
    await runner.query(`UPDATE task SET assignees = (select array_agg(regexp_replace(a, '^PERSON@', 'DESK@')) from unnest(assignees) a)
      WHERE subject_entity = 'ChecklistItem' AND closed_at is null`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE task SET assignees = (select array_agg(regexp_replace(a, '^DESK@', 'PERSON@')) from unnest(assignees) a)
      WHERE subject_entity = 'ChecklistItem' AND closed_at is null`)
    await runner.query('DROP VIEW IF EXISTS deed_for_absent')
    await runner.query('ALTER TABLE "audit_entry" DROP COLUMN "for_id"')
    await runner.query('DROP TABLE "substitution"')
  }
}
