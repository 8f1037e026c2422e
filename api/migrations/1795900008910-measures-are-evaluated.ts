import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What an evaluation says of a measure, and the cycles that were closed by it. */
export class MeasuresAreEvaluated1795900008910 implements MigrationInterface {
  name = 'MeasuresAreEvaluated1795900008910'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "strategy_cycle" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "field_id" uuid NOT NULL, "number" integer NOT NULL, "measures" integer NOT NULL, "closed_on" date NOT NULL, CONSTRAINT "uq_strategy_cycle__field_id_number" UNIQUE ("field_id", "number"), CONSTRAINT "pk_strategy_cycle" PRIMARY KEY ("id"))',
    )
    await runner.query(
      `CREATE TABLE "measure_evaluation" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "measure_id" uuid NOT NULL, "verdict" text NOT NULL, "evidence" text NOT NULL, "link" text, "cycle_id" uuid, "written_by_id" uuid, "written_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "ck_measure_evaluation__verdict" CHECK (verdict in ('QUESTION', 'MEND', 'CHANGE', 'STRENGTHEN')), CONSTRAINT "pk_measure_evaluation" PRIMARY KEY ("id"))`,
    )
    await runner.query(
      'CREATE INDEX "ix_measure_evaluation__measure_id_written_at" ON "measure_evaluation" ("measure_id", "written_at")',
    )
    await runner.query('CREATE INDEX "ix_measure_evaluation__cycle_id" ON "measure_evaluation" ("cycle_id")')
    for (const [table, column, to] of [
      ['strategy_cycle', 'field_id', 'field_of_action'],
      ['measure_evaluation', 'measure_id', 'measure'],
      ['measure_evaluation', 'cycle_id', 'strategy_cycle'],
      ['measure_evaluation', 'written_by_id', 'person'],
    ])
      await runner.query(
        `ALTER TABLE "${table}" ADD CONSTRAINT "fk_${table}__${column}" FOREIGN KEY ("${column}") REFERENCES "${to}"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
      )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "measure_evaluation"')
    await runner.query('DROP TABLE "strategy_cycle"')
  }
}
