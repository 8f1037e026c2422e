/* The order of the public board: what is due first comes first, what has ended last. */
const order = `
create index if not exists ix_implementation__in_order on implementation ((ended_on is not null), due_on, id);
`

/** The order of the board. */
export const guards: string[] = [order]
