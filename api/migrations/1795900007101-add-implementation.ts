import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What the administration has to do because of a resolution. */
export class AddImplementation1795900007101 implements MigrationInterface {
  name = 'AddImplementation1795900007101'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "implementation" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "resolution_id" uuid NOT NULL, "paper_id" uuid NOT NULL, "body_id" uuid NOT NULL, "office_id" uuid NOT NULL, "state" text NOT NULL DEFAULT 'OPEN', "percent" integer NOT NULL DEFAULT '0', "due_on" date NOT NULL, "executable_from" date, "note" text, "link" text, "ended_on" date, "is_public" boolean NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "uq_implementation__resolution_id" UNIQUE ("resolution_id"), CONSTRAINT "ck_implementation__ended" CHECK ((state in ('DONE', 'NOT_POSSIBLE')) = (ended_on is not null)), CONSTRAINT "ck_implementation__percent" CHECK (percent between 0 and 100), CONSTRAINT "ck_implementation__state" CHECK (state in ('OPEN', 'IN_PROGRESS', 'DONE', 'NOT_POSSIBLE')), CONSTRAINT "pk_implementation" PRIMARY KEY ("id"))`,
    )
    await runner.query('CREATE INDEX "ix_implementation__paper_id" ON "implementation" ("paper_id")')
    await runner.query('CREATE INDEX "ix_implementation__office_id" ON "implementation" ("office_id")')
    await runner.query(
      'CREATE INDEX "ix_implementation__body_id_state_due_on" ON "implementation" ("body_id", "state", "due_on")',
    )
    await runner.query('CREATE INDEX "ix_resolution__decided_on_id" ON "resolution" ("decided_on", "id")')
    for (const [column, table] of [
      ['resolution_id', 'resolution'],
      ['paper_id', 'paper'],
      ['body_id', 'body'],
      ['office_id', 'office'],
    ])
      await runner.query(
        `ALTER TABLE "implementation" ADD CONSTRAINT "fk_implementation__${column}" FOREIGN KEY ("${column}") REFERENCES "${table}"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
      )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "ix_resolution__decided_on_id"')
    await runner.query('DROP TABLE "implementation" CASCADE')
  }
}
