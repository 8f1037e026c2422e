import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Mails know what they were written with, which can be held; a sending is over when its last mail has left. */
export class HoldMailings1795800001000 implements MigrationInterface {
  name = 'HoldMailings1795800001000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "message" ADD "mailing_id" uuid')
    await runner.query(
      `UPDATE "message" m SET "mailing_id" = s."id" FROM "sending" s WHERE split_part(m."dedup_key", '/', 1) = s."id"::text`,
    )
    await runner.query(
      'CREATE INDEX "ix_message__mailing_id" ON "message" ("mailing_id") WHERE mailing_id is not null',
    )
    await runner.query(
      'CREATE TABLE "mail_hold" ("mailing_id" uuid NOT NULL, "since" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "pk_mail_hold" PRIMARY KEY ("mailing_id"))',
    )
    await runner.query(
      `INSERT INTO "mail_hold" ("mailing_id") SELECT "id" FROM "sending" WHERE "state" = 'PAUSED'`,
    )
    await runner.query('ALTER TABLE "sending" ADD "next_at" TIMESTAMP WITH TIME ZONE')
    await runner.query('ALTER TABLE "sending" ADD "written_at" TIMESTAMP WITH TIME ZONE')
    await states(
      runner,
      ['RUNNING', 'PAUSED', 'STOPPING', 'STOPPED', 'DONE'],
      ['RUNNING', 'PAUSED', 'STOPPING'],
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE "sending" SET "state" = 'STOPPED' WHERE "state" = 'STOPPING'`)
    await states(runner, ['RUNNING', 'PAUSED', 'STOPPED', 'DONE'], ['RUNNING', 'PAUSED'])
    await runner.query('ALTER TABLE "sending" DROP COLUMN "written_at"')
    await runner.query('ALTER TABLE "sending" DROP COLUMN "next_at"')
    await runner.query('DROP TABLE "mail_hold"')
    await runner.query('ALTER TABLE "message" DROP COLUMN "mailing_id" CASCADE')
  }
}

async function states(runner: QueryRunner, all: readonly string[], open: readonly string[]): Promise<void> {
  const list = (of: readonly string[]) => of.map((one) => `'${one}'`).join(', ')
  await runner.query('ALTER TABLE "sending" DROP CONSTRAINT "ck_sending__state"')
  await runner.query(
    `ALTER TABLE "sending" ADD CONSTRAINT "ck_sending__state" CHECK (state in (${list(all)}))`,
  )
  await runner.query('DROP INDEX "uq_sending__one_at_a_time"')
  await runner.query(
    `CREATE UNIQUE INDEX "uq_sending__one_at_a_time" ON "sending" ("summit_id") WHERE state in (${list(open)})`,
  )
}
