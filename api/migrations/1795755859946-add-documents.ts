import type { MigrationInterface, QueryRunner } from 'typeorm'

/** add documents */
export class AddDocuments1795755859946 implements MigrationInterface {
  name = 'AddDocuments1795755859946'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "document" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "kind" text NOT NULL, "state" text NOT NULL DEFAULT \'REQUESTED\', "subject_entity" text NOT NULL, "subject_id" uuid NOT NULL, "locale" text NOT NULL, "items" uuid array NOT NULL DEFAULT \'{}\', "options" jsonb NOT NULL DEFAULT \'{}\', "done" integer NOT NULL DEFAULT \'0\', "total" integer NOT NULL, "asked_by_id" uuid, "handed_on_on" date, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "ck_document__done" CHECK (done between 0 and total), CONSTRAINT "ck_document__state" CHECK (state in (\'REQUESTED\', \'BEING_MADE\', \'READY\', \'FAILED\', \'ERASED\')), CONSTRAINT "ck_document__kind" CHECK (kind in (\'LETTERS\', \'ATTENDANCE\', \'CERTIFICATES\', \'CERTIFICATE\')), CONSTRAINT "pk_document" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_document__asked_by_id" ON "document"  ("asked_by_id") ')
    await runner.query(
      'CREATE INDEX "ix_document__expires_at" ON "document"  ("expires_at") WHERE state <> \'ERASED\'',
    )
    await runner.query(
      'CREATE INDEX "ix_document__subject_entity_subject_id" ON "document"  ("subject_entity", "subject_id") ',
    )
    await runner.query(
      'ALTER TABLE "document" ADD CONSTRAINT "fk_document__asked_by_id" FOREIGN KEY ("asked_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "document" DROP CONSTRAINT "fk_document__asked_by_id"')
    await runner.query('DROP INDEX "public"."ix_document__subject_entity_subject_id"')
    await runner.query('DROP INDEX "public"."ix_document__expires_at"')
    await runner.query('DROP INDEX "public"."ix_document__asked_by_id"')
    await runner.query('DROP TABLE "document" CASCADE')
  }
}
