import type { MigrationInterface, QueryRunner } from 'typeorm'

/** add summits */
export class AddSummits1795722864394 implements MigrationInterface {
  name = 'AddSummits1795722864394'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "summit" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "body_id" uuid NOT NULL, "kind" text NOT NULL, "state" text NOT NULL DEFAULT \'DRAFT\', "title" text NOT NULL, "about" text NOT NULL, "place" text NOT NULL, "starts_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ends_at" TIMESTAMP WITH TIME ZONE NOT NULL, "registration_closes_at" TIMESTAMP WITH TIME ZONE, "languages" text array NOT NULL DEFAULT \'{}\', "offer_hours" integer NOT NULL DEFAULT \'48\', "sequence" integer NOT NULL DEFAULT \'0\', "is_demo" boolean NOT NULL DEFAULT false, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "ck_summit__ends" CHECK (ends_at > starts_at), CONSTRAINT "ck_summit__state" CHECK (state in (\'DRAFT\', \'ANNOUNCED\', \'CALLED_OFF\', \'HELD\')), CONSTRAINT "ck_summit__kind" CHECK (kind in (\'SUMMIT\', \'CONFERENCE\', \'WORKSHOP\', \'INFORMATION_EVENT\', \'STEERING_MEETING\')), CONSTRAINT "pk_summit" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_summit__state_starts_at" ON "summit"  ("state", "starts_at") ')
    await runner.query(
      'CREATE TABLE "summit_places" ("summit_id" uuid NOT NULL, "capacity" integer, "ceiling" integer, "taken" integer NOT NULL DEFAULT \'0\', "last_rank" integer NOT NULL DEFAULT \'0\', CONSTRAINT "ck_summit_places__taken" CHECK (taken >= 0 and (ceiling is null or taken <= ceiling)), CONSTRAINT "pk_summit_places" PRIMARY KEY ("summit_id"))',
    )
    await runner.query(
      'CREATE TABLE "summit_group" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "summit_id" uuid NOT NULL, "actor_group_id" uuid NOT NULL, "capacity" integer, "ceiling" integer, "taken" integer NOT NULL DEFAULT \'0\', CONSTRAINT "uq_summit_group__summit_id_actor_group_id" UNIQUE ("summit_id", "actor_group_id"), CONSTRAINT "ck_summit_group__taken" CHECK (taken >= 0 and (ceiling is null or taken <= ceiling)), CONSTRAINT "pk_summit_group" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_summit_group__summit_id" ON "summit_group"  ("summit_id") ')
    await runner.query(
      'CREATE TABLE "registration" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "summit_id" uuid NOT NULL, "group_id" uuid, "person_id" uuid NOT NULL, "organisation_id" uuid, "state" text NOT NULL, "size" integer NOT NULL, "rank" integer NOT NULL, "offered_until" TIMESTAMP WITH TIME ZONE, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "uq_registration__summit_id_rank" UNIQUE ("summit_id", "rank"), CONSTRAINT "ck_registration__offered_until" CHECK ((state = \'OFFERED\') = (offered_until is not null)), CONSTRAINT "ck_registration__size" CHECK (size between 1 and 50), CONSTRAINT "ck_registration__state" CHECK (state in (\'CONFIRMED\', \'WAITLISTED\', \'OFFERED\', \'LAPSED\', \'CANCELLED\')), CONSTRAINT "pk_registration" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_registration__group_id" ON "registration"  ("group_id") ')
    await runner.query('CREATE INDEX "ix_registration__person_id" ON "registration"  ("person_id") ')
    await runner.query(
      'CREATE INDEX "ix_registration__organisation_id" ON "registration"  ("organisation_id") ',
    )
    await runner.query(
      'CREATE INDEX "ix_registration__offered_until" ON "registration"  ("offered_until") WHERE state = \'OFFERED\'',
    )
    await runner.query(
      'CREATE INDEX "ix_registration__waiting" ON "registration"  ("summit_id", "group_id", "rank") WHERE state = \'WAITLISTED\'',
    )
    await runner.query(
      'CREATE UNIQUE INDEX "uq_registration__summit_person" ON "registration"  ("summit_id", "person_id") WHERE state in (\'CONFIRMED\', \'WAITLISTED\', \'OFFERED\')',
    )
    await runner.query(
      'CREATE TABLE "participant" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "registration_id" uuid NOT NULL, "position" integer NOT NULL, "given_name" text NOT NULL, "family_name" text NOT NULL, CONSTRAINT "uq_participant__registration_id_position" UNIQUE ("registration_id", "position"), CONSTRAINT "pk_participant" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'ALTER TABLE "summit" ADD CONSTRAINT "fk_summit__body_id" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "summit_places" ADD CONSTRAINT "fk_summit_places__summit_id" FOREIGN KEY ("summit_id") REFERENCES "summit"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "summit_group" ADD CONSTRAINT "fk_summit_group__summit_id" FOREIGN KEY ("summit_id") REFERENCES "summit"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "summit_group" ADD CONSTRAINT "fk_summit_group__actor_group_id" FOREIGN KEY ("actor_group_id") REFERENCES "actor_group"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "registration" ADD CONSTRAINT "fk_registration__summit_id" FOREIGN KEY ("summit_id") REFERENCES "summit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "registration" ADD CONSTRAINT "fk_registration__group_id" FOREIGN KEY ("group_id") REFERENCES "summit_group"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "registration" ADD CONSTRAINT "fk_registration__person_id" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "registration" ADD CONSTRAINT "fk_registration__organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "participant" ADD CONSTRAINT "fk_participant__registration_id" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "participant" DROP CONSTRAINT "fk_participant__registration_id"')
    await runner.query('ALTER TABLE "registration" DROP CONSTRAINT "fk_registration__organisation_id"')
    await runner.query('ALTER TABLE "registration" DROP CONSTRAINT "fk_registration__person_id"')
    await runner.query('ALTER TABLE "registration" DROP CONSTRAINT "fk_registration__group_id"')
    await runner.query('ALTER TABLE "registration" DROP CONSTRAINT "fk_registration__summit_id"')
    await runner.query('ALTER TABLE "summit_group" DROP CONSTRAINT "fk_summit_group__actor_group_id"')
    await runner.query('ALTER TABLE "summit_group" DROP CONSTRAINT "fk_summit_group__summit_id"')
    await runner.query('ALTER TABLE "summit_places" DROP CONSTRAINT "fk_summit_places__summit_id"')
    await runner.query('ALTER TABLE "summit" DROP CONSTRAINT "fk_summit__body_id"')
    await runner.query('DROP TABLE "participant" CASCADE')
    await runner.query('DROP INDEX "public"."uq_registration__summit_person"')
    await runner.query('DROP INDEX "public"."ix_registration__waiting"')
    await runner.query('DROP INDEX "public"."ix_registration__offered_until"')
    await runner.query('DROP INDEX "public"."ix_registration__organisation_id"')
    await runner.query('DROP INDEX "public"."ix_registration__person_id"')
    await runner.query('DROP INDEX "public"."ix_registration__group_id"')
    await runner.query('DROP TABLE "registration" CASCADE')
    await runner.query('DROP INDEX "public"."ix_summit_group__summit_id"')
    await runner.query('DROP TABLE "summit_group" CASCADE')
    await runner.query('DROP TABLE "summit_places" CASCADE')
    await runner.query('DROP INDEX "public"."ix_summit__state_starts_at"')
    await runner.query('DROP TABLE "summit" CASCADE')
  }
}
