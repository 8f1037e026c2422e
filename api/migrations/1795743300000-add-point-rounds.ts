import type { MigrationInterface, QueryRunner } from 'typeorm'

/** add point rounds */
export class AddPointRounds1795743300000 implements MigrationInterface {
  name = 'AddPointRounds1795743300000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "priority_topic" DROP CONSTRAINT "fk_priority_topic__round_id"')
    await runner.query(
      'CREATE TABLE "priority_code" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "round_id" uuid NOT NULL, "code" text NOT NULL, "used" boolean NOT NULL DEFAULT false, CONSTRAINT "uq_priority_code__code" UNIQUE ("code"), CONSTRAINT "pk_priority_code" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_priority_code__round_id" ON "priority_code"  ("round_id") ')
    await runner.query(
      'CREATE TABLE "priority_box" ("round_id" uuid NOT NULL, "ballots" jsonb NOT NULL DEFAULT \'[]\', CONSTRAINT "pk_priority_box" PRIMARY KEY ("round_id"))',
    )
    await runner.query('ALTER TABLE "priority_round" ADD "summit_id" uuid')
    await runner.query('ALTER TABLE "priority_round" ADD "state" text NOT NULL DEFAULT \'CLOSED\'')
    await runner.query('ALTER TABLE "priority_round" ADD "points_each" integer')
    await runner.query('ALTER TABLE "priority_round" ADD "ballots" integer NOT NULL DEFAULT \'0\'')
    await runner.query('ALTER TABLE "priority_topic" ADD "sticker_points" integer NOT NULL DEFAULT \'0\'')
    await runner.query(
      'ALTER TABLE "priority_topic" ADD CONSTRAINT "ck_priority_topic__stickers" CHECK (sticker_points between 0 and points)',
    )
    await runner.query('CREATE INDEX "ix_priority_round__summit_id" ON "priority_round"  ("summit_id") ')
    await runner.query(
      'ALTER TABLE "priority_round" ADD CONSTRAINT "ck_priority_round__points_each" CHECK (points_each > 0 or (points_each is null and summit_id is null))',
    )
    await runner.query(
      'ALTER TABLE "priority_round" ADD CONSTRAINT "ck_priority_round__ballots" CHECK (ballots >= 0)',
    )
    await runner.query(
      "ALTER TABLE \"priority_round\" ADD CONSTRAINT \"ck_priority_round__state\" CHECK (state in ('DRAFT', 'OPEN', 'CLOSED'))",
    )
    await runner.query(
      'ALTER TABLE "priority_round" ADD CONSTRAINT "fk_priority_round__summit_id" FOREIGN KEY ("summit_id") REFERENCES "summit"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "priority_topic" ADD CONSTRAINT "fk_priority_topic__round_id" FOREIGN KEY ("round_id") REFERENCES "priority_round"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "priority_code" ADD CONSTRAINT "fk_priority_code__round_id" FOREIGN KEY ("round_id") REFERENCES "priority_round"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "priority_box" ADD CONSTRAINT "fk_priority_box__round_id" FOREIGN KEY ("round_id") REFERENCES "priority_round"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "priority_box" DROP CONSTRAINT "fk_priority_box__round_id"')
    await runner.query('ALTER TABLE "priority_code" DROP CONSTRAINT "fk_priority_code__round_id"')
    await runner.query('ALTER TABLE "priority_topic" DROP CONSTRAINT "fk_priority_topic__round_id"')
    await runner.query('ALTER TABLE "priority_round" DROP CONSTRAINT "fk_priority_round__summit_id"')
    await runner.query('ALTER TABLE "priority_round" DROP CONSTRAINT "ck_priority_round__state"')
    await runner.query('ALTER TABLE "priority_round" DROP CONSTRAINT "ck_priority_round__ballots"')
    await runner.query('ALTER TABLE "priority_round" DROP CONSTRAINT "ck_priority_round__points_each"')
    await runner.query('DROP INDEX "public"."ix_priority_round__summit_id"')
    await runner.query('ALTER TABLE "priority_topic" DROP CONSTRAINT "ck_priority_topic__stickers"')
    await runner.query('ALTER TABLE "priority_topic" DROP COLUMN "sticker_points"')
    await runner.query('ALTER TABLE "priority_round" DROP COLUMN "ballots"')
    await runner.query('ALTER TABLE "priority_round" DROP COLUMN "points_each"')
    await runner.query('ALTER TABLE "priority_round" DROP COLUMN "state"')
    await runner.query('ALTER TABLE "priority_round" DROP COLUMN "summit_id"')
    await runner.query('DROP TABLE "priority_box" CASCADE')
    await runner.query('DROP INDEX "public"."ix_priority_code__round_id"')
    await runner.query('DROP TABLE "priority_code" CASCADE')
    await runner.query(
      'ALTER TABLE "priority_topic" ADD CONSTRAINT "fk_priority_topic__round_id" FOREIGN KEY ("round_id") REFERENCES "priority_round"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
  }
}
