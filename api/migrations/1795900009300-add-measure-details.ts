import type { MigrationInterface, QueryRunner } from 'typeorm'

const strategies = `ARRAY['DEMOGRAPHY', 'FAMILIES', 'VOLUNTEERING', 'DEVELOPMENT_COOPERATION']::text[]`
const texts = ['intended_effect', 'time_needed', 'money_needed', 'staff_needed']
const figures = ['course', 'travel', 'material', 'heads', 'fixed']

/** What carrying out a measure takes: effect, other strategies, time, money, staff, groups to involve, years with plan and result. */
export class AddMeasureDetails1795900009300 implements MigrationInterface {
  name = 'AddMeasureDetails1795900009300'

  async up(runner: QueryRunner): Promise<void> {
    for (const column of texts) await runner.query(`ALTER TABLE "measure" ADD "${column}" text`)
    await runner.query(`ALTER TABLE "measure" ADD "strategies" text array NOT NULL DEFAULT '{}'`)
    await runner.query('ALTER TABLE "measure" ADD "details_revision" integer NOT NULL DEFAULT 0')
    await runner.query(
      `ALTER TABLE "measure" ADD CONSTRAINT "ck_measure__strategies" CHECK (strategies <@ ${strategies})`,
    )
    await runner.query(
      'CREATE TABLE "measure_actor" ("measure_id" uuid NOT NULL, "actor_group_id" uuid NOT NULL, CONSTRAINT "pk_measure_actor" PRIMARY KEY ("measure_id", "actor_group_id"))',
    )
    await runner.query(
      'CREATE INDEX "ix_measure_actor__actor_group_id" ON "measure_actor" ("actor_group_id")',
    )
    const ends = figures.flatMap((name) => [
      `"${name}_from" integer NOT NULL`,
      `"${name}_to" integer NOT NULL`,
    ])
    const ordered = figures.map((name) => `${name}_from between 0 and ${name}_to`).join(' and ')
    const planned = (end: string) =>
      `planned_${end}_euro = (course_${end} + travel_${end} + material_${end}) * heads_${end} + fixed_${end}`
    await runner.query(
      `CREATE TABLE "measure_year" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "measure_id" uuid NOT NULL, "year" integer NOT NULL, ${ends.join(', ')}, "planned_from_euro" integer NOT NULL, "planned_to_euro" integer NOT NULL, "actual_euro" integer, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "modified_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "removed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "uq_measure_year__measure_id_year" UNIQUE ("measure_id", "year"), CONSTRAINT "ck_measure_year__ordered" CHECK (${ordered}), CONSTRAINT "ck_measure_year__planned" CHECK (${planned('from')} and ${planned('to')}), CONSTRAINT "ck_measure_year__actual" CHECK (actual_euro >= 0), CONSTRAINT "pk_measure_year" PRIMARY KEY ("id"))`,
    )
    for (const [table, column, to] of [
      ['measure_actor', 'measure_id', 'measure'],
      ['measure_actor', 'actor_group_id', 'actor_group'],
      ['measure_year', 'measure_id', 'measure'],
    ])
      await runner.query(
        `ALTER TABLE "${table}" ADD CONSTRAINT "fk_${table}__${column}" FOREIGN KEY ("${column}") REFERENCES "${to}"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
      )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "measure_year"')
    await runner.query('DROP TABLE "measure_actor"')
    await runner.query('ALTER TABLE "measure" DROP CONSTRAINT "ck_measure__strategies"')
    for (const column of ['details_revision', 'strategies', ...texts])
      await runner.query(`ALTER TABLE "measure" DROP COLUMN "${column}"`)
  }
}
