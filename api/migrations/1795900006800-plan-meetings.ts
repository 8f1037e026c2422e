import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Meetings are planned, invited to and held: they have states, an agenda in order, and items that may be put off. */
export class PlanMeetings1795900006800 implements MigrationInterface {
  name = 'PlanMeetings1795900006800'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "meeting" DROP CONSTRAINT "ck_meeting__state"`)
    await runner.query(`ALTER TABLE "meeting" ADD "title" text, ADD "number" integer, ADD "form" text NOT NULL DEFAULT 'IN_PERSON',
      ADD "ends_at" TIMESTAMP WITH TIME ZONE, ADD "cancel_reason" text, ADD "agenda_public_since" TIMESTAMP WITH TIME ZONE,
      ADD "agenda_revision" integer NOT NULL DEFAULT '0'`)
    // their dates were told when they were entered
    await runner.query(`UPDATE "meeting" SET "agenda_public_since" = "created_at"`)
    await runner.query(
      `ALTER TABLE "meeting" ADD CONSTRAINT "ck_meeting__state" CHECK (state in ('SCHEDULED', 'INVITED', 'OPEN', 'INTERRUPTED', 'CLOSED', 'CANCELLED'))`,
    )
    await runner.query(
      `ALTER TABLE "meeting" ADD CONSTRAINT "ck_meeting__form" CHECK (form in ('IN_PERSON', 'HYBRID', 'DIGITAL'))`,
    )
    await runner.query(`ALTER TABLE "meeting" ADD CONSTRAINT "ck_meeting__ends" CHECK (ends_at > starts_at)`)
    await runner.query(
      `ALTER TABLE "meeting" ADD CONSTRAINT "ck_meeting__cancel_reason" CHECK (state <> 'CANCELLED' or cancel_reason is not null)`,
    )
    await runner.query(`ALTER TABLE "meeting_committee" ADD "is_lead" boolean NOT NULL DEFAULT false`)
    await runner.query(
      `UPDATE "meeting_committee" c SET "is_lead" = true WHERE c.id = (SELECT o.id FROM "meeting_committee" o WHERE o.meeting_id = c.meeting_id ORDER BY o.id LIMIT 1)`,
    )
    await runner.query(
      `CREATE UNIQUE INDEX "ux_meeting_committee__lead" ON "meeting_committee" ("meeting_id") WHERE is_lead`,
    )
    await runner.query(`ALTER TABLE "agenda_item" DROP CONSTRAINT "uq_agenda_item__meeting_id_label"`)
    await runner.query(`ALTER TABLE "agenda_item" ALTER COLUMN "label" DROP NOT NULL`)
    await runner.query(`ALTER TABLE "agenda_item" ADD "title" text, ADD "kind" text NOT NULL DEFAULT 'PAPER',
      ADD "state" text NOT NULL DEFAULT 'ON_AGENDA', ADD "state_reason" text, ADD "position" integer NOT NULL DEFAULT '0',
      ADD "parent_id" uuid, ADD "is_table_paper" boolean NOT NULL DEFAULT false, ADD "table_reason" text`)
    await runner.query(
      `ALTER TABLE "agenda_item" ADD CONSTRAINT "uq_agenda_item__meeting_id_label" UNIQUE ("meeting_id", "label") DEFERRABLE INITIALLY DEFERRED`,
    )
    await runner.query(
      `ALTER TABLE "agenda_item" ADD CONSTRAINT "ck_agenda_item__kind" CHECK (kind in ('OPENING', 'QUORUM', 'MINUTES', 'PAPER', 'REPORT', 'QUESTIONS', 'ELECTION', 'OTHER'))`,
    )
    await runner.query(
      `ALTER TABLE "agenda_item" ADD CONSTRAINT "ck_agenda_item__state" CHECK (state in ('ON_AGENDA', 'POSTPONED', 'REMOVED'))`,
    )
    await runner.query(
      `ALTER TABLE "agenda_item" ADD CONSTRAINT "ck_agenda_item__reason" CHECK (state = 'ON_AGENDA' or state_reason is not null)`,
    )
    await runner.query(
      `ALTER TABLE "agenda_item" ADD CONSTRAINT "ck_agenda_item__table" CHECK (table_reason is null or is_table_paper)`,
    )
    await runner.query(`CREATE INDEX "ix_agenda_item__parent_id" ON "agenda_item" ("parent_id") `)
    await runner.query(
      `CREATE INDEX "ix_agenda_item__meeting_id_position" ON "agenda_item" ("meeting_id", "position") `,
    )
    await runner.query(
      `ALTER TABLE "agenda_item" ADD CONSTRAINT "fk_agenda_item__parent_id" FOREIGN KEY ("parent_id") REFERENCES "agenda_item"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    )
    await runner.query(`ALTER TABLE "agenda_item_consultation" ADD "told_sequence" integer`)
    await runner.query(`UPDATE "agenda_item_consultation" SET "told_sequence" = "sequence"`)
    await runner.query(`ALTER TABLE "consultation" ADD "dates_told" integer NOT NULL DEFAULT '0'`)
    await runner.query(
      `UPDATE "consultation" c SET "dates_told" = l.sequence + 1 FROM "agenda_item_consultation" l WHERE l.consultation_id = c.id`,
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "consultation" DROP COLUMN "dates_told"`)
    await runner.query(`ALTER TABLE "agenda_item_consultation" DROP COLUMN "told_sequence"`)
    await runner.query(`ALTER TABLE "agenda_item" DROP CONSTRAINT "fk_agenda_item__parent_id"`)
    await runner.query(`DROP INDEX "public"."ix_agenda_item__meeting_id_position"`)
    await runner.query(`DROP INDEX "public"."ix_agenda_item__parent_id"`)
    for (const check of ['table', 'reason', 'state', 'kind'])
      await runner.query(`ALTER TABLE "agenda_item" DROP CONSTRAINT "ck_agenda_item__${check}"`)
    await runner.query(`ALTER TABLE "agenda_item" DROP CONSTRAINT "uq_agenda_item__meeting_id_label"`)
    await runner.query(`ALTER TABLE "agenda_item" DROP COLUMN "title", DROP COLUMN "kind", DROP COLUMN "state", DROP COLUMN "state_reason",
      DROP COLUMN "position", DROP COLUMN "parent_id", DROP COLUMN "is_table_paper", DROP COLUMN "table_reason"`)
    await runner.query(`ALTER TABLE "agenda_item" ALTER COLUMN "label" SET NOT NULL`)
    await runner.query(
      `ALTER TABLE "agenda_item" ADD CONSTRAINT "uq_agenda_item__meeting_id_label" UNIQUE ("meeting_id", "label")`,
    )
    await runner.query(`DROP INDEX "public"."ux_meeting_committee__lead"`)
    await runner.query(`ALTER TABLE "meeting_committee" DROP COLUMN "is_lead"`)
    for (const check of ['cancel_reason', 'ends', 'form', 'state'])
      await runner.query(`ALTER TABLE "meeting" DROP CONSTRAINT "ck_meeting__${check}"`)
    await runner.query(`ALTER TABLE "meeting" DROP COLUMN "title", DROP COLUMN "number", DROP COLUMN "form", DROP COLUMN "ends_at",
      DROP COLUMN "cancel_reason", DROP COLUMN "agenda_public_since", DROP COLUMN "agenda_revision"`)
    await runner.query(
      `ALTER TABLE "meeting" ADD CONSTRAINT "ck_meeting__state" CHECK (state in ('SCHEDULED', 'CANCELLED'))`,
    )
  }
}
