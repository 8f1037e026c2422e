import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Values of indicators, where they come from, and what is to be reached. */
export class AddIndicatorValues1795900008600 implements MigrationInterface {
  name = 'AddIndicatorValues1795900008600'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "value_source" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "body_id" uuid NOT NULL, "publisher" text NOT NULL, "title" text NOT NULL, "address" text, "licence" text, "credit" text, "proxy" text, "smallest" integer, "round_to" integer, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "ck_value_source__round_to" CHECK (round_to > 0), CONSTRAINT "ck_value_source__smallest" CHECK (smallest > 0), CONSTRAINT "pk_value_source" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_value_source__body_id" ON "value_source"  ("body_id") ')
    await runner.query(
      'CREATE TABLE "indicator_value" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "indicator_id" uuid NOT NULL, "place_id" uuid NOT NULL, "day" date NOT NULL, "group" text, "measure_id" uuid, "amount" double precision, "base" double precision, "source_id" uuid NOT NULL, "note" text, "replaces_id" uuid, "reason" text, "recorded_by_id" uuid, "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "uq_indicator_value__replaces_id" UNIQUE ("replaces_id"), CONSTRAINT "ck_indicator_value__only_corrections_withdraw" CHECK (amount is not null or replaces_id is not null), CONSTRAINT "ck_indicator_value__correction_has_reason" CHECK ((replaces_id is null) = (reason is null)), CONSTRAINT "ck_indicator_value__base" CHECK (base >= 0), CONSTRAINT "ck_indicator_value__amount" CHECK (amount >= 0), CONSTRAINT "pk_indicator_value" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_indicator_value__place_id" ON "indicator_value"  ("place_id") ')
    await runner.query('CREATE INDEX "ix_indicator_value__measure_id" ON "indicator_value"  ("measure_id") ')
    await runner.query('CREATE INDEX "ix_indicator_value__source_id" ON "indicator_value"  ("source_id") ')
    await runner.query(
      'CREATE INDEX "ix_indicator_value__indicator_id_day" ON "indicator_value"  ("indicator_id", "day") ',
    )
    await runner.query(
      'CREATE INDEX "ix_indicator_value__indicator_id_place_id_day" ON "indicator_value"  ("indicator_id", "place_id", "day") ',
    )
    await runner.query(
      'CREATE TABLE "indicator_target" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "indicator_id" uuid NOT NULL, "place_id" uuid NOT NULL, "version" integer NOT NULL, "target" double precision, "baseline_on" date, "due_on" date, "note" text, "set_by_id" uuid, "set_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "uq_indicator_target__indicator_id_place_id_version" UNIQUE ("indicator_id", "place_id", "version"), CONSTRAINT "ck_indicator_target__target" CHECK (target >= 0), CONSTRAINT "pk_indicator_target" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'ALTER TABLE "value_source" ADD CONSTRAINT "fk_value_source__body_id" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "indicator_value" ADD CONSTRAINT "fk_indicator_value__indicator_id" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "indicator_value" ADD CONSTRAINT "fk_indicator_value__place_id" FOREIGN KEY ("place_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "indicator_value" ADD CONSTRAINT "fk_indicator_value__measure_id" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "indicator_value" ADD CONSTRAINT "fk_indicator_value__source_id" FOREIGN KEY ("source_id") REFERENCES "value_source"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "indicator_value" ADD CONSTRAINT "fk_indicator_value__replaces_id" FOREIGN KEY ("replaces_id") REFERENCES "indicator_value"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "indicator_value" ADD CONSTRAINT "fk_indicator_value__recorded_by_id" FOREIGN KEY ("recorded_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "indicator_target" ADD CONSTRAINT "fk_indicator_target__indicator_id" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "indicator_target" ADD CONSTRAINT "fk_indicator_target__place_id" FOREIGN KEY ("place_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "indicator_target" ADD CONSTRAINT "fk_indicator_target__set_by_id" FOREIGN KEY ("set_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "indicator_target" DROP CONSTRAINT "fk_indicator_target__set_by_id"')
    await runner.query('ALTER TABLE "indicator_target" DROP CONSTRAINT "fk_indicator_target__place_id"')
    await runner.query('ALTER TABLE "indicator_target" DROP CONSTRAINT "fk_indicator_target__indicator_id"')
    await runner.query('ALTER TABLE "indicator_value" DROP CONSTRAINT "fk_indicator_value__recorded_by_id"')
    await runner.query('ALTER TABLE "indicator_value" DROP CONSTRAINT "fk_indicator_value__replaces_id"')
    await runner.query('ALTER TABLE "indicator_value" DROP CONSTRAINT "fk_indicator_value__source_id"')
    await runner.query('ALTER TABLE "indicator_value" DROP CONSTRAINT "fk_indicator_value__measure_id"')
    await runner.query('ALTER TABLE "indicator_value" DROP CONSTRAINT "fk_indicator_value__place_id"')
    await runner.query('ALTER TABLE "indicator_value" DROP CONSTRAINT "fk_indicator_value__indicator_id"')
    await runner.query('ALTER TABLE "value_source" DROP CONSTRAINT "fk_value_source__body_id"')
    await runner.query('DROP TABLE "indicator_target" CASCADE')
    await runner.query('DROP INDEX "public"."ix_indicator_value__indicator_id_place_id_day"')
    await runner.query('DROP INDEX "public"."ix_indicator_value__indicator_id_day"')
    await runner.query('DROP INDEX "public"."ix_indicator_value__source_id"')
    await runner.query('DROP INDEX "public"."ix_indicator_value__measure_id"')
    await runner.query('DROP INDEX "public"."ix_indicator_value__place_id"')
    await runner.query('DROP TABLE "indicator_value" CASCADE')
    await runner.query('DROP INDEX "public"."ix_value_source__body_id"')
    await runner.query('DROP TABLE "value_source" CASCADE')
  }
}
