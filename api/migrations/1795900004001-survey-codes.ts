import type { MigrationInterface, QueryRunner } from 'typeorm'

const kinds = (names: string) =>
  `ALTER TABLE "document" ADD CONSTRAINT "ck_document__kind" CHECK (kind in (${names}))`
const before = `'LETTERS', 'ATTENDANCE', 'CERTIFICATES', 'CERTIFICATE', 'BADGES'`
const counts = (of: string) =>
  `ALTER TABLE "survey" ADD CONSTRAINT "ck_survey__counts" CHECK (${of
    .split(' ')
    .map((name) => `${name} >= 0`)
    .join(' and ')})`

/** A survey is answered by codes from paper as well. */
export class SurveyCodes1795900004001 implements MigrationInterface {
  name = 'SurveyCodes1795900004001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "survey" ADD "codes" integer NOT NULL DEFAULT 0')
    await runner.query('ALTER TABLE "survey" DROP CONSTRAINT "ck_survey__counts"')
    await runner.query(counts('links codes answers uncounted'))
    await runner.query('ALTER TABLE "document" DROP CONSTRAINT "ck_document__kind"')
    await runner.query(kinds(`${before}, 'SURVEY_CODES'`))
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "document" DROP CONSTRAINT "ck_document__kind"')
    await runner.query(`DELETE FROM "document" WHERE kind = 'SURVEY_CODES'`)
    await runner.query(kinds(before))
    await runner.query('ALTER TABLE "survey" DROP CONSTRAINT "ck_survey__counts"')
    await runner.query('ALTER TABLE "survey" DROP COLUMN "codes"')
    await runner.query(counts('links answers uncounted'))
  }
}
