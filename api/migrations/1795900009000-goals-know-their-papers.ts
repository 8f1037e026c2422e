import type { MigrationInterface, QueryRunner } from 'typeorm'

const columns = ['guiding_goal_id', 'annual_goal_id', 'measure_id']

/** From a goal or a measure to the proposals made of it: the red thread looks that way. */
export class GoalsKnowTheirPapers1795900009000 implements MigrationInterface {
  name = 'GoalsKnowTheirPapers1795900009000'

  async up(runner: QueryRunner): Promise<void> {
    for (const column of columns)
      await runner.query(`CREATE INDEX "ix_goal_served__${column}" ON "goal_served" ("${column}")`)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of columns) await runner.query(`DROP INDEX "ix_goal_served__${column}"`)
  }
}
