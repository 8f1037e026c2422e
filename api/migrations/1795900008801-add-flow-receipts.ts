import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Whom the seats of the Steuerungsgruppe told what its meetings did, and which seats were reminded. */
export class AddFlowReceipts1795900008801 implements MigrationInterface {
  name = 'AddFlowReceipts1795900008801'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "flow_receipt" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "summit_id" uuid NOT NULL, "seat_id" uuid NOT NULL, "committee_id" uuid, "association" text, "informed_on" date NOT NULL, "way" text NOT NULL, "confirmed_by_id" uuid, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "uq_flow_receipt__summit_id_seat_id_association" UNIQUE ("summit_id", "seat_id", "association"), CONSTRAINT "uq_flow_receipt__summit_id_seat_id_committee_id" UNIQUE ("summit_id", "seat_id", "committee_id"), CONSTRAINT "ck_flow_receipt__whom" CHECK (num_nonnulls(committee_id, association) = 1), CONSTRAINT "ck_flow_receipt__way" CHECK (way in (\'MEETING\', \'IN_WRITING\', \'IN_PERSON\')), CONSTRAINT "pk_flow_receipt" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE TABLE "flow_reminder" ("summit_id" uuid NOT NULL, "seat_id" uuid NOT NULL, CONSTRAINT "pk_flow_reminder" PRIMARY KEY ("summit_id", "seat_id"))',
    )
    for (const column of ['seat_id', 'committee_id', 'confirmed_by_id'])
      await runner.query(`CREATE INDEX "ix_flow_receipt__${column}" ON "flow_receipt" ("${column}")`)
    await runner.query('CREATE INDEX "ix_flow_reminder__seat_id" ON "flow_reminder" ("seat_id")')
    for (const [table, column, to] of [
      ['flow_receipt', 'seat_id', 'seat'],
      ['flow_receipt', 'committee_id', 'committee'],
      ['flow_receipt', 'confirmed_by_id', 'person'],
      ['flow_reminder', 'seat_id', 'seat'],
    ])
      await runner.query(
        `ALTER TABLE "${table}" ADD CONSTRAINT "fk_${table}__${column}" FOREIGN KEY ("${column}") REFERENCES "${to}"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
      )
    for (const table of ['flow_receipt', 'flow_reminder'])
      await runner.query(
        `ALTER TABLE "${table}" ADD CONSTRAINT "fk_${table}__summit_id" FOREIGN KEY ("summit_id") REFERENCES "summit"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
      )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "flow_reminder"')
    await runner.query('DROP TABLE "flow_receipt"')
  }
}
