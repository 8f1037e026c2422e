import type { MigrationInterface, QueryRunner } from 'typeorm'

/** summit indicator */
export class SummitIndicator1795800000210 implements MigrationInterface {
  name = 'SummitIndicator1795800000210'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "summit" ADD "indicator_id" uuid')
    await runner.query('CREATE INDEX "ix_summit__indicator_id" ON "summit"  ("indicator_id") ')
    await runner.query(
      'ALTER TABLE "summit" ADD CONSTRAINT "fk_summit__indicator_id" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "summit" DROP COLUMN "indicator_id"')
  }
}
