import type { MigrationInterface, QueryRunner } from 'typeorm'

/** add mail wishes */
export class AddMailWishes1795800000501 implements MigrationInterface {
  name = 'AddMailWishes1795800000501'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "mail_wish" ("person_id" uuid NOT NULL, "token" text NOT NULL, "stopped_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "uq_mail_wish__token" UNIQUE ("token"), CONSTRAINT "pk_mail_wish" PRIMARY KEY ("person_id"))',
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "mail_wish" CASCADE')
  }
}
