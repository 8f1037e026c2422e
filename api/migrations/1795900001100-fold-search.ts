import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What the search knows is written anew, folded: its table is made and filled by the guards behind this. */
export class FoldSearch1795900001100 implements MigrationInterface {
  name = 'FoldSearch1795900001100'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS paper_search')
    await runner.query('DROP TEXT SEARCH CONFIGURATION IF EXISTS mitsprache_plain')
    await runner.query('DROP INDEX IF EXISTS ix_proposal_text__title')
  }

  async down(runner: QueryRunner): Promise<void> {
    // the guards of the version before make both configurations or none
    await runner.query('DROP TABLE IF EXISTS paper_search')
    await runner.query('DROP TEXT SEARCH CONFIGURATION IF EXISTS mitsprache_de')
  }
}
