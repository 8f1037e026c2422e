import type { MigrationInterface, QueryRunner } from 'typeorm'

/** A date of an event can share the event's guests. */
export class DatesShareGuests1795792500000 implements MigrationInterface {
  name = 'DatesShareGuests1795792500000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "summit" ADD "shares_guests" boolean NOT NULL DEFAULT false')
    await runner.query(
      'ALTER TABLE "summit" ADD CONSTRAINT "ck_summit__shares_guests" CHECK (not (shares_guests and with_registration))',
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "summit" DROP CONSTRAINT "ck_summit__shares_guests"')
    await runner.query('ALTER TABLE "summit" DROP COLUMN "shares_guests"')
  }
}
