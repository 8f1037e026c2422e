import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The public register of courses, counselling and first-language offers. */
export class AddOffers1795900008700 implements MigrationInterface {
  name = 'AddOffers1795900008700'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "offer" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "organisation_id" uuid NOT NULL, "kind" text NOT NULL, "state" text NOT NULL DEFAULT \'PUBLISHED\', "valid_until" date NOT NULL, "body_id" uuid, "place" text, "languages" text array NOT NULL, "groups" text array NOT NULL, "childcare" boolean NOT NULL DEFAULT false, "low_threshold" boolean NOT NULL DEFAULT false, "is_free" boolean NOT NULL DEFAULT false, "places" integer, "starts_on" date, "ends_on" date, "website" text, "contact_email" text, "contact_phone" text, "indicator_id" uuid, "is_demo" boolean NOT NULL DEFAULT false, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "ck_offer__days" CHECK (ends_on is null or starts_on is null or ends_on >= starts_on), CONSTRAINT "ck_offer__groups" CHECK (groups <@ array[\'EVERYBODY\', \'CHILDREN\', \'YOUTH\', \'WOMEN\', \'PARENTS\', \'PARENTS_OF_SMALL_CHILDREN\', \'REFUGEES\', \'WORKERS\', \'OLDER_PEOPLE\']::text[]), CONSTRAINT "ck_offer__state" CHECK (state in (\'PUBLISHED\', \'EXPIRED\', \'WITHDRAWN\')), CONSTRAINT "ck_offer__kind" CHECK (kind in (\'COURSE\', \'COUNSELLING\', \'FIRST_LANGUAGE\')), CONSTRAINT "pk_offer" PRIMARY KEY ("id"))',
    )
    for (const columns of [
      ['organisation_id'],
      ['body_id'],
      ['indicator_id'],
      ['modified_at'],
      ['state', 'valid_until'],
    ])
      await runner.query(
        `CREATE INDEX "ix_offer__${columns.join('_')}" ON "offer" (${columns.map((one) => `"${one}"`).join(', ')})`,
      )
    await runner.query(
      'CREATE TABLE "offer_text" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "offer_id" uuid NOT NULL, "language" text NOT NULL, "title" text NOT NULL, "description" text NOT NULL, "times" text, CONSTRAINT "uq_offer_text__offer_id_language" UNIQUE ("offer_id", "language"), CONSTRAINT "pk_offer_text" PRIMARY KEY ("id"))',
    )
    for (const to of ['organisation', 'body', 'indicator'])
      await runner.query(
        `ALTER TABLE "offer" ADD CONSTRAINT "fk_offer__${to}_id" FOREIGN KEY ("${to}_id") REFERENCES "${to}"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
      )
    await runner.query(
      'ALTER TABLE "offer_text" ADD CONSTRAINT "fk_offer_text__offer_id" FOREIGN KEY ("offer_id") REFERENCES "offer"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "offer_text" CASCADE')
    await runner.query('DROP TABLE "offer" CASCADE')
  }
}
