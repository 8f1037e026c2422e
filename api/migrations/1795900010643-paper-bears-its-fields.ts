import type { MigrationInterface, QueryRunner } from 'typeorm'

/** A paper bears the fields it serves; the logs and views of the counts change with it and are made anew when the api starts. */
export class PaperBearsItsFields1795900010643 implements MigrationInterface {
  name = 'PaperBearsItsFields1795900010643'

  async up(runner: QueryRunner): Promise<void> {
    // until November 2026 each count had a log of its own
    const [{ older }] = (await runner.query(
      `SELECT to_regclass('paper_count_change') IS NOT NULL AS older`,
    )) as [{ older: boolean }]
    if (older) {
      await runner.query('DROP TABLE "paper_count_change", "paper_total_change"')
      await runner.query('DELETE FROM "paper_count"')
      await runner.query('DELETE FROM "paper_total"')
    }
    // before they had names of their own
    await runner.query('DROP VIEW IF EXISTS "paper_counts", "paper_totals"')
    await runner.query(`ALTER TABLE "paper" ADD "field_ids" uuid array NOT NULL DEFAULT '{}'`)
    await runner.query(`
      UPDATE "paper" p SET field_ids = s.ids FROM (
        SELECT q.id, coalesce(f.ids, array[null]::uuid[]) AS ids FROM "paper" q LEFT JOIN LATERAL (
          SELECT array_agg(DISTINCT coalesce(g.field_id, u.field_id, a.field_id, m.field_id)
            ORDER BY coalesce(g.field_id, u.field_id, a.field_id, m.field_id)) AS ids
          FROM "goal_served" g LEFT JOIN "guiding_goal" u ON u.id = g.guiding_goal_id
          LEFT JOIN "annual_goal" a ON a.id = g.annual_goal_id LEFT JOIN "measure" m ON m.id = g.measure_id
          WHERE g.proposal_id = q.proposal_id) f ON true) s
      WHERE s.id = p.id`)
  }

  async down(runner: QueryRunner): Promise<void> {
    // an earlier api does not know it, and nothing could be handed in with it
    await runner.query('DROP TRIGGER IF EXISTS "paper_fields" ON "paper"')
    await runner.query('ALTER TABLE "paper" DROP COLUMN "field_ids"')
  }
}
