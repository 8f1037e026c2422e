import type { MigrationInterface, QueryRunner } from 'typeorm'

/** add workshops and needs */
export class AddWorkshopsAndNeeds1795745194265 implements MigrationInterface {
  name = 'AddWorkshopsAndNeeds1795745194265'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "event_order" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "summit_id" uuid NOT NULL, "kind" text NOT NULL, "state" text NOT NULL DEFAULT \'OPEN\', "what" text NOT NULL, "supplier" text, "contact" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "ck_event_order__state" CHECK (state in (\'OPEN\', \'PLACED\', \'CONFIRMED\', \'CANCELLED\')), CONSTRAINT "ck_event_order__kind" CHECK (kind in (\'CATERING\', \'CHILDCARE\', \'INTERPRETING\', \'TECHNOLOGY\', \'OTHER\')), CONSTRAINT "pk_event_order" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_event_order__summit_id" ON "event_order"  ("summit_id") ')
    await runner.query(
      'CREATE TABLE "needs_consent" ("registration_id" uuid NOT NULL, "version" integer NOT NULL, "locale" text NOT NULL, "given_on" date NOT NULL, CONSTRAINT "pk_needs_consent" PRIMARY KEY ("registration_id"))',
    )
    await runner.query(
      'CREATE TABLE "need" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "registration_id" uuid NOT NULL, "kind" text NOT NULL, "detail" text, "count" integer NOT NULL, CONSTRAINT "uq_need__registration_id_kind_detail" UNIQUE ("registration_id", "kind", "detail"), CONSTRAINT "ck_need__count" CHECK (count between 1 and 50), CONSTRAINT "ck_need__kind" CHECK (kind in (\'CHILDCARE\', \'INTERPRETER\', \'MOBILITY\', \'DIET\')), CONSTRAINT "pk_need" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE TABLE "kept_needs" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "summit_id" uuid NOT NULL, "kind" text NOT NULL, "detail" text, "count" integer NOT NULL, CONSTRAINT "uq_kept_needs__summit_id_kind_detail" UNIQUE ("summit_id", "kind", "detail"), CONSTRAINT "ck_kept_needs__kind" CHECK (kind in (\'CHILDCARE\', \'INTERPRETER\', \'MOBILITY\', \'DIET\')), CONSTRAINT "pk_kept_needs" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE TABLE "workshop_draw" ("summit_id" uuid NOT NULL, "draws_at" TIMESTAMP WITH TIME ZONE NOT NULL, "seed" text NOT NULL, "seed_hash" text NOT NULL, "drawn_at" TIMESTAMP WITH TIME ZONE, "entrants" integer, CONSTRAINT "ck_workshop_draw__entrants" CHECK ((drawn_at is null) = (entrants is null)), CONSTRAINT "pk_workshop_draw" PRIMARY KEY ("summit_id"))',
    )
    await runner.query(
      'CREATE TABLE "workshop_wish" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "registration_id" uuid NOT NULL, "place" integer NOT NULL, "item_id" uuid NOT NULL, "room_then" integer, CONSTRAINT "uq_workshop_wish__registration_id_item_id" UNIQUE ("registration_id", "item_id"), CONSTRAINT "uq_workshop_wish__registration_id_place" UNIQUE ("registration_id", "place"), CONSTRAINT "ck_workshop_wish__place" CHECK (place between 1 and 3), CONSTRAINT "pk_workshop_wish" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_workshop_wish__item_id" ON "workshop_wish"  ("item_id") ')
    await runner.query(
      'CREATE TABLE "workshop_seat" ("registration_id" uuid NOT NULL, "item_id" uuid, "size" integer NOT NULL, "number" integer, CONSTRAINT "ck_workshop_seat__something" CHECK (item_id is not null or number is not null), CONSTRAINT "pk_workshop_seat" PRIMARY KEY ("registration_id"))',
    )
    await runner.query('CREATE INDEX "ix_workshop_seat__item_id" ON "workshop_seat"  ("item_id") ')
    await runner.query('ALTER TABLE "programme_item" ADD "capacity" integer')
    await runner.query('ALTER TABLE "programme_item" ADD "taken" integer NOT NULL DEFAULT \'0\'')
    await runner.query(
      'ALTER TABLE "programme_item" ADD CONSTRAINT "ck_programme_item__taken" CHECK (taken >= 0 and (capacity is null or taken <= capacity))',
    )
    await runner.query(
      'ALTER TABLE "programme_item" ADD CONSTRAINT "ck_programme_item__capacity" CHECK (capacity > 0)',
    )
    await runner.query(
      'ALTER TABLE "event_order" ADD CONSTRAINT "fk_event_order__summit_id" FOREIGN KEY ("summit_id") REFERENCES "summit"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "needs_consent" ADD CONSTRAINT "fk_needs_consent__registration_id" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "need" ADD CONSTRAINT "fk_need__registration_id" FOREIGN KEY ("registration_id") REFERENCES "needs_consent"("registration_id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "kept_needs" ADD CONSTRAINT "fk_kept_needs__summit_id" FOREIGN KEY ("summit_id") REFERENCES "summit"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "workshop_draw" ADD CONSTRAINT "fk_workshop_draw__summit_id" FOREIGN KEY ("summit_id") REFERENCES "summit"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "workshop_wish" ADD CONSTRAINT "fk_workshop_wish__registration_id" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "workshop_wish" ADD CONSTRAINT "fk_workshop_wish__item_id" FOREIGN KEY ("item_id") REFERENCES "programme_item"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "workshop_seat" ADD CONSTRAINT "fk_workshop_seat__registration_id" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "workshop_seat" ADD CONSTRAINT "fk_workshop_seat__item_id" FOREIGN KEY ("item_id") REFERENCES "programme_item"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION IF EXISTS workshop_seat_given_back() CASCADE')
    await runner.query('DROP FUNCTION IF EXISTS workshop_seat_counted() CASCADE')
    await runner.query('DROP FUNCTION IF EXISTS workshop_seat_resized() CASCADE')
    await runner.query('ALTER TABLE "workshop_seat" DROP CONSTRAINT "fk_workshop_seat__item_id"')
    await runner.query('ALTER TABLE "workshop_seat" DROP CONSTRAINT "fk_workshop_seat__registration_id"')
    await runner.query('ALTER TABLE "workshop_wish" DROP CONSTRAINT "fk_workshop_wish__item_id"')
    await runner.query('ALTER TABLE "workshop_wish" DROP CONSTRAINT "fk_workshop_wish__registration_id"')
    await runner.query('ALTER TABLE "workshop_draw" DROP CONSTRAINT "fk_workshop_draw__summit_id"')
    await runner.query('ALTER TABLE "kept_needs" DROP CONSTRAINT "fk_kept_needs__summit_id"')
    await runner.query('ALTER TABLE "need" DROP CONSTRAINT "fk_need__registration_id"')
    await runner.query('ALTER TABLE "needs_consent" DROP CONSTRAINT "fk_needs_consent__registration_id"')
    await runner.query('ALTER TABLE "event_order" DROP CONSTRAINT "fk_event_order__summit_id"')
    await runner.query('ALTER TABLE "programme_item" DROP CONSTRAINT "ck_programme_item__capacity"')
    await runner.query('ALTER TABLE "programme_item" DROP CONSTRAINT "ck_programme_item__taken"')
    await runner.query('ALTER TABLE "programme_item" DROP COLUMN "taken"')
    await runner.query('ALTER TABLE "programme_item" DROP COLUMN "capacity"')
    await runner.query('DROP INDEX "public"."ix_workshop_seat__item_id"')
    await runner.query('DROP TABLE "workshop_seat" CASCADE')
    await runner.query('DROP INDEX "public"."ix_workshop_wish__item_id"')
    await runner.query('DROP TABLE "workshop_wish" CASCADE')
    await runner.query('DROP TABLE "workshop_draw" CASCADE')
    await runner.query('DROP TABLE "kept_needs" CASCADE')
    await runner.query('DROP TABLE "need" CASCADE')
    await runner.query('DROP TABLE "needs_consent" CASCADE')
    await runner.query('DROP INDEX "public"."ix_event_order__summit_id"')
    await runner.query('DROP TABLE "event_order" CASCADE')
  }
}
