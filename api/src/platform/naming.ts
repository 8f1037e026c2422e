import { DefaultNamingStrategy, type Table } from 'typeorm'

const snake = (name: string) => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase()
const tableName = (table: Table | string) =>
  (typeof table === 'string' ? table : table.name).split('.').pop() ?? ''

/** snake_case tables and columns, constraint names a person can read in an error or a migration. */
export class ReadableNames extends DefaultNamingStrategy {
  override tableName(className: string, customName: string | undefined): string {
    return customName ?? snake(className)
  }
  override columnName(property: string, customName: string | undefined, prefixes: string[]): string {
    return [...prefixes.map(snake), customName ?? snake(property)].join('_')
  }
  override joinColumnName(relation: string, referenced: string): string {
    return snake(`${relation}_${referenced}`)
  }
  override primaryKeyName(table: Table | string): string {
    return `pk_${tableName(table)}`
  }
  override foreignKeyName(table: Table | string, columns: string[]): string {
    return `fk_${tableName(table)}__${columns.join('_')}`
  }
  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return `uq_${tableName(table)}__${columns.join('_')}`
  }
  override relationConstraintName(table: Table | string, columns: string[]): string {
    return `uq_${tableName(table)}__${columns.join('_')}`
  }
  override indexName(table: Table | string, columns: string[]): string {
    return `ix_${tableName(table)}__${columns.join('_')}`
  }
  override checkConstraintName(table: Table | string, expression: string): string {
    return `ck_${tableName(table)}__${expression.replace(/\W+/g, '_').slice(0, 30)}`
  }
  override exclusionConstraintName(table: Table | string): string {
    return `ex_${tableName(table)}`
  }
}
