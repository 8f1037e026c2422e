import type { MigrationInterface, QueryRunner } from 'typeorm'

/** summit key */
export class SummitKey1795800000211 implements MigrationInterface {
  name = 'SummitKey1795800000211'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "summit" ADD "key" text')
    await runner.query('ALTER TABLE "summit" ADD CONSTRAINT "uq_summit__key" UNIQUE ("key")')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "summit" DROP COLUMN "key"')
  }
}
