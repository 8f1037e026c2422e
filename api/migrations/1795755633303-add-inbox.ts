import type { MigrationInterface, QueryRunner } from 'typeorm'

/** add inbox */
export class AddInbox1795755633303 implements MigrationInterface {
  name = 'AddInbox1795755633303'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "mail_key" ("id" smallint NOT NULL, "secret" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "pk_mail_key" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE TABLE "inbox_mail" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "mail_hash" text NOT NULL, "sender_hash" text NOT NULL, "outcome" text NOT NULL, "message_id" uuid, "received_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "uq_inbox_mail__mail_hash" UNIQUE ("mail_hash"), CONSTRAINT "ck_inbox_mail__outcome" CHECK (outcome in (\'BOUNCED\', \'DELAYED\', \'STRAY\', \'ANSWERED\', \'NOT_TAKEN\', \'AUTOMATIC\', \'LOOP\', \'HANDED_ON\', \'LIMITED\', \'UNREADABLE\')), CONSTRAINT "pk_inbox_mail" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_inbox_mail__received_at" ON "inbox_mail"  ("received_at") ')
    await runner.query(
      'CREATE INDEX "ix_inbox_mail__sender_hash_received_at" ON "inbox_mail"  ("sender_hash", "received_at") ',
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "public"."ix_inbox_mail__sender_hash_received_at"')
    await runner.query('DROP INDEX "public"."ix_inbox_mail__received_at"')
    await runner.query('DROP TABLE "inbox_mail" CASCADE')
    await runner.query('DROP TABLE "mail_key" CASCADE')
  }
}
