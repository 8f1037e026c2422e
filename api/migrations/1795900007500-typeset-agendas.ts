import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The kinds of documents as they are, changed. */
async function changeKinds(runner: QueryRunner, change: (kinds: string) => string): Promise<void> {
  const [{ kinds }] = (await runner.query(
    `select pg_get_constraintdef(oid) as kinds from pg_constraint where conname = 'ck_document__kind'`,
  )) as [{ kinds: string }]
  await runner.query('ALTER TABLE "document" DROP CONSTRAINT "ck_document__kind"')
  await runner.query(`ALTER TABLE "document" ADD CONSTRAINT "ck_document__kind" ${change(kinds)}`)
}

/** Agendas are typeset as they are sent out. */
export class TypesetAgendas1795900007500 implements MigrationInterface {
  name = 'TypesetAgendas1795900007500'

  async up(runner: QueryRunner): Promise<void> {
    await changeKinds(runner, (kinds) => kinds.replace('ARRAY[', `ARRAY['AGENDA'::text, `))
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM "document" WHERE kind = 'AGENDA'`)
    await changeKinds(runner, (kinds) => kinds.replace(`'AGENDA'::text, `, ''))
  }
}
