import type { MigrationInterface, QueryRunner } from 'typeorm'

/** add organiser */
export class AddOrganiser1795731656871 implements MigrationInterface {
  name = 'AddOrganiser1795731656871'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "checklist_item" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "summit_id" uuid NOT NULL, "position" integer NOT NULL, "key" text, "title" text, "owner_id" uuid, "due_on" date, "done_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "ck_checklist_item__named" CHECK ((key is null) <> (title is null) and key in (\'date\', \'room\', \'programme\', \'invite\', \'interpreters\', \'childcare\', \'catering\', \'materials\', \'helpers\', \'minutes\', \'followUp\')), CONSTRAINT "pk_checklist_item" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_checklist_item__owner_id" ON "checklist_item"  ("owner_id") ')
    await runner.query(
      'CREATE INDEX "ix_checklist_item__summit_id_position" ON "checklist_item"  ("summit_id", "position") ',
    )
    await runner.query(
      'CREATE TABLE "programme_item" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "summit_id" uuid NOT NULL, "starts_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ends_at" TIMESTAMP WITH TIME ZONE, "title" text NOT NULL, "speaker" text, "field_id" uuid, CONSTRAINT "ck_programme_item__ends" CHECK (ends_at > starts_at), CONSTRAINT "pk_programme_item" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_programme_item__field_id" ON "programme_item"  ("field_id") ')
    await runner.query(
      'CREATE INDEX "ix_programme_item__summit_id_starts_at" ON "programme_item"  ("summit_id", "starts_at") ',
    )
    await runner.query('ALTER TABLE "summit" ADD "with_registration" boolean NOT NULL DEFAULT true')
    await runner.query('ALTER TABLE "summit" ADD "municipality_id" uuid')
    await runner.query('ALTER TABLE "summit" ADD "host" text')
    await runner.query('ALTER TABLE "summit" ADD "attendance" integer')
    await runner.query('ALTER TABLE "summit" ADD "part_of_id" uuid')
    await runner.query('ALTER TABLE "registration" ADD "told_by" text')
    await runner.query('ALTER TABLE "registration" ADD "entered_by_id" uuid')
    await runner.query('CREATE INDEX "ix_summit__municipality_id" ON "summit"  ("municipality_id") ')
    await runner.query('CREATE INDEX "ix_summit__part_of_id" ON "summit"  ("part_of_id") ')
    await runner.query('CREATE INDEX "ix_registration__entered_by_id" ON "registration"  ("entered_by_id") ')
    await runner.query('ALTER TABLE "summit" ADD CONSTRAINT "ck_summit__part_of" CHECK (part_of_id <> id)')
    await runner.query('ALTER TABLE "summit" ADD CONSTRAINT "ck_summit__attendance" CHECK (attendance >= 0)')
    await runner.query(
      "ALTER TABLE \"registration\" ADD CONSTRAINT \"ck_registration__told\" CHECK ((told_by is null) = (entered_by_id is null) and told_by in ('PHONE', 'PAPER', 'IN_PERSON'))",
    )
    await runner.query(
      'ALTER TABLE "summit" ADD CONSTRAINT "fk_summit__municipality_id" FOREIGN KEY ("municipality_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "summit" ADD CONSTRAINT "fk_summit__part_of_id" FOREIGN KEY ("part_of_id") REFERENCES "summit"("id") ON DELETE SET NULL ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "checklist_item" ADD CONSTRAINT "fk_checklist_item__summit_id" FOREIGN KEY ("summit_id") REFERENCES "summit"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "checklist_item" ADD CONSTRAINT "fk_checklist_item__owner_id" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "registration" ADD CONSTRAINT "fk_registration__entered_by_id" FOREIGN KEY ("entered_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "programme_item" ADD CONSTRAINT "fk_programme_item__summit_id" FOREIGN KEY ("summit_id") REFERENCES "summit"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "programme_item" ADD CONSTRAINT "fk_programme_item__field_id" FOREIGN KEY ("field_id") REFERENCES "field_of_action"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "programme_item" DROP CONSTRAINT "fk_programme_item__field_id"')
    await runner.query('ALTER TABLE "programme_item" DROP CONSTRAINT "fk_programme_item__summit_id"')
    await runner.query('ALTER TABLE "registration" DROP CONSTRAINT "fk_registration__entered_by_id"')
    await runner.query('ALTER TABLE "checklist_item" DROP CONSTRAINT "fk_checklist_item__owner_id"')
    await runner.query('ALTER TABLE "checklist_item" DROP CONSTRAINT "fk_checklist_item__summit_id"')
    await runner.query('ALTER TABLE "summit" DROP CONSTRAINT "fk_summit__part_of_id"')
    await runner.query('ALTER TABLE "summit" DROP CONSTRAINT "fk_summit__municipality_id"')
    await runner.query('ALTER TABLE "registration" DROP CONSTRAINT "ck_registration__told"')
    await runner.query('ALTER TABLE "summit" DROP CONSTRAINT "ck_summit__attendance"')
    await runner.query('ALTER TABLE "summit" DROP CONSTRAINT "ck_summit__part_of"')
    await runner.query('DROP INDEX "public"."ix_registration__entered_by_id"')
    await runner.query('DROP INDEX "public"."ix_summit__part_of_id"')
    await runner.query('DROP INDEX "public"."ix_summit__municipality_id"')
    await runner.query('ALTER TABLE "registration" DROP COLUMN "entered_by_id"')
    await runner.query('ALTER TABLE "registration" DROP COLUMN "told_by"')
    await runner.query('ALTER TABLE "summit" DROP COLUMN "part_of_id"')
    await runner.query('ALTER TABLE "summit" DROP COLUMN "attendance"')
    await runner.query('ALTER TABLE "summit" DROP COLUMN "host"')
    await runner.query('ALTER TABLE "summit" DROP COLUMN "municipality_id"')
    await runner.query('ALTER TABLE "summit" DROP COLUMN "with_registration"')
    await runner.query('DROP INDEX "public"."ix_programme_item__summit_id_starts_at"')
    await runner.query('DROP INDEX "public"."ix_programme_item__field_id"')
    await runner.query('DROP TABLE "programme_item" CASCADE')
    await runner.query('DROP INDEX "public"."ix_checklist_item__summit_id_position"')
    await runner.query('DROP INDEX "public"."ix_checklist_item__owner_id"')
    await runner.query('DROP TABLE "checklist_item" CASCADE')
  }
}
