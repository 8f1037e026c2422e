import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Who was reminded of which task at which step; what was mailed before this stood in the ledger of mails alone, by its key. */
export class RemindersInOne1795900009400 implements MigrationInterface {
  name = 'RemindersInOne1795900009400'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "task_reminder" ("task_id" uuid NOT NULL, "person_id" uuid NOT NULL, "due" date NOT NULL, "step" integer NOT NULL, "told_on" date NOT NULL, CONSTRAINT "pk_task_reminder" PRIMARY KEY ("task_id", "person_id", "due", "step"))',
    )
    await runner.query(
      'CREATE INDEX "ix_task_reminder__person_id_told_on" ON "task_reminder" ("person_id", "told_on")',
    )
    await runner.query(
      `insert into task_reminder (task_id, person_id, due, step, told_on)
       select split_part(m.dedup_key, '/', 2)::uuid, m.person_id, split_part(m.dedup_key, '/', 3)::date,
           split_part(m.dedup_key, '/', 4)::int, (m.created_at at time zone 'Europe/Berlin')::date
         from message m
        where m.template in ('tasks.reminder', 'tasks.overdue') and m.person_id is not null
          and m.dedup_key ~ '^task/[0-9a-f-]{36}/[0-9]{4}-[0-9]{2}-[0-9]{2}/-?[0-9]+/'
       on conflict do nothing`,
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "task_reminder"')
  }
}
