import type { MigrationInterface, QueryRunner } from 'typeorm'

const sources = `'TEMPLATE', 'REFERRAL', 'SECOND_READING', 'RETURN', 'INSERTED', 'TAKE_UP', 'REVIEW'`
const drops = `'NO_COMMITTEE', 'NEVER_REACHED', 'SKIPPED', 'WITHDRAWN'`

/** What could not wait for a council, and its approval afterwards. */
export class UrgentDecisions1795900008300 implements MigrationInterface {
  name = 'UrgentDecisions1795900008300'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "urgent_decision" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "paper_id" uuid NOT NULL, "approval_id" uuid NOT NULL, "taken_by" text NOT NULL, "by_name" text NOT NULL, "with_name" text, "decided_on" date NOT NULL, "reason" text NOT NULL, "text" text NOT NULL, "state" text NOT NULL DEFAULT 'AWAITING', "due_on" date NOT NULL, "ended_on" date, "is_public" boolean NOT NULL DEFAULT true, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "uq_urgent_decision__paper_id" UNIQUE ("paper_id"), CONSTRAINT "ck_urgent_decision__ended" CHECK ((state = 'AWAITING') = (ended_on is null)), CONSTRAINT "ck_urgent_decision__two" CHECK (taken_by = 'COMMITTEE' or with_name is not null), CONSTRAINT "ck_urgent_decision__state" CHECK (state in ('AWAITING', 'APPROVED', 'REVOKED')), CONSTRAINT "ck_urgent_decision__taken_by" CHECK (taken_by in ('COMMITTEE', 'HEAD_AND_MEMBER')), CONSTRAINT "pk_urgent_decision" PRIMARY KEY ("id"))`,
    )
    await runner.query('CREATE INDEX "ix_urgent_decision__approval_id" ON "urgent_decision" ("approval_id")')
    for (const [column, table] of [
      ['paper_id', 'paper'],
      ['approval_id', 'consultation'],
    ])
      await runner.query(
        `ALTER TABLE "urgent_decision" ADD CONSTRAINT "fk_urgent_decision__${column}" FOREIGN KEY ("${column}") REFERENCES "${table}"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
      )
    await this.within(runner, `${sources}, 'URGENCY'`, `${drops}, 'URGENT'`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "urgent_decision" CASCADE')
    await runner.query(`update consultation set source = 'INSERTED' where source = 'URGENCY'`)
    await runner.query(`update consultation set drop_reason = 'NEVER_REACHED' where drop_reason = 'URGENT'`)
    await this.within(runner, sources, drops)
  }

  private async within(runner: QueryRunner, source: string, drop: string): Promise<void> {
    for (const [name, check] of [
      ['source', `source in (${source})`],
      ['drop', `drop_reason is null or drop_reason in (${drop})`],
    ]) {
      await runner.query(`ALTER TABLE "consultation" DROP CONSTRAINT "ck_consultation__${name}"`)
      await runner.query(
        `ALTER TABLE "consultation" ADD CONSTRAINT "ck_consultation__${name}" CHECK (${check})`,
      )
    }
  }
}
