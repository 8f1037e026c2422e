import type { MigrationInterface, QueryRunner } from 'typeorm'

/** extend invitations */
export class ExtendInvitations1795744719405 implements MigrationInterface {
  name = 'ExtendInvitations1795744719405'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "invitation_proof" ("invitation_id" uuid NOT NULL, "code_hash" text NOT NULL, "tries_left" integer NOT NULL, "codes" integer NOT NULL DEFAULT \'1\', "since" TIMESTAMP WITH TIME ZONE NOT NULL, "proof_hash" text, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "pk_invitation_proof" PRIMARY KEY ("invitation_id"))',
    )
    await runner.query('ALTER TABLE "person" ADD "post" text')
    await runner.query('ALTER TABLE "invitation" ADD "organisation" text')
    await runner.query('ALTER TABLE "invitation" ADD "group_id" uuid')
    await runner.query('ALTER TABLE "invitation" ADD "passed_on_by_id" uuid')
    await runner.query('ALTER TABLE "invitation" ADD "told_by" text')
    await runner.query('ALTER TABLE "invitation" ADD "entered_by_id" uuid')
    await runner.query('CREATE INDEX "ix_invitation__group_id" ON "invitation"  ("group_id") ')
    await runner.query('CREATE INDEX "ix_invitation__passed_on_by_id" ON "invitation"  ("passed_on_by_id") ')
    await runner.query('CREATE INDEX "ix_invitation__entered_by_id" ON "invitation"  ("entered_by_id") ')
    await runner.query(
      "ALTER TABLE \"invitation\" ADD CONSTRAINT \"ck_invitation__told\" CHECK ((told_by is null) = (entered_by_id is null) and told_by in ('PHONE', 'PAPER', 'IN_PERSON'))",
    )
    await runner.query(
      'ALTER TABLE "invitation" ADD CONSTRAINT "fk_invitation__group_id" FOREIGN KEY ("group_id") REFERENCES "summit_group"("id") ON DELETE SET NULL ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "invitation" ADD CONSTRAINT "fk_invitation__passed_on_by_id" FOREIGN KEY ("passed_on_by_id") REFERENCES "invitation"("id") ON DELETE SET NULL ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "invitation" ADD CONSTRAINT "fk_invitation__entered_by_id" FOREIGN KEY ("entered_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "invitation_proof" ADD CONSTRAINT "fk_invitation_proof__invitation_id" FOREIGN KEY ("invitation_id") REFERENCES "invitation"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "invitation" DROP CONSTRAINT "ck_invitation__state", DROP CONSTRAINT "ck_invitation__source"',
    )
    await runner.query(
      `ALTER TABLE "invitation" ADD CONSTRAINT "ck_invitation__state" CHECK (state in ('DRAFT', 'ISSUED', 'ACCEPTED', 'DECLINED', 'PASSED_ON', 'WITHDRAWN'))`,
    )
    await runner.query(
      `ALTER TABLE "invitation" ADD CONSTRAINT "ck_invitation__source" CHECK (source in ('COMMITTEE', 'ORGANISATION', 'EARLIER_EVENT', 'FILE', 'DEPUTY', 'HAND'))`,
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE "invitation" SET state = 'DECLINED' WHERE state = 'PASSED_ON'`)
    await runner.query(`UPDATE "invitation" SET source = 'HAND' WHERE source in ('FILE', 'DEPUTY')`)
    await runner.query(
      'ALTER TABLE "invitation" DROP CONSTRAINT "ck_invitation__state", DROP CONSTRAINT "ck_invitation__source"',
    )
    await runner.query(
      `ALTER TABLE "invitation" ADD CONSTRAINT "ck_invitation__state" CHECK (state in ('DRAFT', 'ISSUED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN'))`,
    )
    await runner.query(
      `ALTER TABLE "invitation" ADD CONSTRAINT "ck_invitation__source" CHECK (source in ('COMMITTEE', 'ORGANISATION', 'EARLIER_EVENT', 'HAND'))`,
    )
    await runner.query('ALTER TABLE "invitation_proof" DROP CONSTRAINT "fk_invitation_proof__invitation_id"')
    await runner.query('ALTER TABLE "invitation" DROP CONSTRAINT "fk_invitation__entered_by_id"')
    await runner.query('ALTER TABLE "invitation" DROP CONSTRAINT "fk_invitation__passed_on_by_id"')
    await runner.query('ALTER TABLE "invitation" DROP CONSTRAINT "fk_invitation__group_id"')
    await runner.query('ALTER TABLE "invitation" DROP CONSTRAINT "ck_invitation__told"')
    await runner.query('DROP INDEX "public"."ix_invitation__entered_by_id"')
    await runner.query('DROP INDEX "public"."ix_invitation__passed_on_by_id"')
    await runner.query('DROP INDEX "public"."ix_invitation__group_id"')
    await runner.query('ALTER TABLE "invitation" DROP COLUMN "entered_by_id"')
    await runner.query('ALTER TABLE "invitation" DROP COLUMN "told_by"')
    await runner.query('ALTER TABLE "invitation" DROP COLUMN "passed_on_by_id"')
    await runner.query('ALTER TABLE "invitation" DROP COLUMN "group_id"')
    await runner.query('ALTER TABLE "invitation" DROP COLUMN "organisation"')
    await runner.query('ALTER TABLE "person" DROP COLUMN "post"')
    await runner.query('DROP TABLE "invitation_proof" CASCADE')
  }
}
