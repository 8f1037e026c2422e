import type { MigrationInterface, QueryRunner } from 'typeorm'

const figures = (more: string) =>
  `ALTER TABLE "procedure_rules" ADD CONSTRAINT "ck_procedure_rules__figures" CHECK (least(notice_days, urgent_days, addition_days, cut_off_days, minutes_days, objection_days${more}, inquiry_days) >= 0 and secret_share > 0 and statutory_seats > 0)`
const replaced = async (runner: QueryRunner, name: string, check: string): Promise<void> => {
  await runner.query(`ALTER TABLE "suspension" DROP CONSTRAINT IF EXISTS "${name}"`)
  await runner.query(`ALTER TABLE "suspension" ADD CONSTRAINT "${name}" CHECK (${check})`)
}

/** What a committee decided can be brought before the council. */
export class AppealToCouncil1795900010300 implements MigrationInterface {
  name = 'AppealToCouncil1795900010300'

  async up(runner: QueryRunner): Promise<void> {
    // rules that were entered before say nothing of it: the default, to be confirmed
    await runner.query('ALTER TABLE "procedure_rules" ADD "appeal_days" integer NOT NULL DEFAULT 3')
    await runner.query('ALTER TABLE "procedure_rules" ALTER "appeal_days" DROP DEFAULT')
    await runner.query('ALTER TABLE "procedure_rules" DROP CONSTRAINT "ck_procedure_rules__figures"')
    await runner.query(figures(', appeal_days'))
    await runner.query(
      'ALTER TABLE "suspension" ADD "kept_id" uuid, ADD "member_count" integer, ADD "of_members" integer',
    )
    await runner.query('CREATE INDEX "ix_suspension__kept_id" ON "suspension" ("kept_id")')
    await runner.query(
      'ALTER TABLE "suspension" ADD CONSTRAINT "fk_suspension__kept_id" FOREIGN KEY ("kept_id") REFERENCES "resolution"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await replaced(runner, 'ck_suspension__ground', `ground in ('OBJECTION', 'COMPLAINT', 'APPEAL')`)
    await replaced(
      runner,
      'ck_suspension__state',
      `state in ('SUSPENDED', 'WITH_COUNCIL', 'WITH_SUPERVISION', 'CONFIRMED', 'CHANGED', 'LIFTED')`,
    )
    await replaced(
      runner,
      'ck_suspension__ended',
      `(state in ('SUSPENDED', 'WITH_COUNCIL', 'WITH_SUPERVISION')) = (ended_on is null)`,
    )
    await replaced(
      runner,
      'ck_suspension__fifth',
      `(member_count is null) = (of_members is null) and (member_count is null or ground = 'APPEAL')`,
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "suspension" DROP CONSTRAINT "ck_suspension__fifth"')
    // what the council was asked cannot be said in the former words: it stays an objection that waits
    await runner.query(`ALTER TABLE "suspension" DROP CONSTRAINT "ck_suspension__ended"`)
    await runner.query(`UPDATE "suspension" SET ground = 'OBJECTION' WHERE ground = 'APPEAL'`)
    await runner.query(`UPDATE "suspension" SET state = 'SUSPENDED' WHERE state = 'WITH_COUNCIL'`)
    await replaced(runner, 'ck_suspension__ground', `ground in ('OBJECTION', 'COMPLAINT')`)
    await replaced(
      runner,
      'ck_suspension__state',
      `state in ('SUSPENDED', 'WITH_SUPERVISION', 'CONFIRMED', 'CHANGED', 'LIFTED')`,
    )
    await replaced(
      runner,
      'ck_suspension__ended',
      `(state in ('SUSPENDED', 'WITH_SUPERVISION')) = (ended_on is null)`,
    )
    await runner.query('ALTER TABLE "suspension" DROP "kept_id", DROP "member_count", DROP "of_members"')
    await runner.query('ALTER TABLE "procedure_rules" DROP CONSTRAINT "ck_procedure_rules__figures"')
    await runner.query('ALTER TABLE "procedure_rules" DROP "appeal_days"')
    await runner.query(figures(''))
  }
}
