/* The order in which a Kreis sees the requests of its towns: those that wait first, what is due soonest first. */
const orders = `
create index if not exists ix_transfer__waiting on transfer (((state = 'ARRIVED')::int) desc, due_on, id);
`

/** The order of requests to the Kreis. */
export const guards: string[] = [orders]
