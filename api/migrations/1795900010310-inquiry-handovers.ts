import type { MigrationInterface, QueryRunner } from 'typeorm'

/** To which offices an inquiry was given, and when. */
export class InquiryHandovers1795900010310 implements MigrationInterface {
  name = 'InquiryHandovers1795900010310'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "inquiry_handover" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "inquiry_id" uuid NOT NULL, "office_id" uuid NOT NULL, "given_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "pk_inquiry_handover" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE INDEX "ix_inquiry_handover__inquiry_id_given_at" ON "inquiry_handover" ("inquiry_id", "given_at")',
    )
    for (const [column, table] of [
      ['inquiry_id', 'inquiry'],
      ['office_id', 'office'],
    ])
      await runner.query(
        `ALTER TABLE "inquiry_handover" ADD CONSTRAINT "fk_inquiry_handover__${column}" FOREIGN KEY ("${column}") REFERENCES "${table}"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
      )
    // of what was given before, the ledger knows when it last was; to whom earlier ones went it does not say
    await runner.query(`INSERT INTO "inquiry_handover" (inquiry_id, office_id, given_at)
      SELECT i.id, i.office_id, coalesce((SELECT max(a.at) FROM audit_entry a
        WHERE a.action = 'inquiries.inquiry.assign' AND a.entity_id = i.id), i.modified_at)
      FROM inquiry i WHERE i.office_id IS NOT NULL`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "inquiry_handover" CASCADE')
  }
}
