import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Days, and the legal basis, by what is kept. */
const rules = [
  ['needs', 14, 'Art. 9 Abs. 2 Buchst. a DSGVO (Einwilligung)'],
  ['checkIns', 30, 'Art. 6 Abs. 1 Buchst. e DSGVO, § 3 DSG NRW'],
  ['mails', 90, 'Art. 6 Abs. 1 Buchst. e DSGVO, § 3 DSG NRW'],
  ['invitations', 180, 'Art. 6 Abs. 1 Buchst. e DSGVO, § 3 DSG NRW'],
  ['registrations', 365, 'Art. 6 Abs. 1 Buchst. e DSGVO, § 3 DSG NRW'],
] as const

/** retention rules; numbers of special categories that tell of single people are kept no longer */
export class RetentionRules1795800000202 implements MigrationInterface {
  name = 'RetentionRules1795800000202'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "retention_rule" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "key" text NOT NULL, "days" integer NOT NULL, "basis" text NOT NULL, "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "uq_retention_rule__key" UNIQUE ("key"), CONSTRAINT "ck_retention_rule__key" CHECK (key in ('needs', 'checkIns', 'mails', 'invitations', 'registrations')), CONSTRAINT "ck_retention_rule__days" CHECK (days between 1 and 1095), CONSTRAINT "pk_retention_rule" PRIMARY KEY ("id"))`,
    )
    for (const rule of rules)
      await runner.query('INSERT INTO "retention_rule" ("key", "days", "basis") VALUES ($1, $2, $3)', [
        ...rule,
      ])
    await runner.query('ALTER TABLE "kept_needs" ALTER COLUMN "count" DROP NOT NULL')
    await runner.query('UPDATE "kept_needs" SET "count" = NULL WHERE "count" < 5')
    await runner.query(
      `UPDATE "event_question" SET "kept" = '{"answered": null, "sum": null, "counts": []}' WHERE "special" AND "kept" IS NOT NULL`,
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM "kept_needs" WHERE "count" IS NULL')
    await runner.query('ALTER TABLE "kept_needs" ALTER COLUMN "count" SET NOT NULL')
    await runner.query('DROP TABLE "retention_rule"')
  }
}
