import type { MigrationInterface, QueryRunner } from 'typeorm'

const before = ['needs', 'checkIns', 'mails', 'invitations', 'registrations']
/** Days, by what was kept as long as the names until now. */
const apart = [
  ['links', 180],
  ['reasons', 180],
  ['spokenLanguages', 30],
  ['answers', 365],
  ['tickets', 365],
] as const
const basis = 'Art. 6 Abs. 1 Buchst. e DSGVO, § 3 DSG NRW'

const keys = (all: readonly string[]) => all.map((key) => `'${key}'`).join(', ')
async function allow(runner: QueryRunner, all: readonly string[]): Promise<void> {
  for (const table of ['retention_rule', 'erasure']) {
    await runner.query(`ALTER TABLE "${table}" DROP CONSTRAINT "ck_${table}__key"`)
    await runner.query(
      `ALTER TABLE "${table}" ADD CONSTRAINT "ck_${table}__key" CHECK (key in (${keys(all)}))`,
    )
  }
}

/** what an event leaves behind of people is erased field by field */
export class RetentionByField1795900010645 implements MigrationInterface {
  name = 'RetentionByField1795900010645'

  async up(runner: QueryRunner): Promise<void> {
    await allow(runner, [...before.slice(0, 3), ...apart.map(([key]) => key), ...before.slice(3)])
    for (const [key, days] of apart)
      await runner.query('INSERT INTO "retention_rule" ("key", "days", "basis") VALUES ($1, $2, $3)', [
        key,
        days,
        basis,
      ])
    await runner.query('ALTER TABLE "event_question" ADD "kept_days" integer')
    await runner.query(
      `ALTER TABLE "event_question" ADD CONSTRAINT "ck_event_question__kept_days" CHECK (kept_days between 1 and 1095)`,
    )
    // where the names are gone all of it is
    await runner.query(
      `INSERT INTO "erasure" ("summit_id", "key", "erased_on")
         SELECT e."summit_id", k, e."erased_on" FROM "erasure" e CROSS JOIN unnest(ARRAY[${keys(apart.map(([key]) => key))}]) k
          WHERE e."key" = 'registrations' AND e."erased_on" IS NOT NULL
            AND EXISTS (SELECT 1 FROM "erasure" i WHERE i."summit_id" = e."summit_id" AND i."key" = 'invitations' AND i."erased_on" IS NOT NULL)`,
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "event_question" DROP COLUMN "kept_days"')
    const added = keys(apart.map(([key]) => key))
    for (const table of ['erasure', 'retention_rule'])
      await runner.query(`DELETE FROM "${table}" WHERE "key" IN (${added})`)
    await allow(runner, before)
  }
}
