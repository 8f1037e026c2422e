import { registerEnumType } from 'type-graphql'

/** Makes a GraphQL enum of a list of the contract; used as `@Field(() => Kind)`, the column itself is text. */
export function enumOf<const T extends readonly string[]>(
  values: T,
  name: string,
  description: string,
): { [K in T[number]]: K } {
  const type = Object.fromEntries(values.map((value) => [value, value])) as { [K in T[number]]: K }
  registerEnumType(type, { name, description })
  return type
}

/** The check constraint's text that keeps a text column inside a list. */
export function within(column: string, values: readonly string[]): string {
  return `${column} in (${values.map((value) => `'${value}'`).join(', ')})`
}
