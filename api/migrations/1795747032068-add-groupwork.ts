import type { MigrationInterface, QueryRunner } from 'typeorm'

/** add groupwork */
export class AddGroupwork1795747032068 implements MigrationInterface {
  name = 'AddGroupwork1795747032068'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "work_group" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "summit_id" uuid NOT NULL, "programme_item_id" uuid NOT NULL, "field_id" uuid NOT NULL, "state" text NOT NULL DEFAULT \'PROVISIONAL\', "token_hash" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "uq_work_group__programme_item_id" UNIQUE ("programme_item_id"), CONSTRAINT "uq_work_group__token_hash" UNIQUE ("token_hash"), CONSTRAINT "ck_work_group__state" CHECK (state in (\'PROVISIONAL\', \'FINAL\')), CONSTRAINT "pk_work_group" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_work_group__summit_id" ON "work_group"  ("summit_id") ')
    await runner.query('CREATE INDEX "ix_work_group__field_id" ON "work_group"  ("field_id") ')
    await runner.query(
      'CREATE TABLE "group_item" ("id" uuid NOT NULL, "group_id" uuid NOT NULL, "kind" text NOT NULL, "parent_id" uuid, "position" integer NOT NULL, "text" text NOT NULL DEFAULT \'\', "year" integer, "due_on" date, "responsible" text, "to_involve" text array NOT NULL DEFAULT \'{}\', "considerations" text array NOT NULL DEFAULT \'{}\', "revision" integer NOT NULL DEFAULT \'0\', "field_revisions" jsonb NOT NULL DEFAULT \'{}\', "state" text NOT NULL DEFAULT \'DRAFT\', "is_carried" boolean NOT NULL DEFAULT false, "hands" integer array, "voted_at" TIMESTAMP WITH TIME ZONE, "carried_unanimously" boolean, "votes_yes" integer, "votes_no" integer, "votes_abstained" integer, "note" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "removed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "ck_group_item__parent" CHECK (parent_id <> id and (kind <> \'GUIDING_GOAL\' or parent_id is null)), CONSTRAINT "ck_group_item__state" CHECK (state in (\'DRAFT\', \'CARRIED\') and (state = \'DRAFT\' or voted_at is not null)), CONSTRAINT "ck_group_item__kind" CHECK (kind in (\'GUIDING_GOAL\', \'ANNUAL_GOAL\', \'INDICATOR\', \'MEASURE\')), CONSTRAINT "pk_group_item" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_group_item__parent_id" ON "group_item"  ("parent_id") ')
    await runner.query(
      'CREATE INDEX "ix_group_item__group_id_position" ON "group_item"  ("group_id", "position") ',
    )
    await runner.query(
      'CREATE TABLE "summit_paper" ("summit_id" uuid NOT NULL, "proposal_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "pk_summit_paper" PRIMARY KEY ("summit_id"))',
    )
    await runner.query('CREATE INDEX "ix_summit_paper__proposal_id" ON "summit_paper"  ("proposal_id") ')
    await runner.query(
      'ALTER TABLE "work_group" ADD CONSTRAINT "fk_work_group__summit_id" FOREIGN KEY ("summit_id") REFERENCES "summit"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "work_group" ADD CONSTRAINT "fk_work_group__programme_item_id" FOREIGN KEY ("programme_item_id") REFERENCES "programme_item"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "work_group" ADD CONSTRAINT "fk_work_group__field_id" FOREIGN KEY ("field_id") REFERENCES "field_of_action"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "group_item" ADD CONSTRAINT "fk_group_item__group_id" FOREIGN KEY ("group_id") REFERENCES "work_group"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "group_item" ADD CONSTRAINT "fk_group_item__parent_id" FOREIGN KEY ("parent_id") REFERENCES "group_item"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "summit_paper" ADD CONSTRAINT "fk_summit_paper__summit_id" FOREIGN KEY ("summit_id") REFERENCES "summit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "summit_paper" ADD CONSTRAINT "fk_summit_paper__proposal_id" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "summit_paper" DROP CONSTRAINT "fk_summit_paper__proposal_id"')
    await runner.query('ALTER TABLE "summit_paper" DROP CONSTRAINT "fk_summit_paper__summit_id"')
    await runner.query('ALTER TABLE "group_item" DROP CONSTRAINT "fk_group_item__parent_id"')
    await runner.query('ALTER TABLE "group_item" DROP CONSTRAINT "fk_group_item__group_id"')
    await runner.query('ALTER TABLE "work_group" DROP CONSTRAINT "fk_work_group__field_id"')
    await runner.query('ALTER TABLE "work_group" DROP CONSTRAINT "fk_work_group__programme_item_id"')
    await runner.query('ALTER TABLE "work_group" DROP CONSTRAINT "fk_work_group__summit_id"')
    await runner.query('DROP INDEX "public"."ix_summit_paper__proposal_id"')
    await runner.query('DROP TABLE "summit_paper" CASCADE')
    await runner.query('DROP INDEX "public"."ix_group_item__group_id_position"')
    await runner.query('DROP INDEX "public"."ix_group_item__parent_id"')
    await runner.query('DROP TABLE "group_item" CASCADE')
    await runner.query('DROP INDEX "public"."ix_work_group__field_id"')
    await runner.query('DROP INDEX "public"."ix_work_group__summit_id"')
    await runner.query('DROP TABLE "work_group" CASCADE')
  }
}
