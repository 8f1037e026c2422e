import type { MigrationInterface, QueryRunner } from 'typeorm'

/** order numbers */
export class OrderNumbers1795800000212 implements MigrationInterface {
  name = 'OrderNumbers1795800000212'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "event_order" ADD "number" integer')
    await runner.query('ALTER TABLE "event_order" ADD "needed_then" integer')
    await runner.query('ALTER TABLE "event_order" ADD CONSTRAINT "ck_event_order__number" CHECK (number > 0)')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "event_order" DROP COLUMN "needed_then"')
    await runner.query('ALTER TABLE "event_order" DROP COLUMN "number"')
  }
}
