import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Integrationsberichte with their versions, and the route on which a report goes to committee and Kreistag (a seed). */
export class AddReports1795900009200 implements MigrationInterface {
  name = 'AddReports1795900009200'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "report" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "body_id" uuid NOT NULL, "is_demo" boolean NOT NULL DEFAULT false, "proposal_id" uuid, "published_at" TIMESTAMP WITH TIME ZONE, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "pk_report" PRIMARY KEY ("id"))',
    )
    await runner.query(
      `CREATE TABLE "report_version" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "report_id" uuid NOT NULL, "body_id" uuid NOT NULL, "number" integer NOT NULL, "title" text NOT NULL, "period_from" date NOT NULL, "period_to" date NOT NULL, "field_ids" uuid array NOT NULL, "indicator_ids" uuid array NOT NULL, "measure_ids" uuid array NOT NULL, "resolution_ids" uuid array NOT NULL, "map_indicator_id" uuid, "texts" jsonb NOT NULL DEFAULT '[]', "snapshot" jsonb NOT NULL, "editions" text array NOT NULL, "done" integer NOT NULL DEFAULT '0', "failed" boolean NOT NULL DEFAULT false, "compared_with_id" uuid, "composed_by_id" uuid, "composed_at" TIMESTAMP WITH TIME ZONE NOT NULL, "published_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "uq_report_version__report_id_number" UNIQUE ("report_id", "number"), CONSTRAINT "ck_report_version__done" CHECK (done between 0 and cardinality(editions)), CONSTRAINT "ck_report_version__period" CHECK (period_from <= period_to), CONSTRAINT "pk_report_version" PRIMARY KEY ("id"))`,
    )
    for (const [table, column] of [
      ['report', 'body_id'],
      ['report', 'proposal_id'],
      ['report_version', 'compared_with_id'],
      ['report_version', 'composed_by_id'],
    ])
      await runner.query(`CREATE INDEX "ix_${table}__${column}" ON "${table}" ("${column}")`)
    for (const [table, column, to] of [
      ['report', 'body_id', 'body'],
      ['report', 'proposal_id', 'proposal'],
      ['report_version', 'report_id', 'report'],
      ['report_version', 'body_id', 'body'],
      ['report_version', 'compared_with_id', 'report_version'],
      ['report_version', 'composed_by_id', 'person'],
    ])
      await runner.query(
        `ALTER TABLE "${table}" ADD CONSTRAINT "fk_${table}__${column}" FOREIGN KEY ("${column}") REFERENCES "${to}"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
      )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "report_version"')
    await runner.query('DROP TABLE "report"')
  }
}
