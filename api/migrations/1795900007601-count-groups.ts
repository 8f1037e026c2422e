import type { MigrationInterface, QueryRunner } from 'typeorm'

/** A Fraktion that was split keeps its own counts; of one mind, it is counted with all who had a vote. */
export class CountGroups1795900007601 implements MigrationInterface {
  name = 'CountGroups1795900007601'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE "ballot_group" ADD "votes_for" integer, ADD "votes_against" integer, ADD "abstentions" integer',
    )
    await runner.query(
      `ALTER TABLE "ballot_group" ADD CONSTRAINT "ck_ballot_group__counts" CHECK (votes_for >= 0 and votes_against >= 0 and abstentions >= 0)`,
    )
    await runner.query(`update ballot_group g set votes_for = case when stance = 'FOR' then n else 0 end,
        votes_against = case when stance = 'AGAINST' then n else 0 end, abstentions = case when stance = 'ABSTAINED' then n else 0 end
      from (select ballot_id, group_id, count(*)::int as n from ballot_seat group by 1, 2) s
      where s.ballot_id = g.ballot_id and s.group_id = g.group_id and g.stance <> 'MIXED'`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE "ballot_group" DROP COLUMN "votes_for", DROP COLUMN "votes_against", DROP COLUMN "abstentions"',
    )
  }
}
