import type { MigrationInterface, QueryRunner } from 'typeorm'

const kinds = (names: string) =>
  `ALTER TABLE "document" ADD CONSTRAINT "ck_document__kind" CHECK (kind in (${names}))`

/** name badges */
export class NameBadges1795800000301 implements MigrationInterface {
  name = 'NameBadges1795800000301'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "participant" ADD "spoken_languages" text array NOT NULL DEFAULT '{}'`)
    await runner.query('ALTER TABLE "participant" ADD "spoken_name" text')
    await runner.query('ALTER TABLE "document" DROP CONSTRAINT "ck_document__kind"')
    await runner.query(kinds(`'LETTERS', 'ATTENDANCE', 'CERTIFICATES', 'CERTIFICATE', 'BADGES'`))
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "document" DROP CONSTRAINT "ck_document__kind"')
    await runner.query(`DELETE FROM "document" WHERE kind = 'BADGES'`)
    await runner.query(kinds(`'LETTERS', 'ATTENDANCE', 'CERTIFICATES', 'CERTIFICATE'`))
    await runner.query('ALTER TABLE "participant" DROP COLUMN "spoken_name"')
    await runner.query('ALTER TABLE "participant" DROP COLUMN "spoken_languages"')
  }
}
