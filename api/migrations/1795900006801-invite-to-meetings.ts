import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Agendas are kept as they were sent out, and that a meeting was made known to the public. */
export class InviteToMeetings1795900006801 implements MigrationInterface {
  name = 'InviteToMeetings1795900006801'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "agenda_version" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "meeting_id" uuid NOT NULL, "number" integer NOT NULL,
      "frozen_at" TIMESTAMP WITH TIME ZONE NOT NULL, "starts_at" TIMESTAMP WITH TIME ZONE NOT NULL, "notice" text NOT NULL, "reason" text,
      CONSTRAINT "uq_agenda_version__meeting_id_number" UNIQUE ("meeting_id", "number"),
      CONSTRAINT "ck_agenda_version__notice" CHECK (notice in ('REGULAR', 'URGENT', 'ADDITION', 'TABLE_PAPER', 'TAKEN_OFF')),
      CONSTRAINT "ck_agenda_version__reason" CHECK (notice <> 'URGENT' or reason is not null),
      CONSTRAINT "pk_agenda_version" PRIMARY KEY ("id"))`)
    await runner.query(`CREATE TABLE "agenda_version_item" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "version_id" uuid NOT NULL, "meeting_id" uuid NOT NULL,
      "item_id" uuid NOT NULL, "position" integer NOT NULL, "label" text NOT NULL, "title" text, "kind" text NOT NULL, "is_public" boolean NOT NULL,
      "is_table_paper" boolean NOT NULL, CONSTRAINT "uq_agenda_version_item__version_id_item_id" UNIQUE ("version_id", "item_id"),
      CONSTRAINT "pk_agenda_version_item" PRIMARY KEY ("id"))`)
    await runner.query(
      `CREATE INDEX "ix_agenda_version_item__meeting_id" ON "agenda_version_item" ("meeting_id") `,
    )
    await runner.query(`CREATE INDEX "ix_agenda_version_item__item_id" ON "agenda_version_item" ("item_id") `)
    await runner.query(`CREATE TABLE "meeting_announcement" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "meeting_id" uuid NOT NULL, "announced_on" date NOT NULL,
      "medium" text NOT NULL, "url" text, "starts_at" TIMESTAMP WITH TIME ZONE NOT NULL, "place" text NOT NULL, "entered_by_id" uuid,
      "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "pk_meeting_announcement" PRIMARY KEY ("id"))`)
    await runner.query(
      `CREATE INDEX "ix_meeting_announcement__meeting_id" ON "meeting_announcement" ("meeting_id") `,
    )
    const refer = (table: string, column: string, to: string) =>
      runner.query(
        `ALTER TABLE "${table}" ADD CONSTRAINT "fk_${table}__${column}" FOREIGN KEY ("${column}") REFERENCES "${to}"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
      )
    await refer('agenda_version', 'meeting_id', 'meeting')
    await refer('agenda_version_item', 'version_id', 'agenda_version')
    await refer('agenda_version_item', 'meeting_id', 'meeting')
    await refer('agenda_version_item', 'item_id', 'agenda_item')
    await refer('meeting_announcement', 'meeting_id', 'meeting')
    await refer('meeting_announcement', 'entered_by_id', 'person')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "meeting_announcement" CASCADE`)
    await runner.query(`DROP TABLE "agenda_version_item" CASCADE`)
    await runner.query(`DROP TABLE "agenda_version" CASCADE`)
  }
}
