import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What a group wrote down as an indicator can stand in the tree. */
export class DefineIndicators1795900009900 implements MigrationInterface {
  name = 'DefineIndicators1795900009900'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "indicator" ADD "group_item_id" uuid')
    await runner.query(
      'ALTER TABLE "indicator" ADD CONSTRAINT "uq_indicator__group_item_id" UNIQUE ("group_item_id")',
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "indicator" DROP CONSTRAINT "uq_indicator__group_item_id"')
    await runner.query('ALTER TABLE "indicator" DROP COLUMN "group_item_id"')
  }
}
