import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The audit chain is sealed behind the writers instead of at their commit, and its head is signed once a day. What was sealed stays as it is. */
export class SealBehindWriters1795900007100 implements MigrationInterface {
  name = 'SealBehindWriters1795900007100'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER IF EXISTS audit_entry_seal ON audit_entry')
    await runner.query('DROP TRIGGER IF EXISTS audit_entry_noted ON audit_entry')
    await runner.query('DROP FUNCTION IF EXISTS audit_append_seal()')
    await runner.query('DROP FUNCTION IF EXISTS audit_note_entries()')
    // all of them are sealed; the guards set what new ones begin with
    await runner.query('ALTER TABLE "audit_entry" ADD "xid" bigint NOT NULL DEFAULT 0')
    await runner.query('ALTER TABLE "audit_entry" ALTER COLUMN "xid" DROP DEFAULT')
    await runner.query('ALTER TABLE "audit_entry" ADD "sequence" BIGSERIAL NOT NULL')
    await runner.query('CREATE INDEX "ix_audit_entry__xid_sequence" ON "audit_entry" ("xid", "sequence")')
    await runner.query('ALTER TABLE "audit_head" ADD "sealed_below" bigint NOT NULL DEFAULT 0')
    await runner.query(
      'CREATE TABLE "signed_head" ("day" date NOT NULL, "position" bigint NOT NULL, "hash" text NOT NULL, "key_id" text NOT NULL, "signature" text NOT NULL, CONSTRAINT "pk_signed_head" PRIMARY KEY ("day"))',
    )
    await runner.query(
      'CREATE TABLE "audit_key" ("id" text NOT NULL, "public_key" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "pk_audit_key" PRIMARY KEY ("id"))',
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "audit_key" CASCADE')
    await runner.query('DROP TABLE "signed_head" CASCADE')
    await runner.query('ALTER TABLE "audit_head" DROP COLUMN "sealed_below"')
    await runner.query('DROP INDEX "ix_audit_entry__xid_sequence"')
    await runner.query('ALTER TABLE "audit_entry" DROP COLUMN "sequence"')
    await runner.query('ALTER TABLE "audit_entry" DROP COLUMN "xid"')
  }
}
