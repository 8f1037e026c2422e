import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The search knows body, state and kind of a paper: its table is made and filled by the guards behind this. */
export class SearchWithStates1795900006500 implements MigrationInterface {
  name = 'SearchWithStates1795900006500'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER IF EXISTS paper_searched ON paper')
    await runner.query('DROP TABLE IF EXISTS paper_search')
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.up(runner)
    await runner.query('DROP FUNCTION IF EXISTS paper_searched()')
    for (const name of [
      'papers_with_words(text',
      ...['asked', 'by_index', 'by_age'].map((one) => `papers_${one}(tsquery`),
    ])
      await runner.query(`DROP FUNCTION IF EXISTS ${name}, uuid[], text[], text[], int)`)
  }
}
