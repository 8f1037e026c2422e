import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Tickets, the keys that sign them, who was let in; and the role of those who help at the door. */
export class AddAdmission1795743160510 implements MigrationInterface {
  name = 'AddAdmission1795743160510'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "role_assignment" DROP CONSTRAINT "ck_role_assignment__role"')
    await runner.query(
      "ALTER TABLE \"role_assignment\" ADD CONSTRAINT \"ck_role_assignment__role\" CHECK (role in ('CLERK', 'OFFICE', 'INTEGRATION_OFFICE', 'ADMINISTRATOR', 'DOOR'))",
    )
    await runner.query(
      'CREATE TABLE "ticket" ("id" uuid NOT NULL, "summit_id" uuid NOT NULL, "registration_id" uuid NOT NULL, "participant_id" uuid, "state" text NOT NULL DEFAULT \'ISSUED\', "serial" integer NOT NULL DEFAULT \'1\', "code" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "ck_ticket__serial" CHECK (serial between 1 and 65535), CONSTRAINT "ck_ticket__state" CHECK (state in (\'ISSUED\', \'CHECKED_IN\', \'NO_SHOW\', \'REVOKED\')), CONSTRAINT "pk_ticket" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_ticket__registration_id" ON "ticket"  ("registration_id") ')
    await runner.query('CREATE UNIQUE INDEX "uq_ticket__participant_id" ON "ticket"  ("participant_id") ')
    await runner.query(
      'CREATE INDEX "ix_ticket__summit_id_modified_at" ON "ticket"  ("summit_id", "modified_at") ',
    )
    await runner.query(
      'CREATE TABLE "ticket_key" ("id" text NOT NULL, "public_key" text NOT NULL, "private_key" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "pk_ticket_key" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE TABLE "door_scan" ("id" uuid NOT NULL, "position" BIGSERIAL NOT NULL, "summit_id" uuid NOT NULL, "ticket_id" uuid, "device_id" uuid NOT NULL, "device_name" text NOT NULL, "way" text NOT NULL, "outcome" text NOT NULL, "device_at" TIMESTAMP WITH TIME ZONE NOT NULL, "received_at" TIMESTAMP WITH TIME ZONE NOT NULL, "withdrawn_at" TIMESTAMP WITH TIME ZONE, "settled_at" TIMESTAMP WITH TIME ZONE, "person_id" uuid NOT NULL, CONSTRAINT "ck_door_scan__outcome" CHECK (outcome in (\'ENTERED\', \'DOUBLE\', \'REVOKED\', \'OTHER_EVENT\', \'UNKNOWN\', \'FORGED\')), CONSTRAINT "ck_door_scan__way" CHECK (way in (\'CODE\', \'NAME\')), CONSTRAINT "pk_door_scan" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_door_scan__summit_id" ON "door_scan"  ("summit_id") ')
    await runner.query(
      'CREATE INDEX "ix_door_scan__ticket_id_position" ON "door_scan"  ("ticket_id", "position") ',
    )
    await runner.query(
      'CREATE UNIQUE INDEX "uq_door_scan__entered" ON "door_scan"  ("ticket_id") WHERE outcome = \'ENTERED\' and withdrawn_at is null',
    )
    await runner.query(
      'ALTER TABLE "ticket" ADD CONSTRAINT "fk_ticket__summit_id" FOREIGN KEY ("summit_id") REFERENCES "summit"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "ticket" ADD CONSTRAINT "fk_ticket__registration_id" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "ticket" ADD CONSTRAINT "fk_ticket__participant_id" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE SET NULL ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "door_scan" ADD CONSTRAINT "fk_door_scan__summit_id" FOREIGN KEY ("summit_id") REFERENCES "summit"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "door_scan" ADD CONSTRAINT "fk_door_scan__ticket_id" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "door_scan" ADD CONSTRAINT "fk_door_scan__person_id" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "door_scan" DROP CONSTRAINT "fk_door_scan__person_id"')
    await runner.query('ALTER TABLE "door_scan" DROP CONSTRAINT "fk_door_scan__ticket_id"')
    await runner.query('ALTER TABLE "door_scan" DROP CONSTRAINT "fk_door_scan__summit_id"')
    await runner.query('ALTER TABLE "ticket" DROP CONSTRAINT "fk_ticket__participant_id"')
    await runner.query('ALTER TABLE "ticket" DROP CONSTRAINT "fk_ticket__registration_id"')
    await runner.query('ALTER TABLE "ticket" DROP CONSTRAINT "fk_ticket__summit_id"')
    await runner.query('DROP INDEX "public"."uq_door_scan__entered"')
    await runner.query('DROP INDEX "public"."ix_door_scan__ticket_id_position"')
    await runner.query('DROP INDEX "public"."ix_door_scan__summit_id"')
    await runner.query('DROP TABLE "door_scan" CASCADE')
    await runner.query('DROP TABLE "ticket_key" CASCADE')
    await runner.query('DROP INDEX "public"."ix_ticket__summit_id_modified_at"')
    await runner.query('DROP INDEX "public"."uq_ticket__participant_id"')
    await runner.query('DROP INDEX "public"."ix_ticket__registration_id"')
    await runner.query('DROP TABLE "ticket" CASCADE')
    await runner.query(`delete from "role_assignment" where role = 'DOOR'`)
    await runner.query('ALTER TABLE "role_assignment" DROP CONSTRAINT "ck_role_assignment__role"')
    await runner.query(
      "ALTER TABLE \"role_assignment\" ADD CONSTRAINT \"ck_role_assignment__role\" CHECK (role in ('CLERK', 'OFFICE', 'INTEGRATION_OFFICE', 'ADMINISTRATOR'))",
    )
  }
}
