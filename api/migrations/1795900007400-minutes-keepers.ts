import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Who keeps the minutes of a committee, with a seat or without. */
export class MinutesKeepers1795900007400 implements MigrationInterface {
  name = 'MinutesKeepers1795900007400'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "minutes_keeper" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "committee_id" uuid NOT NULL,
      "person_id" uuid NOT NULL,
      "valid_from" date NOT NULL,
      "valid_to" date,
      "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT "ex_minutes_keeper__once_a_day" EXCLUDE using gist (committee_id with =, person_id with =, daterange(valid_from, valid_to, '[]') with &&),
      CONSTRAINT "ck_minutes_keeper__days" CHECK (valid_from <= valid_to),
      CONSTRAINT "pk_minutes_keeper" PRIMARY KEY ("id"))`)
    await runner.query('CREATE INDEX "ix_minutes_keeper__person_id" ON "minutes_keeper" ("person_id")')
    for (const [column, table] of [
      ['committee_id', 'committee'],
      ['person_id', 'person'],
    ])
      await runner.query(`ALTER TABLE "minutes_keeper" ADD CONSTRAINT "fk_minutes_keeper__${column}"
        FOREIGN KEY ("${column}") REFERENCES "${table}"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "minutes_keeper"')
  }
}
