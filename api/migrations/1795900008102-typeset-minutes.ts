import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The kinds of documents as they are, changed. */
async function changeKinds(runner: QueryRunner, change: (kinds: string) => string): Promise<void> {
  const [{ kinds }] = (await runner.query(
    `select pg_get_constraintdef(oid) as kinds from pg_constraint where conname = 'ck_document__kind'`,
  )) as [{ kinds: string }]
  await runner.query('ALTER TABLE "document" DROP CONSTRAINT "ck_document__kind"')
  await runner.query(`ALTER TABLE "document" ADD CONSTRAINT "ck_document__kind" ${change(kinds)}`)
}

/** Minutes are typeset when they become effective. */
export class TypesetMinutes1795900008102 implements MigrationInterface {
  name = 'TypesetMinutes1795900008102'

  async up(runner: QueryRunner): Promise<void> {
    await changeKinds(runner, (kinds) => kinds.replace('ARRAY[', `ARRAY['MINUTES'::text, `))
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM "document" WHERE kind = 'MINUTES'`)
    await changeKinds(runner, (kinds) => kinds.replace(`'MINUTES'::text, `, ''))
  }
}
