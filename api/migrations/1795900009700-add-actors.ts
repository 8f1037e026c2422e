import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The registry of actors: institutions and initiatives by their groups. */
export class AddActors1795900009700 implements MigrationInterface {
  name = 'AddActors1795900009700'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "actor" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "group_id" uuid NOT NULL, "name" text NOT NULL, "about" text, "is_demo" boolean NOT NULL DEFAULT false, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "removed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "pk_actor" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_actor__group_id" ON "actor" ("group_id")')
    await runner.query(
      'ALTER TABLE "actor" ADD CONSTRAINT "fk_actor__group_id" FOREIGN KEY ("group_id") REFERENCES "actor_group"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "actor"')
  }
}
