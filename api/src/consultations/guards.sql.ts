/* The order in which a Kreis sees the requests of its towns: those that wait first, what is due soonest first. */
const orders = `
create index if not exists ix_transfer__waiting on transfer (((state = 'ARRIVED')::int) desc, due_on, id);
`

/* What was referred, put off or sent back and has not ended: few among all stations there ever were. */
const debts = `
create index if not exists ix_consultation__debts on consultation ((coalesce(due_on, resume_on)), id)
  where source in ('REFERRAL', 'SECOND_READING', 'RETURN', 'URGENCY') and state in ('PLANNED', 'OPEN', 'SCHEDULED');
`

/** The order of requests to the Kreis. */
export const guards: string[] = [orders, debts]
