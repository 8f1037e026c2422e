import type { MigrationInterface, QueryRunner } from 'typeorm'

/** add walk ins */
export class AddWalkIns1795792779484 implements MigrationInterface {
  name = 'AddWalkIns1795792779484'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "walk_in" ("id" uuid NOT NULL, "summit_id" uuid NOT NULL, "registration_id" uuid, "organisation" text, "over_full" boolean NOT NULL DEFAULT false, "reason" text, "received_at" TIMESTAMP WITH TIME ZONE NOT NULL, "withdrawn_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "pk_walk_in" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE UNIQUE INDEX "uq_walk_in__registration_id" ON "walk_in"  ("registration_id") ')
    await runner.query('CREATE INDEX "ix_walk_in__summit_id" ON "walk_in"  ("summit_id") ')
    await runner.query(
      'ALTER TABLE "walk_in" ADD CONSTRAINT "fk_walk_in__summit_id" FOREIGN KEY ("summit_id") REFERENCES "summit"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "walk_in" ADD CONSTRAINT "fk_walk_in__registration_id" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "walk_in" DROP CONSTRAINT "fk_walk_in__registration_id"')
    await runner.query('ALTER TABLE "walk_in" DROP CONSTRAINT "fk_walk_in__summit_id"')
    await runner.query('DROP INDEX "public"."ix_walk_in__summit_id"')
    await runner.query('DROP INDEX "public"."uq_walk_in__registration_id"')
    await runner.query('DROP TABLE "walk_in" CASCADE')
  }
}
