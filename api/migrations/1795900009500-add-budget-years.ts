import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The budget years the cost of a proposal falls into. */
export class AddBudgetYears1795900009500 implements MigrationInterface {
  name = 'AddBudgetYears1795900009500'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "proposal" ADD "budget_from" integer, ADD "budget_to" integer')
    await runner.query(
      'ALTER TABLE "proposal" ADD CONSTRAINT "ck_proposal__budget" CHECK (budget_to >= budget_from)',
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "proposal" DROP "budget_from", DROP "budget_to"')
  }
}
