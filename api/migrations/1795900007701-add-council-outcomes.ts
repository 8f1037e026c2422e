import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Outcomes come in files too, and what their words mean is reviewed once by the clerk of a body. */
export class AddCouncilOutcomes1795900007701 implements MigrationInterface {
  name = 'AddCouncilOutcomes1795900007701'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "result_word" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "body_id" uuid NOT NULL, "text" text NOT NULL, "letters" text NOT NULL, "meaning" text NOT NULL, "reviewed_by_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "uq_result_word__body_id_letters" UNIQUE ("body_id", "letters"), CONSTRAINT "ck_result_word__meaning" CHECK (meaning in ('AGREED', 'AGREED_AMENDED', 'AGREED_PARTLY', 'REFUSED', 'NOTED', 'SETTLED', 'POSTPONED', 'REMOVED', 'WITHDRAWN', 'NO_VOTE', 'REFERRED', 'SENT_BACK')), CONSTRAINT "pk_result_word" PRIMARY KEY ("id"))`,
    )
    for (const [column, table] of [
      ['body_id', 'body'],
      ['reviewed_by_id', 'person'],
    ])
      await runner.query(
        `ALTER TABLE "result_word" ADD CONSTRAINT "fk_result_word__${column}" FOREIGN KEY ("${column}") REFERENCES "${table}"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
      )
    await runner.query('ALTER TABLE "council_file" DROP CONSTRAINT "ck_council_file__kind"')
    await runner.query(
      `ALTER TABLE "council_file" ADD CONSTRAINT "ck_council_file__kind" CHECK (kind in ('MEETINGS', 'OUTCOMES'))`,
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "council_file" DROP CONSTRAINT "ck_council_file__kind"')
    await runner.query(
      `ALTER TABLE "council_file" ADD CONSTRAINT "ck_council_file__kind" CHECK (kind in ('MEETINGS'))`,
    )
    await runner.query('DROP TABLE "result_word" CASCADE')
  }
}
