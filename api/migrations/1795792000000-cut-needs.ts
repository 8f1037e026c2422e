import type { MigrationInterface, QueryRunner } from 'typeorm'

/** cut needs */
export class CutNeeds1795792000000 implements MigrationInterface {
  name = 'CutNeeds1795792000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "need_cut" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "summit_id" uuid NOT NULL, "kind" text NOT NULL, "detail" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "uq_need_cut__summit_id_kind_detail" UNIQUE ("summit_id", "kind", "detail"), CONSTRAINT "ck_need_cut__kind" CHECK (kind in ('CHILDCARE', 'INTERPRETER', 'MOBILITY', 'DIET')), CONSTRAINT "pk_need_cut" PRIMARY KEY ("id"))`,
    )
    await runner.query(
      'ALTER TABLE "need_cut" ADD CONSTRAINT "fk_need_cut__summit_id" FOREIGN KEY ("summit_id") REFERENCES "summit"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "need_cut"')
  }
}
