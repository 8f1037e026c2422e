import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What is made known of a meeting is an agenda as it was sent out: what is added to its public part is made known as well. */
export class AnnounceVersions1795900010620 implements MigrationInterface {
  name = 'AnnounceVersions1795900010620'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "agenda_version" ADD "is_to_announce" boolean NOT NULL DEFAULT true')
    await runner.query('ALTER TABLE "meeting_announcement" ADD "version_number" integer')
    // nobody was asked to make an addition known before
    await runner.query(
      `UPDATE "agenda_version" SET "is_to_announce" = false WHERE notice NOT IN ('REGULAR', 'URGENT')`,
    )
    // and what was noted in a draft was meant for the first agenda of that date
    await runner.query(`UPDATE "meeting_announcement" a SET "version_number" = coalesce(
      (SELECT max(v.number) FROM "agenda_version" v WHERE v.meeting_id = a.meeting_id AND v.frozen_at <= a.created_at AND v.starts_at = a.starts_at),
      (SELECT min(v.number) FROM "agenda_version" v WHERE v.meeting_id = a.meeting_id AND v.starts_at = a.starts_at))`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "meeting_announcement" DROP COLUMN "version_number"')
    await runner.query('ALTER TABLE "agenda_version" DROP COLUMN "is_to_announce"')
  }
}
