import type { MigrationInterface, QueryRunner } from 'typeorm'

const figures = (more: string) =>
  `ALTER TABLE "procedure_rules" ADD CONSTRAINT "ck_procedure_rules__figures" CHECK (least(notice_days, urgent_days, addition_days, cut_off_days, minutes_days, objection_days${more}) >= 0 and secret_share > 0 and statutory_seats > 0)`

/** Inquiries of Fraktionen and members, with the day by which they are to be answered. */
export class AddInquiries1795900010200 implements MigrationInterface {
  name = 'AddInquiries1795900010200'

  async up(runner: QueryRunner): Promise<void> {
    // rules that were entered before say nothing of it: the defaults, to be confirmed
    await runner.query('ALTER TABLE "procedure_rules" ADD "inquiry_days" integer NOT NULL DEFAULT 28')
    await runner.query('ALTER TABLE "procedure_rules" ALTER "inquiry_days" DROP DEFAULT')
    await runner.query('ALTER TABLE "procedure_rules" ADD "members_inquire" boolean NOT NULL DEFAULT false')
    await runner.query('ALTER TABLE "procedure_rules" ALTER "members_inquire" DROP DEFAULT')
    await runner.query(
      `UPDATE "procedure_rules" SET members_inquire = true FROM committee c WHERE c.id = committee_id AND c.kind = 'INTEGRATION_BODY'`,
    )
    await runner.query('ALTER TABLE "procedure_rules" DROP CONSTRAINT "ck_procedure_rules__figures"')
    await runner.query(figures(', inquiry_days'))
    await runner.query(
      'CREATE TABLE "inquiry" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "paper_id" uuid NOT NULL, "body_id" uuid NOT NULL, "committee_id" uuid NOT NULL, "group_id" uuid, "membership_id" uuid, "asked_on" date NOT NULL, "due_on" date NOT NULL, "office_id" uuid, "answer" text, "answered_on" date, "answered_by_name" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "ck_inquiry__one_asks" CHECK (num_nonnulls(group_id, membership_id) = 1), CONSTRAINT "ck_inquiry__answer" CHECK (num_nonnulls(answer, answered_on, answered_by_name) in (0, 3)), CONSTRAINT "pk_inquiry" PRIMARY KEY ("id"))',
    )
    await runner.query('ALTER TABLE "inquiry" ADD CONSTRAINT "uq_inquiry__paper_id" UNIQUE ("paper_id")')
    await runner.query(
      'CREATE INDEX "ix_inquiry__committee_id_asked_on" ON "inquiry" ("committee_id", "asked_on")',
    )
    for (const [column, table] of [
      ['paper_id', 'paper'],
      ['body_id', 'body'],
      ['committee_id', 'committee'],
      ['group_id', 'parliamentary_group'],
      ['membership_id', 'membership'],
      ['office_id', 'office'],
    ])
      await runner.query(
        `ALTER TABLE "inquiry" ADD CONSTRAINT "fk_inquiry__${column}" FOREIGN KEY ("${column}") REFERENCES "${table}"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
      )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "inquiry"')
    await runner.query('ALTER TABLE "procedure_rules" DROP CONSTRAINT "ck_procedure_rules__figures"')
    await runner.query('ALTER TABLE "procedure_rules" DROP "inquiry_days"')
    await runner.query('ALTER TABLE "procedure_rules" DROP "members_inquire"')
    await runner.query(figures(''))
  }
}
