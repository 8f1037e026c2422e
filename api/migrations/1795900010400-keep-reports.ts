import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What was reported about a resolution stays, one report after the other; the latest of each is what is known of earlier ones. */
export class KeepReports1795900010400 implements MigrationInterface {
  name = 'KeepReports1795900010400'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "implementation_report" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "implementation_id" uuid NOT NULL, "office_id" uuid, "state" text NOT NULL, "percent" integer NOT NULL, "note" text, "link" text, "reported_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "ck_implementation_report__state" CHECK (state in ('OPEN', 'IN_PROGRESS', 'DONE', 'NOT_POSSIBLE')), CONSTRAINT "ck_implementation_report__percent" CHECK (percent between 0 and 100), CONSTRAINT "pk_implementation_report" PRIMARY KEY ("id"))`,
    )
    await runner.query(
      'CREATE INDEX "ix_implementation_report__implementation_id_reported_at" ON "implementation_report" ("implementation_id", "reported_at")',
    )
    for (const [column, table] of [
      ['implementation_id', 'implementation'],
      ['office_id', 'office'],
    ])
      await runner.query(
        `ALTER TABLE "implementation_report" ADD CONSTRAINT "fk_implementation_report__${column}" FOREIGN KEY ("${column}") REFERENCES "${table}"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
      )
    await runner.query(
      `INSERT INTO "implementation_report" (implementation_id, office_id, state, percent, note, link, reported_at)
       SELECT id, office_id, state, percent, note, link, modified_at FROM implementation WHERE state <> 'OPEN'`,
    )
    // adopted resolutions nobody is responsible for come to the desks of their clerks; what another system decided long ago does not
    await runner.query(
      `INSERT INTO "task" (kind, subject_entity, subject_id, assignees, title, number, path, due, opened_at)
       SELECT 'implementation.follow', 'Resolution', r.id, array['CLERK@' || p.body_id], coalesce(s.title, p.number, ''), p.number, '/umsetzung#beschluss-' || r.id,
         current_date + 14, now()
         FROM resolution r JOIN consultation c ON c.id = r.consultation_id JOIN paper p ON p.id = c.paper_id
         LEFT JOIN LATERAL (SELECT t.title FROM proposal_text t WHERE t.proposal_id = p.proposal_id AND t.submitted_at IS NOT NULL
           ORDER BY t.version DESC, t.language = 'de' DESC LIMIT 1) s ON true
        WHERE r.source <> 'IMPORT' AND c.role = 'DECISION' AND r.outcome IN ('ADOPTED', 'ADOPTED_AMENDED', 'PARTLY_ADOPTED')
          AND NOT EXISTS (SELECT FROM implementation i WHERE i.resolution_id = r.id)
          AND NOT EXISTS (SELECT FROM suspension h WHERE r.id IN (h.resolution_id, h.decided_anew_id))`,
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM "task" WHERE kind = 'implementation.follow'`)
    await runner.query('DROP TABLE "implementation_report"')
  }
}
