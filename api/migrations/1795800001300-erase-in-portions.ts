import type { MigrationInterface, QueryRunner } from 'typeorm'

/** How far an erasure is, while it goes on. */
export class EraseInPortions1795800001300 implements MigrationInterface {
  name = 'EraseInPortions1795800001300'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "erasure" ADD "people" integer NOT NULL DEFAULT 0, ADD "people_done" integer NOT NULL DEFAULT 0, ALTER COLUMN "erased_on" DROP NOT NULL`,
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    // what had begun begins again
    await runner.query('DELETE FROM "erasure" WHERE "erased_on" IS NULL')
    await runner.query(
      `ALTER TABLE "erasure" ALTER COLUMN "erased_on" SET NOT NULL, DROP COLUMN "people_done", DROP COLUMN "people"`,
    )
  }
}
