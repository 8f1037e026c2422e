import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Mails about a followed proposal carry a link that ends them. */
export class AddUnsubscribeLinks1795721993489 implements MigrationInterface {
  name = 'AddUnsubscribeLinks1795721993489'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "unsubscribe_link" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "token" text NOT NULL, "person_id" uuid NOT NULL, "proposal_id" uuid NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "uq_unsubscribe_link__token" UNIQUE ("token"), CONSTRAINT "uq_unsubscribe_link__person_id_proposal_id" UNIQUE ("person_id", "proposal_id"), CONSTRAINT "pk_unsubscribe_link" PRIMARY KEY ("id"))',
    )
    await runner.query(
      'ALTER TABLE "unsubscribe_link" ADD CONSTRAINT "fk_unsubscribe_link__person_id" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
    await runner.query(
      'ALTER TABLE "unsubscribe_link" ADD CONSTRAINT "fk_unsubscribe_link__proposal_id" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "unsubscribe_link" CASCADE')
  }
}
