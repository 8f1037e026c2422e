import type { MigrationInterface, QueryRunner } from 'typeorm'

const majorities = `ARRAY['SIMPLE', 'ABSOLUTE', 'TWO_THIRDS', 'TWO_THIRDS_PRESENT', 'TWO_THIRDS_STATUTORY']`
const kinds = `'USUAL', 'BY_LAW', 'MAIN_BY_LAW', 'RULES_OF_PROCEDURE', 'OTHER_AGENDA', 'DESELECTION', 'DIGITAL_MEETING'`
const tables = ['procedure_rules', 'sitting_rules']
const columns = [
  ['usual_majority', 'SIMPLE'],
  ['by_law_majority', 'SIMPLE'],
  ['main_by_law_majority', 'ABSOLUTE'],
  ['rules_majority', 'SIMPLE'],
  ['agenda_majority', 'SIMPLE'],
  ['deselection_majority', 'TWO_THIRDS_STATUTORY'],
  ['digital_majority', 'TWO_THIRDS'],
] as const
const all = columns.map(([column]) => column).join(', ')

/** Rules of procedure say which majority a kind of resolution needs; an item says its kind, a vote keeps both. */
export class MajoritiesByKind1795900010100 implements MigrationInterface {
  name = 'MajoritiesByKind1795900010100'

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) {
      for (const [column, majority] of columns)
        await runner.query(`ALTER TABLE "${table}" ADD "${column}" text NOT NULL DEFAULT '${majority}'`)
      await runner.query(
        `ALTER TABLE "${table}" ADD CONSTRAINT "ck_${table}__majorities" CHECK (ARRAY[${all}] <@ ${majorities})`,
      )
    }
    await runner.query('ALTER TABLE "sitting_rules" ADD "source_note" text')
    for (const table of ['agenda_item', 'ballot']) {
      await runner.query(`ALTER TABLE "${table}" ADD "resolution_kind" text NOT NULL DEFAULT 'USUAL'`)
      await runner.query(
        `ALTER TABLE "${table}" ADD CONSTRAINT "ck_${table}__resolution_kind" CHECK (resolution_kind in (${kinds}))`,
      )
    }
    await runner.query('ALTER TABLE "ballot" ADD "majority_reason" text')
    await runner.query('ALTER TABLE "ballot" ADD "majority_source" text')
    await runner.query('ALTER TABLE "ballot" DROP CONSTRAINT "ck_ballot__majority"')
    await runner.query(
      `ALTER TABLE "ballot" ADD CONSTRAINT "ck_ballot__majority" CHECK (majority = ANY (${majorities}))`,
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE "ballot" SET majority = 'TWO_THIRDS' WHERE majority = 'TWO_THIRDS_PRESENT'`)
    await runner.query('ALTER TABLE "ballot" DROP CONSTRAINT "ck_ballot__majority"')
    await runner.query(
      `ALTER TABLE "ballot" ADD CONSTRAINT "ck_ballot__majority" CHECK (majority in ('SIMPLE', 'ABSOLUTE', 'TWO_THIRDS', 'TWO_THIRDS_STATUTORY'))`,
    )
    for (const column of ['majority_source', 'majority_reason', 'resolution_kind'])
      await runner.query(`ALTER TABLE "ballot" DROP COLUMN "${column}"`)
    await runner.query('ALTER TABLE "agenda_item" DROP COLUMN "resolution_kind"')
    await runner.query('ALTER TABLE "sitting_rules" DROP COLUMN "source_note"')
    for (const table of tables) {
      await runner.query(`ALTER TABLE "${table}" DROP CONSTRAINT "ck_${table}__majorities"`)
      for (const [column] of columns) await runner.query(`ALTER TABLE "${table}" DROP COLUMN "${column}"`)
    }
  }
}
