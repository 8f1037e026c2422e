import { Column, Entity, PrimaryColumn } from 'typeorm'

/** What a seed last wrote into a row: where the row says something else now, a person changed it and it stays. */
@Entity()
export class SeedRecord {
  @PrimaryColumn('text')
  entity: string

  @PrimaryColumn('text')
  key: string

  @Column('uuid')
  rowId: string

  @Column('jsonb')
  values: Record<string, unknown>
}
