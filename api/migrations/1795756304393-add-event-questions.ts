import type { MigrationInterface, QueryRunner } from 'typeorm'

/** add event questions */
export class AddEventQuestions1795756304393 implements MigrationInterface {
  name = 'AddEventQuestions1795756304393'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "event_question" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "summit_id" uuid NOT NULL, "position" integer NOT NULL, "state" text NOT NULL DEFAULT \'ASKED\', "kind" text NOT NULL, "required" boolean NOT NULL, "special" boolean NOT NULL, "choices" text array NOT NULL DEFAULT \'{}\', "texts" jsonb NOT NULL, "only_if_id" uuid, "only_if_values" text array NOT NULL DEFAULT \'{}\', "actor_group_ids" uuid array NOT NULL DEFAULT \'{}\', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "ck_event_question__only_if" CHECK ((only_if_id is null) = (only_if_values = \'{}\')), CONSTRAINT "ck_event_question__state" CHECK (state in (\'ASKED\', \'RETIRED\')), CONSTRAINT "ck_event_question__kind" CHECK (kind in (\'SHORT_TEXT\', \'LONG_TEXT\', \'ONE_OF\', \'SEVERAL_OF\', \'YES_NO\', \'NUMBER\')), CONSTRAINT "pk_event_question" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_event_question__only_if_id" ON "event_question"  ("only_if_id") ')
    await runner.query(
      'CREATE INDEX "ix_event_question__summit_id_position" ON "event_question"  ("summit_id", "position") ',
    )
    await runner.query(
      'CREATE TABLE "answers_consent" ("registration_id" uuid NOT NULL, "version" integer NOT NULL, "locale" text NOT NULL, "given_on" date NOT NULL, CONSTRAINT "pk_answers_consent" PRIMARY KEY ("registration_id"))',
    )
    await runner.query(
      'CREATE TABLE "event_answer" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "registration_id" uuid NOT NULL, "question_id" uuid NOT NULL, "values" text array NOT NULL, "consent_id" uuid, CONSTRAINT "uq_event_answer__registration_id_question_id" UNIQUE ("registration_id", "question_id"), CONSTRAINT "pk_event_answer" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_event_answer__question_id" ON "event_answer"  ("question_id") ')
    await runner.query('CREATE INDEX "ix_event_answer__consent_id" ON "event_answer"  ("consent_id") ')
    await runner.query(
      'ALTER TABLE "event_question" ADD CONSTRAINT "fk_event_question__summit_id" FOREIGN KEY ("summit_id") REFERENCES "summit"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "event_question" ADD CONSTRAINT "fk_event_question__only_if_id" FOREIGN KEY ("only_if_id") REFERENCES "event_question"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "answers_consent" ADD CONSTRAINT "fk_answers_consent__registration_id" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "event_answer" ADD CONSTRAINT "fk_event_answer__registration_id" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "event_answer" ADD CONSTRAINT "fk_event_answer__question_id" FOREIGN KEY ("question_id") REFERENCES "event_question"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "event_answer" ADD CONSTRAINT "fk_event_answer__consent_id" FOREIGN KEY ("consent_id") REFERENCES "answers_consent"("registration_id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "event_answer" DROP CONSTRAINT "fk_event_answer__consent_id"')
    await runner.query('ALTER TABLE "event_answer" DROP CONSTRAINT "fk_event_answer__question_id"')
    await runner.query('ALTER TABLE "event_answer" DROP CONSTRAINT "fk_event_answer__registration_id"')
    await runner.query('ALTER TABLE "answers_consent" DROP CONSTRAINT "fk_answers_consent__registration_id"')
    await runner.query('ALTER TABLE "event_question" DROP CONSTRAINT "fk_event_question__only_if_id"')
    await runner.query('ALTER TABLE "event_question" DROP CONSTRAINT "fk_event_question__summit_id"')
    await runner.query('DROP INDEX "public"."ix_event_answer__consent_id"')
    await runner.query('DROP INDEX "public"."ix_event_answer__question_id"')
    await runner.query('DROP TABLE "event_answer" CASCADE')
    await runner.query('DROP TABLE "answers_consent" CASCADE')
    await runner.query('DROP INDEX "public"."ix_event_question__summit_id_position"')
    await runner.query('DROP INDEX "public"."ix_event_question__only_if_id"')
    await runner.query('DROP TABLE "event_question" CASCADE')
  }
}
