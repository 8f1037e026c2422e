import type { MigrationInterface, QueryRunner } from 'typeorm'

/** How goals and measures read before, with the day and the reason. */
export class KeepEarlierWordings1795900009310 implements MigrationInterface {
  name = 'KeepEarlierWordings1795900009310'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "earlier_wording" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "subject_id" uuid NOT NULL, "version" integer NOT NULL, "text" text NOT NULL, "replaced_on" date NOT NULL, "reason" text NOT NULL, "replaced_by_id" uuid, "replaced_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "uq_earlier_wording__subject_id_version" UNIQUE ("subject_id", "version"), CONSTRAINT "pk_earlier_wording" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'ALTER TABLE "earlier_wording" ADD CONSTRAINT "fk_earlier_wording__replaced_by_id" FOREIGN KEY ("replaced_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "earlier_wording"')
  }
}
