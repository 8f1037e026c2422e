import type { MigrationInterface, QueryRunner } from 'typeorm'

/** add afterwards */
export class AddAfterwards1795755872994 implements MigrationInterface {
  name = 'AddAfterwards1795755872994'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "documentation" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "summit_id" uuid NOT NULL, "state" text NOT NULL DEFAULT \'DRAFT\', "text" text NOT NULL DEFAULT \'\', "text_version" integer NOT NULL DEFAULT \'1\', "published_on" date, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "uq_documentation__summit_id" UNIQUE ("summit_id"), CONSTRAINT "ck_documentation__published" CHECK ((state = \'DRAFT\') = (published_on is null)), CONSTRAINT "ck_documentation__state" CHECK (state in (\'DRAFT\', \'PROVISIONAL\', \'FINAL\')), CONSTRAINT "pk_documentation" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE TABLE "documentation_file" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "documentation_id" uuid NOT NULL, "file_id" uuid NOT NULL, "description" text NOT NULL, "consent" boolean NOT NULL DEFAULT false, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "pk_documentation_file" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE INDEX "ix_documentation_file__documentation_id" ON "documentation_file"  ("documentation_id") ',
    )
    await runner.query('CREATE INDEX "ix_documentation_file__file_id" ON "documentation_file"  ("file_id") ')
    await runner.query(
      'CREATE TABLE "kept_figure" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "summit_id" uuid NOT NULL, "dimension" text NOT NULL, "position" integer NOT NULL, "key" text, "invited" integer NOT NULL, "registered" integer NOT NULL, "present" integer, "no_show" integer, CONSTRAINT "uq_kept_figure__summit_id_dimension_position" UNIQUE ("summit_id", "dimension", "position"), CONSTRAINT "ck_kept_figure__dimension" CHECK (dimension in (\'TOTAL\', \'ACTOR_GROUP\', \'MUNICIPALITY\', \'WORKSHOP\', \'LANGUAGE\')), CONSTRAINT "pk_kept_figure" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE TABLE "erasure" ("summit_id" uuid NOT NULL, "key" text NOT NULL, "erased_on" date NOT NULL, CONSTRAINT "ck_erasure__key" CHECK (key in (\'needs\', \'checkIns\', \'mails\', \'invitations\', \'registrations\')), CONSTRAINT "pk_erasure" PRIMARY KEY ("summit_id", "key"))',
    )
    await runner.query(
      'CREATE TABLE "survey" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "subject_entity" text NOT NULL, "subject_id" uuid NOT NULL, "body_id" uuid NOT NULL, "title" text NOT NULL, "state" text NOT NULL DEFAULT \'DRAFT\', "closes_on" date, "links" integer NOT NULL DEFAULT \'0\', "answers" integer NOT NULL DEFAULT \'0\', "uncounted" integer NOT NULL DEFAULT \'0\', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "uq_survey__subject_entity_subject_id" UNIQUE ("subject_entity", "subject_id"), CONSTRAINT "ck_survey__counts" CHECK (links >= 0 and answers >= 0 and uncounted >= 0), CONSTRAINT "ck_survey__state" CHECK (state in (\'DRAFT\', \'OPEN\', \'CLOSED\', \'PUBLISHED\')), CONSTRAINT "pk_survey" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE TABLE "survey_question" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "key" text, "position" integer NOT NULL, "text" text NOT NULL, "text_version" integer NOT NULL DEFAULT \'1\', "section" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "removed_at" TIMESTAMP WITH TIME ZONE, "survey_id" uuid NOT NULL, "kind" text NOT NULL, "answered" integer NOT NULL DEFAULT \'0\', CONSTRAINT "uq_survey_question__key" UNIQUE ("key"), CONSTRAINT "ck_survey_question__kind" CHECK (kind in (\'SCALE\', \'ONE\', \'SEVERAL\', \'TEXT\')), CONSTRAINT "pk_survey_question" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_survey_question__survey_id" ON "survey_question"  ("survey_id") ')
    await runner.query(
      'CREATE TABLE "survey_option" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "key" text, "position" integer NOT NULL, "text" text NOT NULL, "text_version" integer NOT NULL DEFAULT \'1\', "section" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "removed_at" TIMESTAMP WITH TIME ZONE, "question_id" uuid NOT NULL, "count" integer NOT NULL DEFAULT \'0\', CONSTRAINT "uq_survey_option__key" UNIQUE ("key"), CONSTRAINT "pk_survey_option" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_survey_option__question_id" ON "survey_option"  ("question_id") ')
    await runner.query(
      'CREATE TABLE "survey_text" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "question_id" uuid NOT NULL, "text" text NOT NULL, "is_public" boolean NOT NULL DEFAULT false, CONSTRAINT "pk_survey_text" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_survey_text__question_id" ON "survey_text"  ("question_id") ')
    await runner.query(
      'CREATE TABLE "survey_token" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "survey_id" uuid NOT NULL, "token_hash" text NOT NULL, "used" boolean NOT NULL DEFAULT false, CONSTRAINT "uq_survey_token__token_hash" UNIQUE ("token_hash"), CONSTRAINT "pk_survey_token" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_survey_token__survey_id" ON "survey_token"  ("survey_id") ')
    await runner.query(
      'CREATE TABLE "survey_box" ("survey_id" uuid NOT NULL, "sheets" jsonb NOT NULL DEFAULT \'[]\', CONSTRAINT "pk_survey_box" PRIMARY KEY ("survey_id"))',
    )
    await runner.query(
      'ALTER TABLE "documentation" ADD CONSTRAINT "fk_documentation__summit_id" FOREIGN KEY ("summit_id") REFERENCES "summit"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "documentation_file" ADD CONSTRAINT "fk_documentation_file__documentation_id" FOREIGN KEY ("documentation_id") REFERENCES "documentation"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "documentation_file" ADD CONSTRAINT "fk_documentation_file__file_id" FOREIGN KEY ("file_id") REFERENCES "attachment"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "kept_figure" ADD CONSTRAINT "fk_kept_figure__summit_id" FOREIGN KEY ("summit_id") REFERENCES "summit"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "erasure" ADD CONSTRAINT "fk_erasure__summit_id" FOREIGN KEY ("summit_id") REFERENCES "summit"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "survey" ADD CONSTRAINT "fk_survey__body_id" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "survey_question" ADD CONSTRAINT "fk_survey_question__survey_id" FOREIGN KEY ("survey_id") REFERENCES "survey"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "survey_option" ADD CONSTRAINT "fk_survey_option__question_id" FOREIGN KEY ("question_id") REFERENCES "survey_question"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "survey_text" ADD CONSTRAINT "fk_survey_text__question_id" FOREIGN KEY ("question_id") REFERENCES "survey_question"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "survey_token" ADD CONSTRAINT "fk_survey_token__survey_id" FOREIGN KEY ("survey_id") REFERENCES "survey"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "survey_box" ADD CONSTRAINT "fk_survey_box__survey_id" FOREIGN KEY ("survey_id") REFERENCES "survey"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "survey_box" DROP CONSTRAINT "fk_survey_box__survey_id"')
    await runner.query('ALTER TABLE "survey_token" DROP CONSTRAINT "fk_survey_token__survey_id"')
    await runner.query('ALTER TABLE "survey_text" DROP CONSTRAINT "fk_survey_text__question_id"')
    await runner.query('ALTER TABLE "survey_option" DROP CONSTRAINT "fk_survey_option__question_id"')
    await runner.query('ALTER TABLE "survey_question" DROP CONSTRAINT "fk_survey_question__survey_id"')
    await runner.query('ALTER TABLE "survey" DROP CONSTRAINT "fk_survey__body_id"')
    await runner.query('ALTER TABLE "erasure" DROP CONSTRAINT "fk_erasure__summit_id"')
    await runner.query('ALTER TABLE "kept_figure" DROP CONSTRAINT "fk_kept_figure__summit_id"')
    await runner.query('ALTER TABLE "documentation_file" DROP CONSTRAINT "fk_documentation_file__file_id"')
    await runner.query(
      'ALTER TABLE "documentation_file" DROP CONSTRAINT "fk_documentation_file__documentation_id"',
    )
    await runner.query('ALTER TABLE "documentation" DROP CONSTRAINT "fk_documentation__summit_id"')
    await runner.query('DROP TABLE "survey_box" CASCADE')
    await runner.query('DROP INDEX "public"."ix_survey_token__survey_id"')
    await runner.query('DROP TABLE "survey_token" CASCADE')
    await runner.query('DROP INDEX "public"."ix_survey_text__question_id"')
    await runner.query('DROP TABLE "survey_text" CASCADE')
    await runner.query('DROP INDEX "public"."ix_survey_option__question_id"')
    await runner.query('DROP TABLE "survey_option" CASCADE')
    await runner.query('DROP INDEX "public"."ix_survey_question__survey_id"')
    await runner.query('DROP TABLE "survey_question" CASCADE')
    await runner.query('DROP TABLE "survey" CASCADE')
    await runner.query('DROP TABLE "erasure" CASCADE')
    await runner.query('DROP TABLE "kept_figure" CASCADE')
    await runner.query('DROP INDEX "public"."ix_documentation_file__file_id"')
    await runner.query('DROP INDEX "public"."ix_documentation_file__documentation_id"')
    await runner.query('DROP TABLE "documentation_file" CASCADE')
    await runner.query('DROP TABLE "documentation" CASCADE')
  }
}
