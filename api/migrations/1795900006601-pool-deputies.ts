import type { MigrationInterface, QueryRunner } from 'typeorm'

/** A deputy may stand on a list of a Fraktion or of the committee. */
export class PoolDeputies1795900006601 implements MigrationInterface {
  name = 'PoolDeputies1795900006601'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "pool_deputy" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "committee_id" uuid NOT NULL,
      "group_id" uuid,
      "person_id" uuid NOT NULL,
      "position" integer NOT NULL,
      "valid_from" date NOT NULL,
      "valid_to" date,
      "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT "ex_pool_deputy__once_a_day" EXCLUDE using gist (committee_id with =, person_id with =, daterange(valid_from, valid_to, '[]') with &&),
      CONSTRAINT "ck_pool_deputy__days" CHECK (valid_from <= valid_to),
      CONSTRAINT "pk_pool_deputy" PRIMARY KEY ("id"))`)
    await runner.query('CREATE INDEX "ix_pool_deputy__person_id" ON "pool_deputy" ("person_id")')
    for (const [column, table] of [
      ['committee_id', 'committee'],
      ['group_id', 'parliamentary_group'],
      ['person_id', 'person'],
    ])
      await runner.query(`ALTER TABLE "pool_deputy" ADD CONSTRAINT "fk_pool_deputy__${column}"
        FOREIGN KEY ("${column}") REFERENCES "${table}"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "pool_deputy"')
  }
}
