import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What kinds of event are called is the organisers'. */
export class NameEventKinds1795800000601 implements MigrationInterface {
  name = 'NameEventKinds1795800000601'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "named_kind" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "kind" text NOT NULL, "names" jsonb NOT NULL DEFAULT '{}', "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "uq_named_kind__kind" UNIQUE ("kind"), CONSTRAINT "ck_named_kind__kind" CHECK (kind in ('SUMMIT', 'CONFERENCE', 'WORKSHOP', 'INFORMATION_EVENT', 'STEERING_MEETING')), CONSTRAINT "pk_named_kind" PRIMARY KEY ("id"))`,
    )
    await runner.query(
      `INSERT INTO "named_kind" ("kind") VALUES ('SUMMIT'), ('CONFERENCE'), ('WORKSHOP'), ('INFORMATION_EVENT'), ('STEERING_MEETING')`,
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "named_kind"')
  }
}
