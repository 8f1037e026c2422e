import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What somebody wrote down for others, and what is told in another language than German, is found without reading every proposal. */
export class FindOwnProposals1795900005100 implements MigrationInterface {
  name = 'FindOwnProposals1795900005100'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX "ix_proposal__entered_by_id" ON "proposal" ("entered_by_id")')
    await runner.query(
      `CREATE INDEX "ix_proposal_text__foreign" ON "proposal_text" ("proposal_id") WHERE language <> 'de'`,
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "ix_proposal_text__foreign"')
    await runner.query('DROP INDEX "ix_proposal__entered_by_id"')
  }
}
