import type { MigrationInterface, QueryRunner } from 'typeorm'

/** add reminders */
export class AddReminders1795755421953 implements MigrationInterface {
  name = 'AddReminders1795755421953'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "reminder" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "summit_id" uuid NOT NULL, "anchor" text NOT NULL, "day" date, "days_before" integer, "time" TIME NOT NULL, "state" text NOT NULL DEFAULT \'PLANNED\', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "ck_reminder__day" CHECK ((anchor = \'DAY\') = (day is not null) and (anchor = \'DAY\') = (days_before is null)), CONSTRAINT "ck_reminder__state" CHECK (state in (\'PLANNED\', \'BEGUN\', \'MISSED\', \'REMOVED\')), CONSTRAINT "ck_reminder__anchor" CHECK (anchor in (\'DAY\', \'CLOSING\', \'START\')), CONSTRAINT "pk_reminder" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_reminder__summit_id" ON "reminder"  ("summit_id") ')
    await runner.query(
      'CREATE INDEX "ix_reminder__planned" ON "reminder"  ("summit_id") WHERE state = \'PLANNED\'',
    )
    await runner.query('ALTER TABLE "sending" ADD "reminder_id" uuid')
    await runner.query('CREATE UNIQUE INDEX "uq_sending__reminder" ON "sending"  ("reminder_id") ')
    await runner.query(
      'ALTER TABLE "reminder" ADD CONSTRAINT "fk_reminder__summit_id" FOREIGN KEY ("summit_id") REFERENCES "summit"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "sending" ADD CONSTRAINT "fk_sending__reminder_id" FOREIGN KEY ("reminder_id") REFERENCES "reminder"("id") ON DELETE SET NULL ON UPDATE NO ACTION',
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "sending" DROP CONSTRAINT "fk_sending__reminder_id"')
    await runner.query('ALTER TABLE "reminder" DROP CONSTRAINT "fk_reminder__summit_id"')
    await runner.query('DROP INDEX "public"."uq_sending__reminder"')
    await runner.query('ALTER TABLE "sending" DROP COLUMN "reminder_id"')
    await runner.query('DROP INDEX "public"."ix_reminder__planned"')
    await runner.query('DROP INDEX "public"."ix_reminder__summit_id"')
    await runner.query('DROP TABLE "reminder" CASCADE')
  }
}
