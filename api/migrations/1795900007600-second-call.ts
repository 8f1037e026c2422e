import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What too few came to decide is called to a second time. */
export class SecondCall1795900007600 implements MigrationInterface {
  name = 'SecondCall1795900007600'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "agenda_item" ADD "is_second_call" boolean NOT NULL DEFAULT false`)
    await runner.query(
      `CREATE TABLE "quorum_lack" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "meeting_id" uuid NOT NULL, "item_id" uuid NOT NULL, "consultation_id" uuid NOT NULL, "present" integer NOT NULL, "needed" integer NOT NULL, "found_at" TIMESTAMP WITH TIME ZONE NOT NULL, "lifted_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "pk_quorum_lack" PRIMARY KEY ("id"))`,
    )
    await runner.query('CREATE INDEX "ix_quorum_lack__meeting_id" ON "quorum_lack" ("meeting_id")')
    await runner.query('CREATE INDEX "ix_quorum_lack__consultation_id" ON "quorum_lack" ("consultation_id")')
    await runner.query(
      'CREATE UNIQUE INDEX "ux_quorum_lack__standing" ON "quorum_lack" ("item_id", "consultation_id") WHERE lifted_at is null',
    )
    for (const [column, table] of [
      ['meeting_id', 'meeting'],
      ['item_id', 'agenda_item'],
      ['consultation_id', 'consultation'],
    ])
      await runner.query(
        `ALTER TABLE "quorum_lack" ADD CONSTRAINT "fk_quorum_lack__${column}" FOREIGN KEY ("${column}") REFERENCES "${table}"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
      )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "quorum_lack" CASCADE')
    await runner.query('ALTER TABLE "agenda_item" DROP COLUMN "is_second_call"')
  }
}
