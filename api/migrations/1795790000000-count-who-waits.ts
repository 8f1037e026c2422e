import type { MigrationInterface, QueryRunner } from 'typeorm'

/** How many registrations wait for an event is kept beside its places. */
export class CountWhoWaits1795790000000 implements MigrationInterface {
  name = 'CountWhoWaits1795790000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "summit_places" ADD "waiting" integer NOT NULL DEFAULT \'0\'')
    await runner.query(
      `update summit_places p set waiting =
         (select count(*) from registration r where r.summit_id = p.summit_id and r.state = 'WAITLISTED')`,
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "summit_places" DROP COLUMN "waiting"')
  }
}
