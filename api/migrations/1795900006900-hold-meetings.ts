import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What happens while a meeting is held: who is there, who may not take part, what is voted on and how. */
export class HoldMeetings1795900006900 implements MigrationInterface {
  name = 'HoldMeetings1795900006900'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "attendance" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "meeting_id" uuid NOT NULL, "committee_id" uuid NOT NULL, "seat_id" uuid NOT NULL, "presence" text NOT NULL, "person_id" uuid, "from_at" TIMESTAMP WITH TIME ZONE NOT NULL, "until_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "ck_attendance__span" CHECK (until_at is null or from_at <= until_at), CONSTRAINT "ck_attendance__person" CHECK ((presence in (\'PRESENT\', \'DEPUTY\')) = (person_id is not null)), CONSTRAINT "ck_attendance__presence" CHECK (presence in (\'PRESENT\', \'DEPUTY\', \'EXCUSED\', \'ABSENT\')), CONSTRAINT "ex_attendance__one_seat_a_person" EXCLUDE using gist (meeting_id with =, committee_id with =, person_id with =, tstzrange(from_at, until_at) with &&) where (person_id is not null), CONSTRAINT "ex_attendance__one_on_a_seat" EXCLUDE using gist (meeting_id with =, seat_id with =, tstzrange(from_at, until_at) with &&), CONSTRAINT "pk_attendance" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_attendance__seat_id" ON "attendance"  ("seat_id") ')
    await runner.query('CREATE INDEX "ix_attendance__person_id" ON "attendance"  ("person_id") ')
    await runner.query(
      'CREATE TABLE "recusal" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "item_id" uuid NOT NULL, "seat_id" uuid NOT NULL, "person_id" uuid NOT NULL, "source" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "lifted_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "ck_recusal__source" CHECK (source in (\'SELF\', \'CLERK\')), CONSTRAINT "pk_recusal" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_recusal__seat_id" ON "recusal"  ("seat_id") ')
    await runner.query('CREATE INDEX "ix_recusal__person_id" ON "recusal"  ("person_id") ')
    await runner.query(
      'CREATE UNIQUE INDEX "ux_recusal__standing" ON "recusal"  ("item_id", "seat_id", "person_id") WHERE lifted_at is null',
    )
    await runner.query(
      'CREATE TABLE "ballot" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "item_id" uuid NOT NULL, "committee_id" uuid NOT NULL, "consultation_id" uuid, "subject" text NOT NULL, "motion" text, "text" text, "rank" integer NOT NULL DEFAULT \'0\', "form" text NOT NULL DEFAULT \'OPEN\', "secret_demands" integer NOT NULL DEFAULT \'0\', "majority" text NOT NULL DEFAULT \'SIMPLE\', "state" text NOT NULL DEFAULT \'MOVED\', "opened_at" TIMESTAMP WITH TIME ZONE, "closed_at" TIMESTAMP WITH TIME ZONE, "present" integer NOT NULL DEFAULT \'0\', "quorum_needed" integer, "quorum_presumed" boolean, "statutory_seats" integer, "votes_for" integer, "votes_against" integer, "abstentions" integer, "invalid" integer, "carried" boolean, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "ck_ballot__result" CHECK ((state = \'CLOSED\') <= (carried is not null)), CONSTRAINT "ck_ballot__counts" CHECK (votes_for >= 0 and votes_against >= 0 and abstentions >= 0 and invalid >= 0 and votes_for + votes_against + abstentions + invalid <= present), CONSTRAINT "ck_ballot__state" CHECK (state in (\'MOVED\', \'OPEN\', \'CLOSED\', \'DISCARDED\')), CONSTRAINT "ck_ballot__majority" CHECK (majority in (\'SIMPLE\', \'ABSOLUTE\', \'TWO_THIRDS\', \'TWO_THIRDS_STATUTORY\')), CONSTRAINT "ck_ballot__form" CHECK (form in (\'OPEN\', \'BY_NAME\', \'SECRET\')), CONSTRAINT "ck_ballot__procedural" CHECK ((subject = \'PROCEDURAL\') = (motion is not null)), CONSTRAINT "ck_ballot__motion" CHECK (motion is null or motion in (\'REMOVAL\', \'ADJOURNMENT\', \'REFERRAL\', \'END_OF_DEBATE\')), CONSTRAINT "ck_ballot__subject" CHECK (subject in (\'PROCEDURAL\', \'AMENDMENT\', \'MAIN_MOTION\')), CONSTRAINT "pk_ballot" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_ballot__consultation_id" ON "ballot"  ("consultation_id") ')
    await runner.query(
      'CREATE UNIQUE INDEX "ux_ballot__one_open" ON "ballot"  ("item_id", "committee_id") WHERE state = \'OPEN\'',
    )
    await runner.query(
      'CREATE TABLE "sitting" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "meeting_id" uuid NOT NULL, "current_item_id" uuid, "quorum_doubted" boolean NOT NULL DEFAULT false, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "uq_sitting__meeting_id" UNIQUE ("meeting_id"), CONSTRAINT "pk_sitting" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE TABLE "sitting_rules" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "meeting_id" uuid NOT NULL, "committee_id" uuid NOT NULL, "quorum_base" text NOT NULL, "statutory_seats" integer NOT NULL, "secret_share" integer NOT NULL, "tablet_votes" boolean NOT NULL, "vote_forms" text array NOT NULL, CONSTRAINT "uq_sitting_rules__meeting_id_committee_id" UNIQUE ("meeting_id", "committee_id"), CONSTRAINT "ck_sitting_rules__share" CHECK (secret_share > 0 and statutory_seats >= 0), CONSTRAINT "ck_sitting_rules__forms" CHECK (vote_forms <@ array[\'OPEN\', \'BY_NAME\', \'SECRET\']), CONSTRAINT "ck_sitting_rules__base" CHECK (quorum_base in (\'STATUTORY\', \'MEMBERS\')), CONSTRAINT "pk_sitting_rules" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE TABLE "ballot_seat" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "ballot_id" uuid NOT NULL, "seat_id" uuid NOT NULL, "person_id" uuid NOT NULL, "group_id" uuid, CONSTRAINT "uq_ballot_seat__whole" UNIQUE ("ballot_id", "seat_id", "person_id"), CONSTRAINT "uq_ballot_seat__ballot_id_person_id" UNIQUE ("ballot_id", "person_id"), CONSTRAINT "uq_ballot_seat__ballot_id_seat_id" UNIQUE ("ballot_id", "seat_id"), CONSTRAINT "pk_ballot_seat" PRIMARY KEY ("id"))',
    )
    await runner.query('CREATE INDEX "ix_ballot_seat__seat_id" ON "ballot_seat"  ("seat_id") ')
    await runner.query('CREATE INDEX "ix_ballot_seat__person_id" ON "ballot_seat"  ("person_id") ')
    await runner.query(
      'CREATE TABLE "vote" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "ballot_id" uuid NOT NULL, "seat_id" uuid NOT NULL, "person_id" uuid NOT NULL, "choice" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "uq_vote__ballot_id_seat_id" UNIQUE ("ballot_id", "seat_id"), CONSTRAINT "ck_vote__choice" CHECK (choice in (\'FOR\', \'AGAINST\', \'ABSTAINED\')), CONSTRAINT "pk_vote" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'CREATE TABLE "ballot_group" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "ballot_id" uuid NOT NULL, "group_id" uuid NOT NULL, "stance" text NOT NULL, CONSTRAINT "uq_ballot_group__ballot_id_group_id" UNIQUE ("ballot_id", "group_id"), CONSTRAINT "ck_ballot_group__stance" CHECK (stance in (\'FOR\', \'AGAINST\', \'ABSTAINED\', \'MIXED\')), CONSTRAINT "pk_ballot_group" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'ALTER TABLE "attendance" ADD CONSTRAINT "fk_attendance__meeting_id" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "attendance" ADD CONSTRAINT "fk_attendance__committee_id" FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "attendance" ADD CONSTRAINT "fk_attendance__seat_id" FOREIGN KEY ("seat_id") REFERENCES "seat"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "attendance" ADD CONSTRAINT "fk_attendance__person_id" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "recusal" ADD CONSTRAINT "fk_recusal__item_id" FOREIGN KEY ("item_id") REFERENCES "agenda_item"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "recusal" ADD CONSTRAINT "fk_recusal__seat_id" FOREIGN KEY ("seat_id") REFERENCES "seat"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "recusal" ADD CONSTRAINT "fk_recusal__person_id" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "ballot" ADD CONSTRAINT "fk_ballot__item_id" FOREIGN KEY ("item_id") REFERENCES "agenda_item"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "ballot" ADD CONSTRAINT "fk_ballot__committee_id" FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "ballot" ADD CONSTRAINT "fk_ballot__consultation_id" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "sitting" ADD CONSTRAINT "fk_sitting__meeting_id" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "sitting" ADD CONSTRAINT "fk_sitting__current_item_id" FOREIGN KEY ("current_item_id") REFERENCES "agenda_item"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "sitting_rules" ADD CONSTRAINT "fk_sitting_rules__meeting_id" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "sitting_rules" ADD CONSTRAINT "fk_sitting_rules__committee_id" FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "ballot_seat" ADD CONSTRAINT "fk_ballot_seat__ballot_id" FOREIGN KEY ("ballot_id") REFERENCES "ballot"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "ballot_seat" ADD CONSTRAINT "fk_ballot_seat__seat_id" FOREIGN KEY ("seat_id") REFERENCES "seat"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "ballot_seat" ADD CONSTRAINT "fk_ballot_seat__person_id" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "ballot_seat" ADD CONSTRAINT "fk_ballot_seat__group_id" FOREIGN KEY ("group_id") REFERENCES "parliamentary_group"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "ballot_group" ADD CONSTRAINT "fk_ballot_group__ballot_id" FOREIGN KEY ("ballot_id") REFERENCES "ballot"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "ballot_group" ADD CONSTRAINT "fk_ballot_group__group_id" FOREIGN KEY ("group_id") REFERENCES "parliamentary_group"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "ballot_group" DROP CONSTRAINT "fk_ballot_group__group_id"')
    await runner.query('ALTER TABLE "ballot_group" DROP CONSTRAINT "fk_ballot_group__ballot_id"')
    await runner.query('ALTER TABLE "ballot_seat" DROP CONSTRAINT "fk_ballot_seat__group_id"')
    await runner.query('ALTER TABLE "ballot_seat" DROP CONSTRAINT "fk_ballot_seat__person_id"')
    await runner.query('ALTER TABLE "ballot_seat" DROP CONSTRAINT "fk_ballot_seat__seat_id"')
    await runner.query('ALTER TABLE "ballot_seat" DROP CONSTRAINT "fk_ballot_seat__ballot_id"')
    await runner.query('ALTER TABLE "sitting_rules" DROP CONSTRAINT "fk_sitting_rules__committee_id"')
    await runner.query('ALTER TABLE "sitting_rules" DROP CONSTRAINT "fk_sitting_rules__meeting_id"')
    await runner.query('ALTER TABLE "sitting" DROP CONSTRAINT "fk_sitting__current_item_id"')
    await runner.query('ALTER TABLE "sitting" DROP CONSTRAINT "fk_sitting__meeting_id"')
    await runner.query('ALTER TABLE "ballot" DROP CONSTRAINT "fk_ballot__consultation_id"')
    await runner.query('ALTER TABLE "ballot" DROP CONSTRAINT "fk_ballot__committee_id"')
    await runner.query('ALTER TABLE "ballot" DROP CONSTRAINT "fk_ballot__item_id"')
    await runner.query('ALTER TABLE "recusal" DROP CONSTRAINT "fk_recusal__person_id"')
    await runner.query('ALTER TABLE "recusal" DROP CONSTRAINT "fk_recusal__seat_id"')
    await runner.query('ALTER TABLE "recusal" DROP CONSTRAINT "fk_recusal__item_id"')
    await runner.query('ALTER TABLE "attendance" DROP CONSTRAINT "fk_attendance__person_id"')
    await runner.query('ALTER TABLE "attendance" DROP CONSTRAINT "fk_attendance__seat_id"')
    await runner.query('ALTER TABLE "attendance" DROP CONSTRAINT "fk_attendance__committee_id"')
    await runner.query('ALTER TABLE "attendance" DROP CONSTRAINT "fk_attendance__meeting_id"')
    await runner.query('DROP TABLE "ballot_group" CASCADE')
    await runner.query('DROP TABLE "vote" CASCADE')
    await runner.query('DROP INDEX "public"."ix_ballot_seat__person_id"')
    await runner.query('DROP INDEX "public"."ix_ballot_seat__seat_id"')
    await runner.query('DROP TABLE "ballot_seat" CASCADE')
    await runner.query('DROP TABLE "sitting_rules" CASCADE')
    await runner.query('DROP TABLE "sitting" CASCADE')
    await runner.query('DROP INDEX "public"."ux_ballot__one_open"')
    await runner.query('DROP INDEX "public"."ix_ballot__consultation_id"')
    await runner.query('DROP TABLE "ballot" CASCADE')
    await runner.query('DROP INDEX "public"."ux_recusal__standing"')
    await runner.query('DROP INDEX "public"."ix_recusal__person_id"')
    await runner.query('DROP INDEX "public"."ix_recusal__seat_id"')
    await runner.query('DROP TABLE "recusal" CASCADE')
    await runner.query('DROP INDEX "public"."ix_attendance__person_id"')
    await runner.query('DROP INDEX "public"."ix_attendance__seat_id"')
    await runner.query('DROP TABLE "attendance" CASCADE')
  }
}
