import type { MigrationInterface, QueryRunner } from 'typeorm'

/** add invitations */
export class AddInvitations1795733628085 implements MigrationInterface {
  name = 'AddInvitations1795733628085'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "invitation" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "summit_id" uuid NOT NULL, "person_id" uuid NOT NULL, "state" text NOT NULL DEFAULT \'DRAFT\', "source" text NOT NULL, "registration_id" uuid, "issued_at" TIMESTAMP WITH TIME ZONE, "reminded_at" TIMESTAMP WITH TIME ZONE, "opened_at" TIMESTAMP WITH TIME ZONE, "answered_at" TIMESTAMP WITH TIME ZONE, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "uq_invitation__summit_id_person_id" UNIQUE ("summit_id", "person_id"), CONSTRAINT "ck_invitation__source" CHECK (source in (\'COMMITTEE\', \'ORGANISATION\', \'EARLIER_EVENT\', \'HAND\')), CONSTRAINT "ck_invitation__state" CHECK (state in (\'DRAFT\', \'ISSUED\', \'ACCEPTED\', \'DECLINED\', \'WITHDRAWN\')), CONSTRAINT "pk_invitation" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_invitation__person_id" ON "invitation"  ("person_id") ')
    await runner.query('CREATE INDEX "ix_invitation__registration_id" ON "invitation"  ("registration_id") ')
    await runner.query(
      'CREATE INDEX "ix_invitation__summit_id_state_created_at" ON "invitation"  ("summit_id", "state", "created_at") ',
    )
    await runner.query(
      'CREATE TABLE "invitation_token" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "token_hash" text NOT NULL, "invitation_id" uuid NOT NULL, CONSTRAINT "uq_invitation_token__token_hash" UNIQUE ("token_hash"), CONSTRAINT "pk_invitation_token" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE INDEX "ix_invitation_token__invitation_id" ON "invitation_token"  ("invitation_id") ',
    )
    await runner.query(
      'CREATE TABLE "sending" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "summit_id" uuid NOT NULL, "kind" text NOT NULL, "state" text NOT NULL DEFAULT \'RUNNING\', "per_minute" integer, "written" integer NOT NULL DEFAULT \'0\', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "ck_sending__state" CHECK (state in (\'RUNNING\', \'PAUSED\', \'STOPPED\', \'DONE\')), CONSTRAINT "ck_sending__kind" CHECK (kind in (\'INVITATION\', \'REMINDER\')), CONSTRAINT "pk_sending" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE UNIQUE INDEX "uq_sending__one_at_a_time" ON "sending"  ("summit_id") WHERE state in (\'RUNNING\', \'PAUSED\')',
    )
    await runner.query(
      'ALTER TABLE "invitation" ADD CONSTRAINT "fk_invitation__summit_id" FOREIGN KEY ("summit_id") REFERENCES "summit"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "invitation" ADD CONSTRAINT "fk_invitation__person_id" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "invitation" ADD CONSTRAINT "fk_invitation__registration_id" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "invitation_token" ADD CONSTRAINT "fk_invitation_token__invitation_id" FOREIGN KEY ("invitation_id") REFERENCES "invitation"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "sending" ADD CONSTRAINT "fk_sending__summit_id" FOREIGN KEY ("summit_id") REFERENCES "summit"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "sending" DROP CONSTRAINT "fk_sending__summit_id"')
    await runner.query('ALTER TABLE "invitation_token" DROP CONSTRAINT "fk_invitation_token__invitation_id"')
    await runner.query('ALTER TABLE "invitation" DROP CONSTRAINT "fk_invitation__registration_id"')
    await runner.query('ALTER TABLE "invitation" DROP CONSTRAINT "fk_invitation__person_id"')
    await runner.query('ALTER TABLE "invitation" DROP CONSTRAINT "fk_invitation__summit_id"')
    await runner.query('DROP INDEX "public"."uq_sending__one_at_a_time"')
    await runner.query('DROP TABLE "sending" CASCADE')
    await runner.query('DROP INDEX "public"."ix_invitation_token__invitation_id"')
    await runner.query('DROP TABLE "invitation_token" CASCADE')
    await runner.query('DROP INDEX "public"."ix_invitation__summit_id_state_created_at"')
    await runner.query('DROP INDEX "public"."ix_invitation__registration_id"')
    await runner.query('DROP INDEX "public"."ix_invitation__person_id"')
    await runner.query('DROP TABLE "invitation" CASCADE')
  }
}
