import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The roadmap of the Steuerungsgruppe, and which measures answer which recommendation. */
export class AddMilestones1795900008920 implements MigrationInterface {
  name = 'AddMilestones1795900008920'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "milestone" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "committee_id" uuid NOT NULL, "task_id" uuid, "recommendation_id" uuid, "text" text NOT NULL, "responsible" text NOT NULL, "due_on" date NOT NULL, "done_on" date, "outcome" text, "is_demo" boolean NOT NULL DEFAULT false, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "ck_milestone__what_for" CHECK (num_nonnulls(task_id, recommendation_id) > 0), CONSTRAINT "pk_milestone" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE TABLE "recommendation_answer" ("recommendation_id" uuid NOT NULL, "measure_id" uuid NOT NULL, CONSTRAINT "pk_recommendation_answer" PRIMARY KEY ("recommendation_id", "measure_id"))',
    )
    for (const column of ['committee_id', 'task_id', 'recommendation_id'])
      await runner.query(`CREATE INDEX "ix_milestone__${column}" ON "milestone" ("${column}")`)
    await runner.query(
      'CREATE INDEX "ix_recommendation_answer__measure_id" ON "recommendation_answer" ("measure_id")',
    )
    for (const [table, column, to] of [
      ['milestone', 'committee_id', 'committee'],
      ['milestone', 'task_id', 'steering_task'],
      ['milestone', 'recommendation_id', 'recommendation'],
      ['recommendation_answer', 'recommendation_id', 'recommendation'],
      ['recommendation_answer', 'measure_id', 'measure'],
    ])
      await runner.query(
        `ALTER TABLE "${table}" ADD CONSTRAINT "fk_${table}__${column}" FOREIGN KEY ("${column}") REFERENCES "${to}"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
      )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "recommendation_answer"')
    await runner.query('DROP TABLE "milestone"')
  }
}
