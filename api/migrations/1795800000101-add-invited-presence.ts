import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Who is invited to a meeting by name is ticked off by name. */
export class AddInvitedPresence1795800000101 implements MigrationInterface {
  name = 'AddInvitedPresence1795800000101'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "invited_presence" ("invitation_id" uuid NOT NULL, CONSTRAINT "pk_invited_presence" PRIMARY KEY ("invitation_id"))',
    )
    await runner.query(
      'ALTER TABLE "invited_presence" ADD CONSTRAINT "fk_invited_presence__invitation_id" FOREIGN KEY ("invitation_id") REFERENCES "invitation"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "invited_presence" DROP CONSTRAINT "fk_invited_presence__invitation_id"')
    await runner.query('DROP TABLE "invited_presence" CASCADE')
  }
}
