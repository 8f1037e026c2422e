import type { MigrationInterface, QueryRunner } from 'typeorm'

/** add date presence */
export class AddDatePresence1795793631644 implements MigrationInterface {
  name = 'AddDatePresence1795793631644'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "date_presence" ("summit_id" uuid NOT NULL, "participant_id" uuid NOT NULL, CONSTRAINT "pk_date_presence" PRIMARY KEY ("summit_id", "participant_id"))',
    )
    await runner.query(
      'CREATE INDEX "ix_date_presence__participant_id" ON "date_presence"  ("participant_id") ',
    )
    await runner.query(
      'ALTER TABLE "date_presence" ADD CONSTRAINT "fk_date_presence__summit_id" FOREIGN KEY ("summit_id") REFERENCES "summit"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "date_presence" ADD CONSTRAINT "fk_date_presence__participant_id" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "date_presence" DROP CONSTRAINT "fk_date_presence__participant_id"')
    await runner.query('ALTER TABLE "date_presence" DROP CONSTRAINT "fk_date_presence__summit_id"')
    await runner.query('DROP INDEX "public"."ix_date_presence__participant_id"')
    await runner.query('DROP TABLE "date_presence" CASCADE')
  }
}
