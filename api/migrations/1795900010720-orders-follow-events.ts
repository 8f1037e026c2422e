import type { MigrationInterface, QueryRunner } from 'typeorm'

/** An order knows for which date and place of its event it was placed */
export class OrdersFollowEvents1795900010720 implements MigrationInterface {
  name = 'OrdersFollowEvents1795900010720'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "event_order" ADD "event_sequence" integer NOT NULL DEFAULT 0')
    // what was ordered before is taken to be for the event as it is now
    await runner.query(
      'UPDATE "event_order" o SET "event_sequence" = s."sequence" FROM "summit" s WHERE s."id" = o."summit_id"',
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW IF EXISTS "outdated_order"')
    await runner.query('ALTER TABLE "event_order" DROP COLUMN "event_sequence"')
  }
}
